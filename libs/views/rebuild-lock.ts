import type { Pool } from 'pg';

const REBUILD_LOCK = '71, 2';

/**
 * Runs `work` while no rebuild runs (`shared`), or as the only rebuild (`exclusive`): a comparison that straddled
 * the switch of schemas would read one schema's cursor and another one's rows. Waits without limit for whoever has it.
 */
export async function withRebuildLock<T>(
  pool: Pool,
  mode: 'shared' | 'exclusive',
  work: () => Promise<T>,
): Promise<T> {
  const guard = await pool.connect();
  try {
    await guard.query(`select pg_advisory_lock${mode === 'shared' ? '_shared' : ''}(${REBUILD_LOCK})`);
    return await work();
  } finally {
    // Closed rather than given back: whatever happened to the link, the lock ends with it.
    guard.release(true);
  }
}
