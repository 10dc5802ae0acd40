import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, type Caller } from '../support/command-line.ts';
import { freeHome, type FreeHome } from '../support/free-home.ts';
import { STORE_SETS, type FreshStores } from '../support/fresh-stores.ts';

interface Shown {
  readonly state: string;
  readonly deadlines: readonly { readonly id: string; readonly dueOn: string; readonly status: string }[];
}
const HEADINGS =
  'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái;Số hợp đồng;Ngày hiệu lực;Ngày kết thúc;Giá trị hợp đồng (đồng)';
const row = (code: string, state: string): string =>
  `${code};Lúa chịu mặn;Cấp tỉnh;Sở KH&CN;${state};05/01/2023;01/HĐ;05/01/2022;05/01/2024;900000000`;

describe.each(STORE_SETS)('a task taken over in a wrong state, on %s', (_stores, start) => {
  let stores: FreshStores;
  let home: FreeHome;
  let lotrinh: Caller;
  beforeAll(async () => {
    home = freeHome();
    stores = await start();
    lotrinh = commandLine({
      LOTRINH_HOME: home.path,
      LOTRINH_NOW: '2023-03-10T08:00:00+07:00',
      ...stores.settings,
    });
  });
  afterAll(async () => {
    await home.remove();
    await stores.stop();
  });

  function listWith(state: string): string {
    const path = join(home.path, 'danh-sach.csv');
    writeFileSync(path, [HEADINGS, row('NV-1', state), row('NV-2', 'Đang thực hiện')].join('\n'));
    return path;
  }
  const shown = async (): Promise<Shown> => (await lotrinh.json('task', 'show', 'NV-1')).body as Shown;
  const dueDays = ({ deadlines }: Shown) =>
    deadlines.filter(({ status }) => status === 'open').map(({ id, dueOn }) => `${id} ${dueOn}`);

  test('goes away when its opening is voided, comes in right with the mended list', async () => {
    const first = await lotrinh.json('import', listWith('Đã nộp hồ sơ nghiệm thu'));
    expect([first.code, first.body]).toEqual([0, { accepted: 2, unchanged: 0, refused: [] }]);
    expect(dueDays(await shown())).toEqual(['D33 2023-01-10']);
    const history = (await lotrinh.json('task', 'history', 'NV-1')).body as readonly {
      readonly id: string;
    }[];
    const data = JSON.stringify({ targetEventId: history[0]?.id, reason: 'Sai trạng thái' });
    const who = ['--actor', 'program-manager', '--approved-by', 'head-of-division'];
    const voided = await lotrinh.json('task', 'do', 'NV-1', 'void', '--data', data, ...who);
    expect([voided.code, voided.body]).toMatchObject([0, { events: [{ type: 'EventVoided' }] }]);
    expect((await lotrinh.json('task', 'show', 'NV-1')).body).toMatchObject({ error: { type: 'not-found' } });
    expect((await lotrinh.json('task', 'list')).body).toMatchObject([{ code: 'NV-2' }]);
    expect((await lotrinh.json('task', 'history', 'NV-1')).body).toMatchObject([
      { type: 'TaskTakenOver' },
      { type: 'EventVoided' },
    ]);

    const same = await lotrinh.json('import', listWith('Đã nộp hồ sơ nghiệm thu'));
    expect([same.code, same.body]).toMatchObject([
      1,
      { accepted: 0, unchanged: 1, refused: [{ line: 2, type: 'key-reused' }] },
    ]);
    const mended = await lotrinh.json('import', listWith('Đang thực hiện'));
    expect([mended.code, mended.body]).toEqual([0, { accepted: 1, unchanged: 1, refused: [] }]);
    const [right, beside] = [await shown(), (await lotrinh.json('task', 'show', 'NV-2')).body as Shown];
    expect(right.state).toBe('InExecution');
    expect(dueDays(right)).toEqual(dueDays(beside));
    expect(dueDays(right)).toContain('D32 2024-02-05');
    expect((await lotrinh.json('views', 'verify')).body).toMatchObject({ ok: true });
    expect((await lotrinh.json('audit', 'verify')).body).toMatchObject({ ok: true });
  });
});
