import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { PLANTED, POINTS, sitting, step } from '#people/testing/sitting';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

const TASK = 'BP-1';
let stores: PortfolioStores;
beforeAll(async () => {
  stores = await portfolioStores();
  const records = sitting(TASK).map(({ code: task, recordedBy: _, ...record }) => ({ task, ...record }));
  const file = join(stores.home.path, 'sitting.ndjson');
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
  expect((await stores.lotrinh.json('import', file)).body).toMatchObject({ refused: [] });
}, 120_000);
afterAll(() => stores.remove());

const doing = (command: string, data: object, ...words: readonly string[]) => {
  const { occurredOn, data: plain } = step(TASK, command);
  const said = JSON.stringify({ ...(plain as object), ...data });
  return stores.lotrinh.json(
    ...['task', 'do', TASK, command, '--data', said, '--occurred-on', String(occurredOn)],
    ...words,
  );
};
const cast = (personId: string, ...words: readonly string[]) =>
  doing('cast-score', { personId, points: POINTS }, '--actor', `person:${personId}`, ...words);

describe('sealed ballots by the command line', () => {
  test('are told by nothing that a verb says before the count', async () => {
    const said = [
      await cast('m-1', '--key', 'k'),
      await cast('m-1', '--key', 'k'),
      await cast('m-2', '--dry-run'),
    ];
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(said.map(({ body }) => body)).toMatchObject([
      { repeated: false },
      { repeated: true },
      { dryRun: true },
    ]);
    const shown = [
      await stores.lotrinh.json('task', 'show', TASK),
      await stores.lotrinh.json('task', 'history', TASK),
      await stores.lotrinh.plain('task', 'history', TASK),
      await stores.lotrinh.json('task', 'actions', TASK),
    ];
    expect(JSON.stringify(shown[0])).toContain('"sealed":true');
    expect(JSON.stringify([said, shown])).not.toMatch(PLANTED);
  });

  test('without their key are not counted: exit 4, and what to do', async () => {
    const pool = new pg.Pool({ connectionString: stores.url });
    try {
      const { rows } = await pool.query<{ wrapped_key: Buffer; stream: string; session: string }>(
        'DELETE FROM people.ballot_key RETURNING *',
      );
      const { code, body } = await doing('count-ballots', {});
      expect([code, body]).toMatchObject([4, { error: { type: 'ballot-key-lost' } }]);
      for (const { stream, session, wrapped_key: key } of rows)
        await pool.query('INSERT INTO people.ballot_key VALUES ($1, $2, $3)', [stream, session, key]);
    } finally {
      await pool.end();
    }
  });

  test('are counted after the master key was rotated, and open then', async () => {
    expect((await stores.lotrinh.json('people', 'rotate-key')).code).toBe(0);
    expect(await doing('count-ballots', {})).toMatchObject({ code: 0 });
    const { body } = await stores.lotrinh.json('task', 'show', TASK);
    expect(body).toMatchObject({ selection: { ballots: [{ personId: 'm-1', points: POINTS }] } });
    expect((await stores.lotrinh.json('audit', 'verify')).body).toMatchObject({ ok: true });
    expect(await cast('m-3')).toMatchObject({ code: 1, body: { error: { type: 'ballots-counted' } } });
  });
});
