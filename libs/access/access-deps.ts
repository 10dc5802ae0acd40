import type { Pool } from 'pg';
import type { CommandStore } from '#commands/record-decided';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { masterKeys, keysFor } from '#runtime/master-key';
import type { Stores } from '#runtime/open-stores';

/** The present key, and while the master key is being rotated the one before it. */
export type SealingKeys = readonly [Uint8Array, ...Uint8Array[]];

/** What access rests on. */
export interface AccessDeps {
  /** Where the secrets are. */
  readonly pool: Pool;
  readonly store: CommandStore;
  /** The log's day: tokens and substitutes are dated by it, as everything in the log. */
  readonly clock: { today(): PlainDate };
  /** Real time, milliseconds since 1970: sessions, lockouts and codes never run on a simulated clock (contract section 2). */
  readonly now: () => number;
  /** Under which the secrets of second factors lie sealed, what is new under the first; made at first need. @throws SettingsError */
  readonly sealingKeys: () => SealingKeys;
  /** Of the log-in provider whose users may be let in; absent: there is none. */
  readonly issuer?: string;
}

/** Access on open stores. */
export function accessOn({ pool, store, clock, settings }: Stores): AccessDeps {
  return {
    pool,
    store,
    clock,
    now: Date.now,
    sealingKeys: () => keysFor(masterKeys(settings), 'totp'),
    ...(settings.oidc !== undefined && { issuer: settings.oidc.issuer }),
  };
}
