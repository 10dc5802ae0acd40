import type { Told } from '#commands/refusal-message';
import type { AccessDeps } from './access-deps.ts';
import { accessIn } from './access-in.ts';
import { openWithSecret, type Done, type NewAccount } from './accounts.ts';
import { setPassword } from './account-secrets.ts';
import {
  forgetIdentities,
  isLinkedTo,
  keepIdentity,
  keptIdentity,
  markOf,
  newMarkKey,
  type Identity,
} from './identities.ts';
import { recordAct, type Doing } from './record-act.ts';
import { endSessionsOf } from './sessions.ts';

/** 1 to 255 ASCII characters (OpenID Connect Core, section 2), none of them at its ends a space that was pasted along. */
const SUBJECT = /^[!-~](?:[ -~]{0,253}[!-~])?$/;

type Linked = Done<{ readonly accountId: string }>;

/**
 * Opens an account that the provider's user of that subject gets in by, without a password.
 * @throws EventStoreError
 */
export async function openLinkedAccount(
  { subject, ...account }: Omit<NewAccount, 'password'> & { readonly subject: string },
  doing: Doing,
  deps: AccessDeps,
): Promise<Linked> {
  const free = await freeIdentity(subject, deps);
  if ('status' in free) return free;
  const opened = await openWithSecret({ ...account, mustChange: false }, doing, deps);
  return opened.status === 'refused' ? opened : link({ ...opened, identity: free }, doing, deps);
}

/**
 * From now on the account's way in is the provider: password and second factor are forgotten, its sessions end. The
 * other way round is `resetPassword`. What dies in between leaves an identity that opens nothing, or an account whose
 * password, still kept, opens nothing either. @throws EventStoreError
 */
export async function linkAccount(
  { accountId, subject }: { readonly accountId: string; readonly subject: string },
  doing: Doing,
  deps: AccessDeps,
): Promise<Linked> {
  const free = await freeIdentity(subject, deps);
  return 'status' in free ? free : link({ accountId, identity: free }, doing, deps);
}

async function link(
  { accountId, identity }: { readonly accountId: string; readonly identity: Identity },
  doing: Doing,
  deps: AccessDeps,
): Promise<Linked> {
  const { pool } = deps;
  const markKey = newMarkKey();
  await keepIdentity(pool, identity, { accountId, markKey });
  const { issuer } = identity;
  const act = { name: 'link-account', accountId, issuer, subjectMark: markOf(identity, markKey) } as const;
  const result = await recordAct(act, doing, deps);
  if (result.status === 'refused') return result;
  await setPassword(pool, { accountId, mustChange: false, forgetTotp: true });
  await endSessionsOf(pool, accountId, deps.now());
  await forgetIdentities(pool, accountId, markKey);
  return { status: 'done', accountId };
}

/** The identity of that subject, if no account has it. */
async function freeIdentity(
  subject: string,
  { issuer, pool, store }: AccessDeps,
): Promise<Identity | (Linked & { readonly status: 'refused' })> {
  if (issuer === undefined) return refusedFor('invalid-field', { expected: 'provider-set' });
  if (!SUBJECT.test(subject)) return refusedFor('invalid-field', { expected: 'subject' });
  const identity = { issuer, subject };
  const kept = await keptIdentity(pool, identity);
  const holder = kept && (await accessIn(store)).accounts.get(kept.accountId);
  if (kept !== undefined && isLinkedTo(identity, kept, holder?.identity))
    return refusedFor('already-exists', { id: subject });
  return identity;
}

const refusedFor = (type: string, params: Told['params']) =>
  ({ status: 'refused', refusals: [{ type, field: 'subject', params }] }) as const;
