import { textOf, type SettingKind, type SettingReader } from './setting-values.ts';
import { SettingsError } from './settings-error.ts';

/** The OpenID Connect provider whose users may log in, and who we are to it. */
export interface OidcSettings {
  /** As `new URL` writes it, so that one issuer has one spelling. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Names of this machine: what goes there without TLS passes nobody else. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether the provider is talked to without TLS, as a development one on this machine may be. */
export const isWithoutTls = (issuer: string): boolean => issuer.startsWith('http:');

const issuer: SettingKind<string> = {
  rule: 'not-a-url',
  parse: (text) => {
    if (!URL.canParse(text)) return undefined;
    const url = new URL(text);
    // An issuer has neither query nor fragment (OpenID Connect Core, section 1.2); a password would be none of it.
    const isPlain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
    if (!isPlain || !['http:', 'https:'].includes(url.protocol)) return undefined;
    if (isWithoutTls(url.href) && !LOOPBACK.test(url.hostname))
      throw new SettingsError({ setting: 'OIDC_ISSUER', rule: 'issuer-not-encrypted' });
    return url.href;
  },
};

/** All three settings, or none. @throws SettingsError one of them is missing, or is none */
export function oidcSettings(read: SettingReader): OidcSettings | undefined {
  const given = {
    issuer: read.secret('OIDC_ISSUER', issuer),
    clientId: read.secret('OIDC_CLIENT_ID', textOf('not-a-text')),
    clientSecret: read.secret('OIDC_CLIENT_SECRET', textOf('not-a-text')),
  };
  const names = { issuer: 'OIDC_ISSUER', clientId: 'OIDC_CLIENT_ID', clientSecret: 'OIDC_CLIENT_SECRET' };
  const missing = (['issuer', 'clientId', 'clientSecret'] as const).filter(
    (name) => given[name] === undefined,
  );
  if (missing.length === Object.keys(names).length) return undefined;
  const { issuer: at, clientId, clientSecret } = given;
  if (at === undefined || clientId === undefined || clientSecret === undefined)
    throw new SettingsError({ setting: names[missing[0] ?? 'issuer'], rule: 'incomplete' });
  return { issuer: at, clientId, clientSecret };
}
