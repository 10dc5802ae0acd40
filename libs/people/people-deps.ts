import type { CommandStore } from '#commands/record-decided';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { keysFor, masterKeys } from '#runtime/master-key';
import type { Stores } from '#runtime/open-stores';
import { vaultIn, type Vault } from './vault.ts';

/** What people rest on: who there is, in the log; what is known of them, in the vault. */
export interface PeopleDeps {
  readonly store: CommandStore;
  readonly vault: Vault;
  readonly clock: { today(): PlainDate };
}

/** People on open stores. */
export function peopleOn({
  pool,
  store,
  clock,
  settings,
}: Pick<Stores, 'pool' | 'store' | 'clock' | 'settings'>): PeopleDeps {
  return { store, clock, vault: vaultIn(pool, () => keysFor(masterKeys(settings), 'person')) };
}
