import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { facilityContract } from '#reminders/testing/facility-contract';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

/** Of nobody: looked for everywhere it must not be. */
const PLANTED = ['Trần Thị Bí Mật', 'bi.mat@rieng.example', '0912 345 678', '001085012345'];
const HEADING = 'STT;Mã;Họ và tên;E-mail;Điện thoại;CCCD;Đơn vị;Chức vụ;Từ ngày;Đến ngày';
const HEAD_OF_DIVISION = 'Phòng Quản lý khoa học;Trưởng phòng;01/07/2022;';

interface Imported {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly field?: string; readonly type: string }[];
}

let stores: PortfolioStores;
let list: string;
beforeAll(async () => {
  stores = await portfolioStores();
  list = join(stores.home.path, 'people.csv');
  writeFileSync(
    list,
    [
      'Danh sách cán bộ',
      HEADING,
      `1;cb-01;${PLANTED.join(';')};${HEAD_OF_DIVISION}`,
      '2;person:cb-02;Lê Văn Hai;;;;;;;',
      '3;Nguyễn Văn Ba;Nguyễn Văn Ba;;;;;;;',
      '4;cb-04;;a@b;không có;123;Nguyễn Văn Tư;Tể tướng;32/13/2022;',
      '5;001085012399;Phạm Năm;;;;;;;',
    ].join('\r\n'),
  );
}, 120_000);
afterAll(() => stores.remove());

async function body<T>(...words: readonly string[]): Promise<T> {
  const called = await stores.lotrinh.json(...words);
  expect([words, called.code, called.body]).toEqual([words, 0, called.body]);
  return called.body as T;
}
const imported = async (...words: readonly string[]): Promise<Imported> =>
  (await stores.lotrinh.json('people', 'import', list, ...words)).body as Imported;

/** Every row of every table but the vault's, as text; bytes as hexadecimal digits. */
async function everythingStored(): Promise<string> {
  const pool = new pg.Pool({ connectionString: stores.url });
  try {
    const { rows: tables } = await pool.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'people')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(name, ...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  } finally {
    await pool.end();
  }
}
/** Which of the planted words stand in a text, as letters or as bytes. */
const plantedIn = (text: string): readonly string[] =>
  PLANTED.filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString('hex')));

describe('people by the command line', () => {
  test('a template is refused as it stands, at its example', async () => {
    for (const name of ['mau.csv', 'mau.xlsx']) {
      const file = join(stores.home.path, name);
      await body('people', 'import', '--template', file);
      const { code, body: told } = await stores.lotrinh.json('people', 'import', file);
      expect([name, code, (told as Imported).refused.map(({ line }) => line)]).toEqual([name, 1, [2]]);
    }
  });

  test('good rows go in, each bad one is told by its line; a dry run writes nothing; the same again is unchanged', async () => {
    const wrong = [
      { line: 5, field: 'Mã', type: 'invalid-field' },
      { line: 6, type: 'missing-field' },
      { line: 7, type: 'invalid-field' },
    ];
    expect(await imported('--dry-run')).toMatchObject({ accepted: 2, unchanged: 0, refused: wrong });
    expect(await body('people', 'list')).toEqual([]);
    expect(await imported()).toMatchObject({ accepted: 2, unchanged: 0, refused: wrong });
    expect(await imported()).toMatchObject({ accepted: 0, unchanged: 2, refused: wrong });
    const [name, email, phone, idNumber] = PLANTED;
    const positions = [
      { role: 'head-of-division', organisation: 'Phòng Quản lý khoa học', from: '2022-07-01' },
    ];
    expect(await body('people', 'show', 'person:cb-01')).toMatchObject({
      personId: 'cb-01',
      erased: false,
      ...{ name, email, phone, idNumber, positions },
    });
  });

  test('a position ends with the day that a later list gives', async () => {
    writeFileSync(list, readFileSync(list, 'utf8').replace('01/07/2022;', '01/07/2022;31/12/2022'));
    expect(await imported()).toMatchObject({ accepted: 1, unchanged: 1 });
    expect(await body('people', 'list')).toMatchObject([
      { personId: 'cb-01', positions: [{ from: '2022-07-01', to: '2022-12-31' }] },
      { personId: 'cb-02' },
    ]);
  });

  test('no name, address or number is in the log, the views, the queue, or what other verbs say', async () => {
    const id = 'CS-1';
    const records = facilityContract({ endsOn: '2023-04-24' }).map(({ name, on, data }) =>
      JSON.stringify({ task: id, command: name, occurredOn: on, actor: 'program-manager', data }),
    );
    const file = join(stores.home.path, 'facts.ndjson');
    writeFileSync(file, records.join('\n'));
    await body('import', file);
    await body('task', 'do', id, 'assign', '--data', '{"role":"host","personId":"person:cb-01"}');
    await body('reminders', 'reconcile');
    const said = await Promise.all(
      [['config'], ['reminders', 'list'], ['task', 'history', id], ['task', 'show', id]].map(async (words) =>
        JSON.stringify(await stores.lotrinh.json(...words)),
      ),
    );
    expect(said.join()).toContain('person:cb-01');
    const stored = await everythingStored();
    expect(stored).toContain('bullmq.');
    expect(stored).toContain('person:cb-01');
    expect([plantedIn(said.join()), plantedIn(stored)]).toEqual([[], []]);
  });

  test('the master key is rotated; all still opens', async () => {
    const key = join(stores.home.path, 'keys', 'master.key');
    const before = readFileSync(key);
    expect(await body('people', 'rotate-key')).toMatchObject({ persons: 2, resumed: false });
    expect(readFileSync(key)).not.toEqual(before);
    expect(await body('people', 'show', 'cb-01')).toMatchObject({ name: PLANTED[0] });
  });

  test('erased: shown as such, every chain holds, a second time is refused', async () => {
    expect((await stores.lotrinh.json('people', 'erase', 'cb-01')).code).toBe(2);
    const erase = ['people', 'erase', 'cb-01', '--reason', 'theo yêu cầu của người đó'];
    expect(await body(...erase)).toEqual({ personId: 'cb-01', erased: true });
    const { code, body: told } = await stores.lotrinh.json(...erase);
    expect([code, told]).toMatchObject([1, { error: { type: 'illegal-state' } }]);
    const shown = await body<object>('people', 'show', 'cb-01');
    expect([shown, plantedIn(JSON.stringify(shown))]).toMatchObject([{ erased: true }, []]);
    expect(await body('audit', 'verify')).toMatchObject({ ok: true });
    expect(await imported()).toMatchObject({ accepted: 0, unchanged: 1 });
    expect((await stores.lotrinh.plain('people', 'list')).out).toContain('(đã xóa)');
  });
});
