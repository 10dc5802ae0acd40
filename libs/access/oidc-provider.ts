import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { isWithoutTls, type OidcSettings } from '#runtime/oidc-settings';
import type { LogInTry } from './log-in-try.ts';

/** Seconds that the provider has for each answer. Larger: whoever logs in while it is away looks at nothing that long. */
const ANSWERS_WITHIN_S = 5;
/** Who somebody is, and nothing else: no name, no mail. */
const SCOPE = 'openid';

/** What a provider's answer came to. `code`: what the library or the provider calls it; it holds nothing of a person. */
export type Asked<T> =
  | ({ readonly status: 'answered' } & T)
  | { readonly status: 'refused' | 'unreachable'; readonly code: string };

/** What of a try goes through the provider. */
export type Checks = Pick<LogInTry, 'state' | 'nonce' | 'verifier'>;

/**
 * The provider that the settings name (OpenID Connect, authorization code with PKCE). What it is, it is asked at the first
 * need, and again with the next call for as long as it does not say. Issuer, audience, signature, expiry, nonce and state
 * are checked by `openid-client`.
 */
export class OidcProvider {
  private found: Promise<Configuration> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    /** Where it sends people back to. */
    private readonly redirectUri: string,
  ) {}

  /** Where somebody goes to log in. */
  async addressFor({ state, nonce, verifier }: Checks): Promise<Asked<{ readonly url: string }>> {
    return this.ask(async (configuration) => {
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: this.redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href };
    });
  }

  /** Who came back with that query string, `?code=…`: the subject that the provider vouches for. */
  async subjectOf(
    query: string,
    { state, nonce, verifier }: Checks,
  ): Promise<Asked<{ readonly subject: string }>> {
    return this.ask(async (configuration) => {
      const tokens = await authorizationCodeGrant(configuration, new URL(`${this.redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { subject: tokens.claims()?.sub ?? '' };
    });
  }

  private async ask<T>(question: (configuration: Configuration) => Promise<T>): Promise<Asked<T>> {
    try {
      return { status: 'answered', ...(await question(await this.configuration())) };
    } catch (error) {
      return failure(error);
    }
  }

  private configuration(): Promise<Configuration> {
    const asking = (this.found ??= discover(this.settings));
    // Away now, it may be there for the next call.
    asking.catch(() => {
      if (this.found === asking) this.found = undefined;
    });
    return asking;
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  return discovery(new URL(issuer), clientId, undefined, authenticated(clientSecret), {
    timeout: ANSWERS_WITHIN_S,
    // The settings let a provider without TLS be on this machine only.
    ...(isWithoutTls(issuer) && { execute: [allowInsecureRequests] }),
  });
}

/** As the provider takes a client's secret; what it does not say is Basic (OpenID Connect Discovery, section 3). */
function authenticated(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Answers of a provider that say nothing of who asked: it is away, or does not take us for its client. */
const OF_THE_PROVIDER = ['server_error', 'temporarily_unavailable'];
const NO_PROPER_ANSWER = [
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
];

/** @throws the error where it is a fault of ours */
function failure(error: unknown): { readonly status: 'refused' | 'unreachable'; readonly code: string } {
  if (error instanceof AuthorizationResponseError)
    return {
      status: OF_THE_PROVIDER.includes(error.error) ? 'unreachable' : 'refused',
      code: named(error.error),
    };
  if (error instanceof ResponseBodyError)
    return { status: error.error === 'invalid_grant' ? 'refused' : 'unreachable', code: named(error.error) };
  if (error instanceof WWWAuthenticateChallengeError)
    return { status: 'unreachable', code: 'invalid_client' };
  const cut = networkFailure(error);
  if (cut !== undefined) return { status: 'unreachable', code: cut };
  if (error instanceof ClientError) {
    const code = error.code ?? error.name;
    return { status: NO_PROPER_ANSWER.includes(code) ? 'unreachable' : 'refused', code };
  }
  throw error;
}

/** A code as RFC 6749 has them; any other text may be anything, and is not for our log. */
const named = (error: string): string => (/^[\w.-]{1,64}$/.test(error) ? error : 'unnamed');

/** What `fetch` says when nobody answers: a TypeError with the reason in it, which the library may have wrapped once more. */
function networkFailure(error: unknown): string | undefined {
  if (!isError(error) || error.cause === undefined) return undefined;
  if (error.name !== 'TypeError') return networkFailure(error.cause);
  const { cause } = error;
  return isError(cause) && 'code' in cause ? String(cause.code) : 'fetch-failed';
}

/** By its members: of another realm it is no `instanceof`. */
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
