import { describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import type { EventStore } from '#event-store/event-store.port';
import { clockOver } from '#runtime/clock';
import { dryImport } from './dry-import.ts';
import { dryRunStore } from '#commands/dry-run-store';
import { importRecords, type ImportResult } from './import-records.ts';
import { readRecords } from './read-file.ts';
import { refusedRows } from './refused-rows.ts';
import { templateInCsv, templateInXlsx } from './task-list/template.ts';
import { workbookIn } from './xlsx.ts';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';

const clock = clockOver(() => Date.parse('2024-06-03T08:00:00+07:00'));
/** A log in memory, for an import after another. */
const deps = () => ({ store: dryRunStore(EMPTY_LOG, clock) as EventStore, clock });
type Written = 'csv' | 'xlsx';
const take = async (bytes: Uint8Array, format: Written, into = deps()): Promise<ImportResult> =>
  importRecords({ records: await readRecords(bytes, format), bytes, by: 'operator:lan' }, into);
const dry = async (bytes: Uint8Array, format: Written) =>
  dryImport({ records: await readRecords(bytes, format), bytes, by: 'operator:lan' }, deps());

const LIST = [
  'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái;Số thành viên hội đồng',
  'NV-1;Lúa;Cấp tỉnh;Sở;Đã đóng nhận hồ sơ;03/06/2024;',
  'NV-2;"Ngô; ""khoai""";Cấp tỉnh;Sở;Đang chạy;3/6/24;',
  'NV-3;Sắn;Cấp cơ sở;Sở;Đã lập hội đồng nghiệm thu;15/05/2024;',
  'NV-4;Chè;Cấp cơ sở;Sở;Đã đặt hàng;02/05/2024;',
].join('\r\n');
const bytesOf = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}\r\n`);
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

test('a row that was changed after it went in is told how to mend what is on record', async () => {
  const into = deps();
  const list = LIST.split('\r\n').slice(0, 2).join('\r\n');
  expect(await take(bytesOf(list), 'csv', into)).toMatchObject({ accepted: 1 });
  const again = await take(bytesOf(list.replace('Lúa', 'Lúa nếp')), 'csv', into);
  expect(again.refused).toMatchObject([
    { type: 'key-reused', message: expect.stringContaining('`task do MÃ correct`') as unknown },
  ]);
});

test.each([
  ['Đang thực hiện', ['Số hợp đồng', 'Ngày hiệu lực', 'Ngày kết thúc', 'Giá trị hợp đồng']],
  ['Đã lập hội đồng nghiệm thu', ['Số thành viên hội đồng']],
])(
  'a row in the state “%s” is told all that this needs, with the rest that it lacks',
  async (state, needed) => {
    const heading = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
    const { refused } = await take(bytesOf(`${heading}\r\nNV-1;;Cấp tỉnh;Sở;${state};15/05/2024`), 'csv');
    const told = refused.flatMap((one) => [one, ...(one.also ?? [])]);
    expect(told.map((one) => one.heading)).toEqual(['Tên nhiệm vụ', ...needed]);
    expect(told.every(({ type }) => type === 'missing-field')).toBe(true);
  },
);

describe('a dry import', () => {
  test('tells of each row where its case would stand and what would be due next, or why not', async () => {
    const { rows, ...sums } = await dry(bytesOf(LIST), 'csv');
    expect([sums.accepted, sums.refused.length]).toEqual([2, 2]);
    expect(rows).toMatchObject([
      {
        line: 2,
        code: 'NV-1',
        outcome: 'accepted',
        state: 'CallClosed',
        definition: 'provincial-2023',
        nextDeadline: { id: 'D08', dueOn: '2024-06-12' },
      },
      { line: 3, code: 'NV-2', outcome: 'refused', state: null, nextDeadline: null },
      { line: 4, code: 'NV-3', outcome: 'refused' },
      {
        line: 5,
        code: 'NV-4',
        outcome: 'accepted',
        state: 'Ordered',
        definition: 'facility',
        nextDeadline: null,
        why: [],
        doubts: [],
      },
    ]);
  });

  test('says why in the words of the list’s own heading', async () => {
    const { rows } = await dry(bytesOf(LIST), 'csv');
    expect(rows[1]?.why).toEqual([
      expect.stringMatching(/^Trạng thái: “Đang chạy” không thuộc: .*Đang thực hiện/),
      expect.stringMatching(/^Ngày bắt đầu trạng thái: “3\/6\/24” không rõ năm nào/),
    ]);
    expect(rows[2]?.why).toEqual([expect.stringMatching(/^Số thành viên hội đồng: bắt buộc/)]);
  });
});

describe('refused rows come back to be mended', () => {
  test('as a .csv under the same heading, with the reasons; mended they go in, and what had gone in is unchanged', async () => {
    const log = deps();
    const bytes = bytesOf(LIST);
    const { refused } = await take(bytes, 'csv', log);
    const errors = textOf(await refusedRows({ bytes, format: 'csv', refused }));
    const [heading, ...rows] = errors.split('\r\n');
    expect(heading).toBe(`\uFEFF${LIST.split('\r\n')[0] ?? ''};Lý do bị từ chối`);
    expect([rows.length, errors.includes('NV-1'), errors.includes('"Ngô; ""khoai""";Cấp tỉnh')]).toEqual([
      3,
      false,
      true,
    ]);
    const mended = errors
      .replace('Đang chạy', 'Đã đặt hàng')
      .replace('3/6/24;;', '3/6/2024;;')
      .replace('15/05/2024;;', '15/05/2024;9;');
    expect(await take(Buffer.from(mended), 'csv', log)).toEqual({ accepted: 2, unchanged: 0, refused: [] });
    expect(await take(bytes, 'csv', log)).toMatchObject({ accepted: 0, unchanged: 2 });
  });

  test('as a workbook with its heading of two lines, its days and its numbers', async () => {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('Danh mục');
    sheet.addRow(['DANH MỤC']);
    sheet.addRow([
      'Mã số',
      'Tên nhiệm vụ',
      'Cấp',
      'Cơ quan quản lý',
      'Trạng thái',
      'Ngày bắt đầu trạng thái',
      'Kinh phí (triệu đồng)',
      '',
    ]);
    sheet.addRow(['', '', '', '', '', '', 'Tổng số', 'NSNN']);
    for (let column = 1; column <= 6; column += 1) sheet.mergeCells(2, column, 3, column);
    sheet.mergeCells('G2:H2');
    const day = new Date('2024-05-02');
    sheet.addRow(['NV-1', 'Lúa', 'Cấp tỉnh', 'Sở', 'Đã đặt hàng', day, 900, 800]);
    sheet.addRow([
      'NV-2',
      'Ngô',
      'Cấp tỉnh',
      'Sở',
      'Đã đặt hàng',
      day,
      { formula: 'G4*1', result: 900 },
      950,
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { refused } = await take(bytes, 'xlsx');
    const errors = await refusedRows({ bytes, format: 'xlsx', refused });
    const written = (await workbookIn(errors)).worksheets[0];
    expect(written?.name).toBe('Danh mục');
    expect(written?.getCell('I3').text).toMatch(/vượt tổng kinh phí/);
    expect(written?.getCell('F3').value).toEqual(day);
    const again = await take(errors, 'xlsx');
    expect(again.refused.map(({ key, type }) => [key, type])).toEqual([
      ['NV-2', 'state-share-exceeds-total'],
    ]);
    const cell = written?.getCell('H3');
    if (cell !== undefined) cell.value = 850;
    const mended = await written?.workbook.xlsx.writeBuffer();
    expect(await take(new Uint8Array(mended ?? new ArrayBuffer(0)), 'xlsx')).toEqual({
      accepted: 1,
      unchanged: 0,
      refused: [],
    });
  });

  test('a table of records as well: the reasons are no field of a record', async () => {
    const text =
      'task,command,occurredOn,data.title,data.level,data.managingBody\r\nT-1,propose,2024-01-08,Một,nowhere,Sở';
    const bytes = bytesOf(text);
    const { refused } = await take(bytes, 'csv');
    const errors = textOf(await refusedRows({ bytes, format: 'csv', refused }));
    expect(errors).toContain('data.level: phải là một trong');
    const mended = Buffer.from(errors.replace('nowhere', 'provincial'));
    expect(await take(mended, 'csv')).toEqual({ accepted: 1, unchanged: 0, refused: [] });
  });
});

describe('the template', () => {
  test('as a workbook is a list without rows, with its states and how each column is filled', async () => {
    const bytes = await templateInXlsx();
    expect(await readRecords(bytes, 'xlsx')).toEqual([]);
    const [list, states, manual] = (await workbookIn(bytes)).worksheets;
    expect([list?.name, states?.name, manual?.name]).toEqual(['Danh sách', 'Trạng thái', 'Cách ghi']);
    expect(states?.getColumn(1).values).toContain('Đang thực hiện');
    expect(states?.rowCount).toBe(15);
    expect(manual?.rowCount).toBe(list === undefined ? 0 : list.columnCount + 1);
  });

  test('as a .csv shows one line, which is refused for its code alone', async () => {
    const { refused, accepted } = await take(templateInCsv(), 'csv');
    expect([accepted, refused.map(({ line, field, also }) => [line, field, also])]).toEqual([
      0,
      [[2, 'task', undefined]],
    ]);
  });

  test('whose example has a code of its own goes in, with the people it assigns', async () => {
    const own = textOf(templateInCsv())
      .replace('(ví dụ) NV', 'NV')
      .replaceAll('/2025', '/2023')
      .replace('/2027', '/2025');
    expect(await take(Buffer.from(own), 'csv')).toEqual({ accepted: 3, unchanged: 0, refused: [] });
  });
});
