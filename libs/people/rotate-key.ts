import type { Pool, PoolClient } from 'pg';
import { keysFor, masterKeys, type KeyPurpose } from '#runtime/master-key';
import { beginRotation, endRotation, keyId } from '#runtime/master-key-rotation';
import type { Settings } from '#runtime/settings';
import { inTransaction } from '#subscriptions/transaction';
import { rewrapBallotKeys } from './ballot-keys.ts';
import { directoryIn } from './directory-in.ts';
import type { PeopleDeps } from './people-deps.ts';
import { recordAct, type Doing } from './record-act.ts';
import { rewrapPersons } from './vault.ts';
import type { WrappingKeys } from './wrapping.ts';

/** Something else that lies under the master key: sealed anew under the first of the keys, within the transaction. */
export interface AlsoSealed {
  readonly purpose: KeyPurpose;
  readonly reseal: (client: PoolClient, keys: WrappingKeys) => Promise<unknown>;
}

export interface Rotation {
  readonly pool: Pool;
  readonly settings: Pick<Settings, 'home'>;
  readonly also: readonly AlsoSealed[];
}

export interface Rotated {
  readonly keyId: string;
  /** Keys of persons that were wrapped anew. */
  readonly persons: number;
  /** It was begun by an earlier call, which did not come to its end. */
  readonly isResumed: boolean;
}

/** One rotation at a time. The first seven hexadecimal digits of SHA-256('lotrinh rotation'). */
const ROTATION_LOCK = 0xad0c84e;

/**
 * Another master key: the new one in place, the old one beside it; all that lies under it sealed anew in one
 * transaction; `MasterKeyRotated` in the log; the old one forgotten. Killed anywhere, everything opens with one of the
 * two, and the next call goes on where it ended.
 * @throws SettingsError, EventStoreError; Error a row opens with neither key: nothing is changed then, both are kept
 */
export async function rotateMasterKey(
  { pool, settings, also }: Rotation,
  doing: Doing,
  deps: Pick<PeopleDeps, 'store' | 'clock'>,
): Promise<Rotated> {
  return alone(pool, async () => {
    const { isResumed } = beginRotation(settings);
    const keys = masterKeys(settings);
    const persons = await inTransaction(pool, async (client) => {
      for (const { purpose, reseal } of also) await reseal(client, keysFor(keys, purpose));
      await rewrapBallotKeys(client, keysFor(keys, 'ballot'));
      return rewrapPersons(client, keysFor(keys, 'person'));
    });
    const id = keyId(keys[0]);
    const isRecorded = (await directoryIn(deps.store)).keyId === id;
    if (!isRecorded) await recordAct({ name: 'rotate-master-key', keyId: id }, doing, deps);
    endRotation(settings);
    return { keyId: id, persons, isResumed };
  });
}

/** Holds the lock of this session for as long as `work` takes; it goes with the connection. */
async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ROTATION_LOCK]);
    return await work();
  } finally {
    client.release(true);
  }
}
