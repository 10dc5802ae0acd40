import { resolve } from 'node:path';
import { isKurrentdbUrl, kurrentdbUrlDefect } from '#event-store/store-url';
import { s3Address } from '#files/s3/s3-address';
import type { Instant } from '#lifecycle/values/plain-date';
import { parseInstant } from '#lifecycle/values/plain-date';
import { oidcSettings, type OidcSettings } from './oidc-settings.ts';
import { trustedProxies, type TrustedProxies } from './proxy-setting.ts';
import { MASK, withoutPassword } from './without-password.ts';
import { host, mailAddress, password, port, settingReader, urlOf } from './setting-values.ts';
import { SettingsError } from './settings-error.ts';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much the program says about itself. */
export type LogLevel = (typeof LEVELS)[number];

/** What the program runs with (contract section 2). What is absent has the default named there. */
export interface Settings {
  /** Absent: the embedded PostgreSQL of `home`. */
  readonly eventStoreUrl?: string;
  /** Absent: the embedded PostgreSQL of `home`. */
  readonly databaseUrl?: string;
  /** Absent: BullMQ's jobs lie in the PostgreSQL of `databaseUrl`. */
  readonly redisUrl?: string;
  /** Absent: files lie in `{home}/files`. */
  readonly s3Url?: string;
  /** The folder of everything the program keeps itself, absolute. */
  readonly home: string;
  readonly port: number;
  readonly host: string;
  /** Under which people reach the program; no slash at its end. */
  readonly publicUrl: string;
  /** Whose word on the caller's address is taken; absent: nobody's. */
  readonly trustProxy?: TrustedProxies;
  /** Absent: people log in by password alone. */
  readonly oidc?: OidcSettings;
  /** Absent: mails go to `{home}/outbox`. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Of the demo's accounts; absent: a random one. */
  readonly demoPassword?: string;
  /** The instant at which the clock of an empty log starts. */
  readonly now?: Instant;
  readonly logLevel: LogLevel;
}

const OWN = new Set([
  'LOTRINH_HOME',
  'LOTRINH_NOW',
  'LOTRINH_DEMO_PASSWORD',
  'LOTRINH_DEMO_PASSWORD_FILE',
  'LOTRINH_TRUST_PROXY',
]);

/** In the contract, not in the program yet. Set and silently ignored, it would be believed. */
const LATER = ['OTEL_EXPORTER_OTLP_ENDPOINT'];

const postgresUrl = urlOf('postgres:', 'postgresql:');

/**
 * The settings that an environment gives; reads the files that `…_FILE` names and touches nothing else.
 * @throws SettingsError an unknown `LOTRINH_…`, a value that is none, a setting the program does not have yet
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  refuseUnknown(env);
  const read = settingReader(env);
  const at = { host: read.value('HOST', host) ?? '127.0.0.1', port: read.value('PORT', port) ?? 3000 };
  const settings = {
    eventStoreUrl: read.secret('EVENT_STORE_URL', eventStoreUrl),
    databaseUrl: read.secret('DATABASE_URL', postgresUrl),
    redisUrl: read.secret('REDIS_URL', urlOf('redis:', 'rediss:')),
    s3Url: read.secret('S3_URL', s3Url),
    home: resolve(env.LOTRINH_HOME === undefined || env.LOTRINH_HOME === '' ? 'var' : env.LOTRINH_HOME),
    ...at,
    publicUrl: (read.value('PUBLIC_URL', urlOf('http:', 'https:')) ?? urlAt(at)).replace(/\/+$/, ''),
    trustProxy: read.value('LOTRINH_TRUST_PROXY', trustedProxies),
    oidc: oidcSettings(read),
    smtpUrl: read.secret('SMTP_URL', urlOf('smtp:', 'smtps:')),
    mailFrom: read.value('MAIL_FROM', mailAddress),
    demoPassword: read.secret('LOTRINH_DEMO_PASSWORD', password),
    now: read.value('LOTRINH_NOW', { rule: 'not-an-instant', parse: parseInstant }),
    logLevel:
      read.value('LOG_LEVEL', {
        rule: 'not-a-level',
        parse: (text) => LEVELS.find((level) => level === text),
      }) ?? 'info',
  };
  return withoutAbsent(settings);
}

/** How a value that may hold a secret is told: from the value as it is set, and the same with the secret masked. */
type Telling = (raw: string, masked: string) => string;

/**
 * The effective values under the names they are set by, secrets masked: what `config` prints. `null`: not set.
 * `told` may say more of a secret than its mask.
 */
export function effectiveSettings(
  settings: Settings,
  told: Telling = (_, masked) => masked,
): Readonly<Record<string, string | number | null>> {
  const embedded = 'embedded';
  const url = (raw: string): string => told(raw, withoutPassword(raw));
  const secret = (raw: string | undefined): string | null => (raw === undefined ? null : told(raw, MASK));
  return {
    EVENT_STORE_URL: url(settings.eventStoreUrl ?? embedded),
    DATABASE_URL: url(settings.databaseUrl ?? embedded),
    REDIS_URL: settings.redisUrl === undefined ? null : url(settings.redisUrl),
    S3_URL: settings.s3Url === undefined ? null : url(settings.s3Url),
    LOTRINH_HOME: settings.home,
    PORT: settings.port,
    HOST: settings.host,
    PUBLIC_URL: url(settings.publicUrl),
    LOTRINH_TRUST_PROXY: settings.trustProxy === undefined ? null : [settings.trustProxy].flat().join(','),
    OIDC_ISSUER: settings.oidc?.issuer ?? null,
    OIDC_CLIENT_ID: settings.oidc?.clientId ?? null,
    OIDC_CLIENT_SECRET: secret(settings.oidc?.clientSecret),
    SMTP_URL: settings.smtpUrl === undefined ? null : url(settings.smtpUrl),
    MAIL_FROM: settings.mailFrom ?? null,
    LOTRINH_DEMO_PASSWORD: secret(settings.demoPassword),
    LOTRINH_NOW: settings.now ?? null,
    LOG_LEVEL: settings.logLevel,
  };
}

const eventStoreUrl = {
  rule: 'not-a-url' as const,
  parse: (text: string): string | undefined => {
    if (!isKurrentdbUrl(text)) return postgresUrl.parse(text);
    const defect = kurrentdbUrlDefect(text);
    if (defect === 'not-encrypted') throw new SettingsError({ setting: 'EVENT_STORE_URL', rule: defect });
    return defect === undefined ? text : undefined;
  },
};

const s3Url = {
  rule: 'not-a-url' as const,
  parse: (text: string): string | undefined => {
    const read = s3Address(text);
    if (read === 'not-encrypted') throw new SettingsError({ setting: 'S3_URL', rule: read });
    return read === 'not-a-url' ? undefined : text;
  },
};

function refuseUnknown(env: NodeJS.ProcessEnv): void {
  const unknown = Object.keys(env)
    .filter((name) => name.startsWith('LOTRINH_') && !OWN.has(name))
    .sort()[0];
  if (unknown !== undefined) throw new SettingsError({ setting: unknown, rule: 'unknown' });
  const later = LATER.flatMap((name) => [name, `${name}_FILE`]).find((name) => (env[name] ?? '') !== '');
  if (later !== undefined) throw new SettingsError({ setting: later, rule: 'not-supported-yet' });
}

/** Where a browser on this machine finds us: an address that means "all of them" is none to go to. */
function urlAt({ host: at, port: number }: { host: string; port: number }): string {
  const reachable = at === '0.0.0.0' || at === '::' ? 'localhost' : at;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(number)}`;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops the members that are undefined, so that "absent" has one form. */
function withoutAbsent<T extends object>(all: T): Present<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Present<T>;
}
