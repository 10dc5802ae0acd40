import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { seal, unseal, unsealWithAny } from '#runtime/seal';
import { inTransaction } from '#subscriptions/transaction';
import type { Details } from './details.ts';
import { KEY_BYTES, openedTwice, whileRewrapping, whileWrapping, type WrappingKeys } from './wrapping.ts';

/** What is known of persons, by id. */
export interface Vault {
  /** undefined: nothing is kept, or it was erased. @throws Error the row was changed, or another master key sealed it */
  read(personId: string): Promise<Details | undefined>;
  /** Of these, whoever something is kept of. */
  readSome(personIds: readonly string[]): Promise<ReadonlyMap<string, Details>>;
  readAll(): Promise<ReadonlyMap<string, Details>>;
  /** In place of what was kept; false: the person was erased meanwhile, nothing is kept. */
  write(personId: string, details: Details): Promise<boolean>;
  /** Destroys the key and what it sealed; false: it was destroyed before. */
  erase(personId: string, at: Date): Promise<boolean>;
}

interface Row {
  readonly person_id: string;
  readonly wrapped_key: Buffer;
  readonly sealed: Buffer;
}

const KEPT = 'SELECT person_id, wrapped_key, sealed FROM people.person WHERE erased_at IS NULL';

/** The vault in that database. `keys` is asked anew each time: they change while a rotation is under way. */
export function vaultIn(pool: Pool, keys: () => WrappingKeys): Vault {
  const some = (personIds: readonly string[]) =>
    openedRows(
      keys,
      async () => (await pool.query<Row>(`${KEPT} AND person_id = ANY ($1)`, [personIds])).rows,
    );
  return {
    read: async (personId) => (await some([personId]))[0]?.[1],
    readSome: async (personIds) => new Map(personIds.length === 0 ? [] : await some(personIds)),
    async readAll() {
      return new Map(await openedRows(keys, async () => (await pool.query<Row>(KEPT)).rows));
    },
    write: (personId, details) =>
      inTransaction(pool, async (client) => {
        await whileWrapping(client);
        return write(client, { personId, details, wrapping: keys()[0] });
      }),
    async erase(personId, at) {
      const erased = await pool.query(
        `INSERT INTO people.person AS kept (person_id, erased_at) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET wrapped_key = NULL, sealed = NULL, erased_at = $2
          WHERE kept.erased_at IS NULL`,
        [personId, at],
      );
      return erased.rowCount === 1;
    },
  };
}

async function write(
  client: PoolClient,
  { personId, details, wrapping }: { personId: string; details: Details; wrapping: Uint8Array },
): Promise<boolean> {
  const key = randomBytes(KEY_BYTES);
  const wrapped = seal(key, { key: wrapping, of: ofKey(personId) });
  const sealed = seal(Buffer.from(JSON.stringify(details)), { key, of: ofDetails(personId) });
  const written = await client.query(
    `INSERT INTO people.person AS kept (person_id, wrapped_key, sealed) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET wrapped_key = $2, sealed = $3 WHERE kept.erased_at IS NULL`,
    [personId, wrapped, sealed],
  );
  return written.rowCount === 1;
}

function openedRows(
  keys: () => WrappingKeys,
  rows: () => Promise<readonly Row[]>,
): Promise<readonly (readonly [string, Details])[]> {
  return openedTwice(async () => (await rows()).map((row) => [row.person_id, opened(row, keys())] as const));
}

function opened({ person_id: personId, wrapped_key: wrapped, sealed }: Row, wrapping: WrappingKeys): Details {
  const key = unsealWithAny(wrapped, { keys: wrapping, of: ofKey(personId) });
  return JSON.parse(unseal(sealed, { key, of: ofDetails(personId) }).toString()) as Details;
}

/** What each sealed text belongs to: a row put in another person's place does not open, nor a key in that of a text. */
const ofDetails = (personId: string): string => `person ${personId}`;
const ofKey = (personId: string): string => `key of person ${personId}`;

/** Wraps every person's key anew under the first of the keys; gives how many. Within the caller's transaction. */
export async function rewrapPersons(client: PoolClient, keys: WrappingKeys): Promise<number> {
  await whileRewrapping(client);
  const { rows } = await client.query<Row>(KEPT);
  for (const { person_id: personId, wrapped_key: wrapped } of rows) {
    const of = ofKey(personId);
    const anew = seal(unsealWithAny(wrapped, { keys, of }), { key: keys[0], of });
    await client.query('UPDATE people.person SET wrapped_key = $2 WHERE person_id = $1', [personId, anew]);
  }
  return rows.length;
}
