import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { DamagedBallot, type BallotBox, type SessionBox, type SessionRef } from '#commands/ballot-box';
import { canonicalJson } from '#event-store/canonical-json';
import type { Json, JsonObject } from '#event-store/json';
import { keysFor, masterKeys } from '#runtime/master-key';
import type { Stores } from '#runtime/open-stores';
import { seal, unseal, unsealWithAny } from '#runtime/seal';
import { inTransaction } from '#subscriptions/transaction';
import { KEY_BYTES, openedTwice, whileRewrapping, whileWrapping, type WrappingKeys } from './wrapping.ts';

interface Row extends SessionRef {
  readonly wrapped_key: Buffer;
}

const KEY_OF =
  'SELECT stream, session, wrapped_key FROM people.ballot_key WHERE stream = $1 AND session = $2';

/** The ballot box of open stores. */
export const ballotsOn = ({ pool, settings }: Pick<Stores, 'pool' | 'settings'>): BallotBox =>
  ballotsIn(pool, () => keysFor(masterKeys(settings), 'ballot'));

/** The box whose keys lie in that database. `keys` is asked anew each time: they change while a rotation is under way. */
export function ballotsIn(pool: Pool, keys: () => WrappingKeys): BallotBox {
  const find = (ref: SessionRef): Promise<Uint8Array | undefined> =>
    openedTwice(async () => {
      const { rows } = await pool.query<Row>(KEY_OF, [ref.stream, ref.session]);
      return rows[0] && unwrapped(rows[0], keys());
    });
  const keyOf = async (ref: SessionRef, begin: boolean): Promise<Uint8Array | undefined> =>
    (await find(ref)) ?? (begin ? begun(pool, ref, keys) : undefined);
  return {
    async of(ref, { begin }) {
      const key = await keyOf(ref, begin);
      return key && boxUnder(key, ref);
    },
    dry: () => dryBox(find),
  };
}

/** Makes the session's key; of two at once, both get the first one's. */
function begun(pool: Pool, ref: SessionRef, keys: () => WrappingKeys): Promise<Uint8Array | undefined> {
  return inTransaction(pool, async (client) => {
    await whileWrapping(client);
    const wrapping = keys();
    const wrapped = seal(randomBytes(KEY_BYTES), { key: wrapping[0], of: ofKey(ref) });
    const named = [ref.stream, ref.session];
    await client.query(
      'INSERT INTO people.ballot_key (stream, session, wrapped_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [...named, wrapped],
    );
    const { rows } = await client.query<Row>(KEY_OF, named);
    return rows[0] && unwrapped(rows[0], wrapping);
  });
}

function dryBox(find: (ref: SessionRef) => Promise<Uint8Array | undefined>): BallotBox {
  const made = new Map<string, Uint8Array>();
  const box: BallotBox = {
    async of(ref, { begin }) {
      const name = ofKey(ref);
      const key = (await find(ref)) ?? made.get(name) ?? (begin ? randomBytes(KEY_BYTES) : undefined);
      if (key === undefined) return undefined;
      made.set(name, key);
      return boxUnder(key, ref);
    },
    dry: () => box,
  };
  return box;
}

function boxUnder(key: Uint8Array, ref: SessionRef): SessionBox {
  const sealing = derived(key, 'seal');
  const bound = (beside: JsonObject): string => canonicalJson({ ...ref, beside });
  return {
    seal: (value: Json, { beside, paddedTo }) =>
      seal(padded(value, paddedTo), { key: sealing, of: bound(beside) }).toString('base64'),
    open(sealed, beside) {
      try {
        const text = unseal(Buffer.from(sealed, 'base64'), { key: sealing, of: bound(beside) });
        return JSON.parse(text.toString()) as Json;
      } catch (cause) {
        throw new DamagedBallot(ref, beside, { cause });
      }
    },
    hash: (text) => createHmac('sha256', derived(key, 'hash')).update(text).digest('hex'),
  };
}

/** White space after JSON is none of it; without it the length would tell how many points have two digits. */
function padded(value: Json, block: number): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const bytes = Math.ceil(text.length / block) * block;
  return Buffer.concat([text, Buffer.alloc(bytes - text.length, ' ')]);
}

/** One key, one use. */
const derived = (key: Uint8Array, use: 'seal' | 'hash'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `lotrinh ballot ${use} 1`, KEY_BYTES));

const unwrapped = (row: Row, keys: WrappingKeys): Uint8Array =>
  unsealWithAny(row.wrapped_key, { keys, of: ofKey(row) });

/** A key put in the place of another session's does not open. */
const ofKey = ({ stream, session }: SessionRef): string => `ballot key of ${stream} ${session}`;

/** Wraps every session's key anew under the first of the keys. Within the caller's transaction. */
export async function rewrapBallotKeys(client: PoolClient, keys: WrappingKeys): Promise<void> {
  await whileRewrapping(client);
  const { rows } = await client.query<Row>('SELECT stream, session, wrapped_key FROM people.ballot_key');
  for (const row of rows) {
    const anew = seal(unwrapped(row, keys), { key: keys[0], of: ofKey(row) });
    await client.query('UPDATE people.ballot_key SET wrapped_key = $3 WHERE stream = $1 AND session = $2', [
      row.stream,
      row.session,
      anew,
    ]);
  }
}
