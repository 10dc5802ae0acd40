import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { keysFor, masterKeys } from '#runtime/master-key';
import type { OidcSettings } from '#runtime/oidc-settings';
import type { Stores } from '#runtime/open-stores';
import { accessOn, type AccessDeps, type SealingKeys } from './access-deps.ts';
import { accessIn } from './access-in.ts';
import type { Account } from './access-of.ts';
import { refusedAs, type NotIn } from './checked-password.ts';
import { isLinkedTo, keptIdentity, type Identity } from './identities.ts';
import { letIn, type LogIn } from './log-in.ts';
import { expiryOfTry, sealTry, tryIn, useTry, type LogInTry } from './log-in-try.ts';
import type { OidcProvider } from './oidc-provider.ts';
import type { Principal } from './principal.ts';

/** What a log-in by the provider rests on. */
export interface ProviderLogInDeps extends AccessDeps {
  readonly issuer: string;
  readonly provider: Pick<OidcProvider, 'addressFor' | 'subjectOf'>;
  /** Under which tries lie sealed in browsers. */
  readonly tryKeys: () => SealingKeys;
  /** Hears why a provider's answer was not taken: for whoever runs the program. */
  readonly onFailure: (code: string) => void;
}

/** The same on open stores. */
export function providerLogInOn(
  stores: Stores,
  { issuer }: Pick<OidcSettings, 'issuer'>,
  more: Pick<ProviderLogInDeps, 'provider' | 'onFailure'>,
): ProviderLogInDeps {
  const tryKeys = (): SealingKeys => keysFor(masterKeys(stores.settings), 'oidc-try');
  return { ...accessOn(stores), issuer, tryKeys, ...more };
}

export type Begun =
  | {
      readonly status: 'begun';
      /** Where the browser goes. */
      readonly url: string;
      /** What it keeps meanwhile. */
      readonly cookie: string;
      /** Milliseconds since 1970. */
      readonly expiresAt: number;
    }
  | NotIn;

/** Begins a try; afterwards the browser comes to `returnTo`, a path of ours. Refused: `provider-unreachable`. */
export async function beginByProvider(returnTo: string, deps: ProviderLogInDeps): Promise<Begun> {
  const begun: LogInTry = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo,
    expiresAt: expiryOfTry(deps.now()),
  };
  const asked = await deps.provider.addressFor(begun);
  if (asked.status !== 'answered') return notAnswered(asked, deps);
  const { expiresAt } = begun;
  return { status: 'begun', url: asked.url, cookie: sealTry(begun, deps.tryKeys()), expiresAt };
}

/** What came back from the provider, in the browser that began. */
export interface CameBack {
  readonly cookie: string | undefined;
  /** The query string, `?code=…&state=…`. */
  readonly query: string;
}

export type LogInByProvider =
  | (Extract<LogIn, { status: 'in' }> & { readonly returnTo: string })
  | (NotIn & {
      /** Who tried what they may not: to be put on record. */
      readonly tried?: Principal;
    });

/**
 * Lets in whom the provider vouches for and an account is linked to, with a new session. Refused: a try that is not this
 * browser's, too old or used, and whatever the provider or the library does not take (`unauthenticated`, with `why`);
 * somebody without an open account (`not-allowed`); a provider that is away (`provider-unreachable`).
 * @throws StoreUnreachable, DamagedEvent
 */
export async function endByProvider(
  { cookie, query }: CameBack,
  deps: ProviderLogInDeps,
): Promise<LogInByProvider> {
  const begun = tryIn(cookie ?? '', { keys: deps.tryKeys(), now: deps.now() });
  // Another's answer does not use up a try: else any site could end it.
  if (new URLSearchParams(query).get('state') !== begun?.state)
    return refusedAs('unauthenticated', { why: 'log-in-not-begun-here' });
  if (!(await useTry(deps.pool, begun, deps.now())))
    return refusedAs('unauthenticated', { why: 'log-in-used' });
  const asked = await deps.provider.subjectOf(query, begun);
  if (asked.status !== 'answered') return notAnswered(asked, deps);
  const { issuer } = deps;
  const account = await accountOf({ issuer, subject: asked.subject }, deps);
  if (account?.isOpen !== true) return notAllowed(issuer, account);
  return { ...(await letIn(account, { mustChange: false }, deps)), returnTo: begun.returnTo };
}

function notAnswered(
  { status, code }: { readonly status: 'refused' | 'unreachable'; readonly code: string },
  { onFailure }: ProviderLogInDeps,
): NotIn {
  onFailure(code);
  return status === 'unreachable'
    ? refusedAs('provider-unreachable')
    : refusedAs('unauthenticated', { why: 'log-in-not-vouched-for' });
}

/** The account that the log links to an identity. */
async function accountOf(identity: Identity, { pool, store }: AccessDeps): Promise<Account | undefined> {
  const kept = await keptIdentity(pool, identity);
  const account = kept && (await accessIn(store)).accounts.get(kept.accountId);
  return kept !== undefined && isLinkedTo(identity, kept, account?.identity) ? account : undefined;
}

/** Nobody is let in who was not let in before by somebody here: the provider knows more people than we do. */
function notAllowed(issuer: string, account: Account | undefined): LogInByProvider {
  const why = account === undefined ? 'no-account' : 'account-closed';
  const id = account === undefined ? `provider:${issuer}` : account.accountId;
  const { personId } = account ?? {};
  const tried = { via: 'provider', id, roles: [], ...(personId !== undefined && { personId }) } as const;
  return { ...refusedAs('not-allowed', { why }), tried };
}
