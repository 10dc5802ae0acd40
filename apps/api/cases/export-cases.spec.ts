import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { accessOn } from '#access/access-deps';
import { issueToken } from '#access/issue-token';
import { operatorPrincipal } from '#access/principal';
import type { RunningProgram } from '../../../test/support/running-program.ts';
import { sampleProgram, viewsCaughtUp } from '../../../test/support/sample-program.ts';
import { SHEET_TYPES } from '../http/sheet-form.ts';

let program: RunningProgram;
beforeAll(async () => {
  program = await sampleProgram();
  await viewsCaughtUp(program);
}, 60_000);
afterAll(() => program.stop());

const get = (path: string, accept: string, language = 'vi') =>
  program.call('GET', path, { as: 'director', headers: { accept, 'accept-language': language } });

describe('a list as a file', () => {
  test('csv: what the filter finds, all of it, in words', async () => {
    const answer = await get('/tasks?milestone=appraised&sort=code&limit=1', SHEET_TYPES.csv);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="task.csv"');
    const lines = answer.text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 2)).toEqual([
      'Mã;Tên nhiệm vụ;Cấp;Trạng thái;Từ ngày;Việc tiếp theo;Ai làm;Hạn gần nhất;Kinh phí (đồng)',
      'BT-2023Q1-03;Kỷ lục – Top – Best tỉnh Bình Thuận;Cấp tỉnh;Đã thẩm định;12/01/2023;Phê duyệt nhiệm vụ;UBND tỉnh;;620000000',
    ]);
  });

  test('xlsx: sums are numbers, headings in the language of who asks', async () => {
    const issued = await issueToken(
      { roles: ['director'] },
      { by: operatorPrincipal('operator:test') },
      accessOn(program.stores),
    );
    if (issued.status === 'refused') throw new Error(JSON.stringify(issued.refusals));
    const authorization = `Bearer ${issued.token}`;
    const answer = await fetch(`${program.origin}/api/v1/tasks?overdue=true`, {
      headers: { accept: SHEET_TYPES.xlsx, 'accept-language': 'en', authorization },
    });
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets[0];
    expect(sheet?.getRow(1).getCell(2).value).toBe('Title');
    expect(sheet?.getRow(2).getCell(1).value).toBe('BT-2023Q1-02');
    expect(sheet?.getRow(2).getCell(9).value).toBe(1_980_000_000);
  });

  test('of forty made at once each is on record, and so is each of forty tries that were refused', async () => {
    const acts = async (type: string): Promise<number> => {
      const { json } = await program.call('GET', '/audit/acts?limit=1000', { as: 'auditor' });
      return (json?.items as readonly { type: string }[]).filter((one) => one.type === type).length;
    };
    const [made, refused] = [await acts('ExportMade'), await acts('CallRefused')];
    const forty = Array.from({ length: 40 }, (_, place) => place);
    await Promise.all(forty.map(() => get('/tasks', SHEET_TYPES.csv)));
    await Promise.all(
      forty.map((place) => {
        const path = `/tasks/BT-2023Q1-${String(place)}/commands/approve`;
        return program.call('POST', path, { as: 'auditor', body: { occurredOn: '2023-03-10', data: {} } });
      }),
    );
    expect(await acts('ExportMade')).toBe(made + 40);
    expect(await acts('CallRefused')).toBe(refused + 40);
  });

  test('that it was made is on record, without the words that were looked for', async () => {
    await get('/tasks?q=hon%20cau', SHEET_TYPES.csv);
    const { json } = await program.call('GET', '/audit/acts?limit=1000', { as: 'auditor' });
    const acts = json?.items as readonly { type: string; stream: string; data: object }[];
    expect(acts.filter(({ type }) => type === 'ExportMade').at(-1)).toMatchObject({
      stream: 'operator-exports',
      data: { form: 'csv', rows: 1, filter: { kind: 'task', q: true } },
    });
    expect(JSON.stringify(acts)).not.toContain('cau');
  });

  test.each(['*/*', 'application/json', 'text/html', 'text/csv;q=0.1, application/json'])(
    'whoever accepts %s is answered in JSON, and nothing goes on record',
    async (accept) => {
      const made = async () =>
        (await program.call('GET', '/audit/acts?limit=1000', { as: 'auditor' })).text.split('ExportMade')
          .length;
      const before = await made();
      expect((await get('/tasks', accept)).json).toHaveProperty('items');
      expect(await made()).toBe(before);
    },
  );
});
