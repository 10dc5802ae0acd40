import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TAKEN_OVER_STATES } from '#lifecycle/task/taken-over-states';
import { commandLine, type Caller } from '../support/command-line.ts';
import { freeHome } from '../support/free-home.ts';
import { STORE_SETS, type FreshStores } from '../support/fresh-stores.ts';
import {
  codeAt,
  HANDED_IN_ON,
  levelAt,
  RUNNING_TASKS,
  runningTasksInXlsx,
} from '../support/running-tasks.ts';

const home = freeHome();
let stores: FreshStores;
let lotrinh: Caller;
const file = (name: string): string => join(home.path, name);
beforeAll(async () => {
  stores = await STORE_SETS[0][1]();
  lotrinh = commandLine({
    LOTRINH_HOME: home.path,
    LOTRINH_NOW: `${HANDED_IN_ON}T08:00:00+07:00`,
    ...stores.settings,
  });
});
afterAll(async () => {
  await home.remove();
  await stores.stop();
});

interface Listed {
  readonly code: string;
  readonly level: string;
  readonly state: string;
  readonly nextDeadline: { readonly id: string; readonly dueOn: string } | null;
}
const shown = ({ code, level, state, nextDeadline }: Listed): string =>
  [code, level, state, ...(nextDeadline === null ? [] : [nextDeadline.id, nextDeadline.dueOn])].join(' ');
const BY_HAND = RUNNING_TASKS.map(({ state, next }, at) =>
  [codeAt(at), levelAt(at), state, ...(next === undefined ? [] : [next])].join(' '),
);

describe('an Excel list of forty running tasks', () => {
  test('holds forty, in every state that a task may be taken over in, of both levels', () => {
    expect(RUNNING_TASKS).toHaveLength(40);
    expect(new Set(RUNNING_TASKS.map(({ state }) => state))).toEqual(new Set(TAKEN_OVER_STATES));
    expect(new Set(RUNNING_TASKS.map((_, at) => levelAt(at)))).toEqual(new Set(['provincial', 'facility']));
  });

  test('dry, is told row by row; comes in; each task stands in its state with the next deadline by the law', async () => {
    writeFileSync(file('list.xlsx'), await runningTasksInXlsx());
    const dry = await lotrinh.plain('import', file('list.xlsx'), '--dry-run');
    expect(dry.out.trimEnd().split('\n')).toHaveLength(43);
    expect(dry.out).toMatch(/^10 +DS-07 +hợp lệ +Đã đóng nhận hồ sơ +provincial-2023 +05\/06\/2024 /m);
    expect(dry.out).toMatch(/Nếu nhập: 40 bản ghi hợp lệ/);
    const taken = await lotrinh.json('import', file('list.xlsx'));
    expect([taken.code, taken.body]).toEqual([0, { accepted: 40, unchanged: 0, refused: [] }]);
    const { body } = await lotrinh.json('task', 'list');
    expect((body as readonly Listed[]).map(shown).toSorted()).toEqual(BY_HAND.toSorted());
  });
});

describe('rows that are refused', () => {
  test('are written to a file, mended there and sent again', async () => {
    const heading = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
    const rows = ['M-1;Lúa;Cấp tỉnh;Sở;Đã đặt hàng;02/05/2024', 'M-2;Ngô;Cấp tỉnh;Sở;Đã đặt hàng;02/05/24'];
    writeFileSync(file('m.csv'), `\uFEFF${[heading, ...rows].join('\r\n')}\r\n`);
    const first = await lotrinh.plain('import', file('m.csv'), '--errors', file('errors.csv'));
    expect([first.code, first.out.includes(file('errors.csv'))]).toEqual([1, true]);
    const errors = readFileSync(file('errors.csv'), 'utf8');
    expect(errors).toMatch(/M-2;Ngô;.*Ngày bắt đầu trạng thái: “02\/05\/24” không rõ năm nào/);
    writeFileSync(file('errors.csv'), errors.replace('02/05/24', '02/05/2024'));
    expect((await lotrinh.json('import', file('errors.csv'))).body).toEqual({
      accepted: 1,
      unchanged: 0,
      refused: [],
    });
    const again = await lotrinh.json('import', file('m.csv'), '--errors', file('none.xlsx'));
    expect([again.code, again.body, existsSync(file('none.xlsx'))]).toMatchObject([
      1,
      { error: { type: 'invalid-field', field: 'errors' } },
      false,
    ]);
  });
});

describe('the template', () => {
  test('is written without any store; no file and no template is wrong usage', async () => {
    const written = await lotrinh.json('import', '--template', file('t.xlsx'));
    expect([written.code, written.body, existsSync(file('t.xlsx'))]).toEqual([
      0,
      { file: file('t.xlsx') },
      true,
    ]);
    const { code, err } = await lotrinh.plain('import');
    expect([code, err]).toEqual([2, expect.stringContaining('thiếu đối số <file>')]);
  });
});

describe('task bulk', () => {
  test('records on each, tells each; dry, it writes nothing', async () => {
    writeFileSync(file('codes.txt'), 'DS-01\r\nDS-02\r\n\r\nNONE\r\n');
    const words = ['task', 'bulk', 'assign', '--data', '{"role":"program-manager","personId":"p-1"}'];
    const dry = await lotrinh.plain(...words, '--file', file('codes.txt'), '--dry-run');
    expect([dry.code, dry.out]).toEqual([1, expect.stringMatching(/NONE +bị từ chối[^]*2 trong 3 nhiệm vụ/)]);
    const { code, body } = await lotrinh.json(...words, '--tasks', 'DS-01,DS-02');
    expect([code, body]).toEqual([
      0,
      { results: ['DS-01', 'DS-02'].map((task) => ({ task, ok: true, revision: 1 })) },
    ]);
    const wrong = await lotrinh.plain(...words);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--tasks hoặc --file')]);
  });
});
