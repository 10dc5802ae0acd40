import type { Pool, PoolClient } from 'pg';

/** Runs `work` in one transaction: commits what it did, or rolls back and throws what it threw. */
export async function inTransaction<T>(
  pool: Pool,
  work: (tx: PoolClient) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    // A client that could not even roll back is not given to the next one who asks.
    client.release(broken);
  }
}
