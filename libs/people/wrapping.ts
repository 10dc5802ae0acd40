import type { PoolClient } from 'pg';

/** Keys that wrap others: the present one, and while the master key is being rotated the one before it. */
export type WrappingKeys = readonly [Uint8Array, ...Uint8Array[]];

export const KEY_BYTES = 32;

/**
 * Taken shared by whoever wraps a key, alone by whoever rewraps all of them: else a row wrapped under the old master key
 * might be written after the last look for such. The first seven hexadecimal digits of SHA-256('lotrinh people').
 */
const WRAPPING_LOCK = 0xa00b1e1;

/** Held to the end of the transaction, by any number of those who wrap a key. */
export const whileWrapping = (client: PoolClient): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock_shared($1)', [WRAPPING_LOCK]);

/** Held to the end of the transaction, by whoever rewraps all keys. */
export const whileRewrapping = (client: PoolClient): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock($1)', [WRAPPING_LOCK]);

/** Read once more where it does not open: a rotation may have ended between the reading of rows and of keys. */
export const openedTwice = <T>(open: () => Promise<T>): Promise<T> => open().catch(open);
