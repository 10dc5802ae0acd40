import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import fc from 'fast-check';
import { inTransaction } from '#subscriptions/transaction';
import { printedSeed } from '../../test/support/counts.ts';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import type { CaseView, Value } from './case-view.ts';
import { digestOf, RowCopy, type CopyDigest } from './copy-rows.ts';
import { createViewTable } from './view-table.ts';

const view: CaseView = {
  name: 'copied',
  version: 1,
  columns: { said: 'text', number: 'integer', even: 'boolean', share: 'numeric', list: 'json' },
  key: [],
  rowsOf: () => [],
};
const schema = 'views_shadow';

let server: PostgresServer;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startPostgresServer();
  pool = new pg.Pool({ connectionString: await server.newDatabase() });
  // A connection whose server ends a moment before it is no fault.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

interface Copied {
  readonly sent: CopyDigest;
  readonly stored: string;
  readonly rows: readonly Record<string, unknown>[];
}

async function copied(rows: readonly (readonly Value[])[], damage?: string): Promise<Copied> {
  return inTransaction(pool, async (tx) => {
    await tx.query(`drop schema if exists ${schema} cascade`);
    await tx.query(`create schema ${schema}`);
    await createViewTable(tx, view, schema);
    const copy = new RowCopy(tx, { view, schema });
    for (const row of rows) await copy.add(row);
    const sent = await copy.end();
    if (damage !== undefined) await tx.query(damage);
    const stored = await digestOf(tx, { view, schema });
    const { rows: read } = await tx.query<Record<string, unknown>>(
      `select * from ${schema}.copied order by code`,
    );
    return { sent, stored, rows: read };
  });
}

describe('a table filled by COPY', () => {
  test('gives back every text as it was sent, separators and escapes of the format among them', async () => {
    const unit = fc.constantFrom('\\', '\t', '\n', '\r', '\b', '\f', '\v', ' ', 'N', '.', 'đ', 'ế', '𝄞');
    const text = fc.string({ unit });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async (texts) => {
        const rows = texts.map((said, at) => [
          'task',
          String(at).padStart(4, '0'),
          said,
          at,
          at % 2 === 0,
          '1.50',
          '[]',
        ]);
        const { sent, stored, rows: read } = await copied(rows);
        expect(stored).toBe(sent.sha256);
        expect(sent.rows).toBe(texts.length);
        expect(read.map(({ said }) => said)).toEqual(texts);
        expect(read.map(({ number, even }) => [number, even])).toEqual(
          texts.map((_, at) => [at, at % 2 === 0]),
        );
      }),
      { numRuns: 30, seed: printedSeed('COPY of rows') },
    );
  });

  test('of many rows keeps their order, whatever their width', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      'task',
      String(at),
      'x'.repeat((at * 7919) % 3000),
      at,
      null,
      null,
      '{}',
    ]);
    const { sent, stored } = await copied(rows);
    expect(stored).toBe(sent.sha256);
  });

  test.each([
    ['a changed value', `update ${schema}.copied set said = 'b' where code = '1'`],
    ['a value turned into null', `update ${schema}.copied set number = null where code = '1'`],
    ['a row too few', `delete from ${schema}.copied where code = '1'`],
    ['a row too many', `insert into ${schema}.copied select * from ${schema}.copied where code = '1'`],
  ])('does not agree with %s', async (_, damage) => {
    const rows = ['0', '1'].map((code) => ['task', code, 'a', 1, true, null, '{}']);
    const { sent, stored } = await copied(rows, damage);
    expect(stored).not.toBe(sent.sha256);
  });

  test('that the server refuses says why at the end', async () => {
    await expect(copied([['task', '0', 'a', 'no number', true, null, '{}']])).rejects.toThrow(/integer/);
  });
});
