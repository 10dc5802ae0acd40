import { randomUUID } from 'node:crypto';
import type { CommandResult } from '#commands/command-request';
import { plusDays, type PlainDate } from '#lifecycle/values/plain-date';
import type { AccessDeps } from './access-deps.ts';
import type { Done } from './accounts.ts';
import { recordAct, type Doing } from './record-act.ts';
import { addTokenSecret, dropTokenSecret } from './token-secrets.ts';

/** A token whose end nobody named. */
const DEFAULT_DAYS = 90;

/** What a token is for. */
export interface NewToken {
  /** No more than the account holds; without an account exactly one. */
  readonly roles: readonly string[];
  readonly accountId?: string;
  /** A day; default in 90 days. */
  readonly expiresOn?: string;
}

/** The secret is given this once. @throws EventStoreError */
export async function issueToken(
  { roles, accountId, expiresOn }: NewToken,
  doing: Doing,
  deps: AccessDeps,
): Promise<Done<{ readonly token: string; readonly tokenId: string; readonly expiresOn: string }>> {
  const tokenId = randomUUID();
  const until: PlainDate | string = expiresOn ?? plusDays(deps.clock.today(), DEFAULT_DAYS);
  const token = await addTokenSecret(deps.pool, tokenId);
  const act = {
    name: 'issue-token',
    tokenId,
    roles: [...new Set(roles)],
    ...(accountId !== undefined && { accountId }),
    expiresOn: until,
  } as const;
  const result = await recordAct(act, doing, deps);
  if (result.status === 'accepted') return { status: 'done', token, tokenId, expiresOn: until };
  await dropTokenSecret(deps.pool, tokenId);
  return result;
}

/** Ends a token: with the event it opens nothing, and its secret is forgotten. @throws EventStoreError */
export async function revokeToken(tokenId: string, doing: Doing, deps: AccessDeps): Promise<CommandResult> {
  const result = await recordAct({ name: 'revoke-token', tokenId }, doing, deps);
  if (result.status === 'accepted') await dropTokenSecret(deps.pool, tokenId);
  return result;
}
