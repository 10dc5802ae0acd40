import { describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { readCsv } from '../csv.ts';
import { UnreadableFile, type ReadRecord } from '../read-record.ts';
import { readXlsx } from '../xlsx.ts';
import { columnOf } from './columns.ts';
import { MOST_ROWS } from './find-list.ts';

const HEADING = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
const FIRST = 'NV-01;Lúa;Cấp tỉnh;Sở KH&CN;Đã đặt hàng;5/2/2024';
const csv = (...lines: readonly string[]): readonly ReadRecord[] =>
  readCsv(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`));
const recordOf = (read: ReadRecord | undefined): unknown =>
  read !== undefined && 'record' in read ? read.record : read;
const whyOf = (read: ReadRecord | undefined): readonly unknown[] =>
  read !== undefined && 'refusal' in read
    ? [read.refusal, ...(read.also ?? [])].map(({ field, params }) => [field, params.expected])
    : [];
const TAKEN = {
  key: 'NV-01',
  task: 'NV-01',
  command: 'take-over',
  occurredOn: '2024-02-05',
  data: { title: 'Lúa', level: 'provincial', managingBody: 'Sở KH&CN', state: 'Ordered' },
};
/** With more columns than those that none does without. */
const more = (columns: string, cells: string): unknown =>
  recordOf(csv(`${HEADING};${columns}`, `${FIRST};${cells}`)[0]);
function unreadable(read: () => unknown): UnreadableFile['params'] | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { type: error.type, ...error.params };
  }
  return undefined;
}

describe('a list as a department keeps it', () => {
  test('a row is a take-over, its key the code of the task', () => {
    expect(csv(HEADING, FIRST)).toMatchObject([{ line: 2, record: TAKEN }]);
  });

  test.each([
    ['commas', `${HEADING}\n${FIRST}`.replaceAll(';', ',')],
    [
      'no marks, capitals, more spaces',
      `ma so;TEN  NHIEM VU;cap;co quan quan ly;TINH TRANG;ngay bat dau trang thai\n${FIRST}`,
    ],
    [
      'other words',
      `Mã nhiệm vụ;Tên đề tài;Cấp quản lý;Đơn vị quản lý;Tình trạng;Trạng thái từ ngày\n${FIRST}`,
    ],
    ['English', `Code;Title;Level;Managing body;State;State since\n${FIRST}`],
    [
      'titles above, a number, a note',
      `DANH MỤC NHIỆM VỤ;;;;;;;\n;;;;;;;\nSTT;${HEADING};Ghi chú\n1;${FIRST};gấp`,
    ],
  ])('is recognised with %s', (_name, text) => {
    expect(recordOf(readCsv(Buffer.from(text))[0])).toEqual(TAKEN);
  });

  test('letters of two code points are the same letters', () => {
    expect(recordOf(readCsv(Buffer.from(`${HEADING}\n${FIRST}`.normalize('NFD')))[0])).toEqual(TAKEN);
  });

  test('all that a take-over may give', () => {
    const columns =
      'Cơ quan chủ trì;Tổng kinh phí (triệu đồng);Kinh phí NSNN (triệu đồng);Thời gian thực hiện (tháng);Số hợp đồng;Ngày ký/hiệu lực;Ngày kết thúc;Giá trị hợp đồng (đ);Đã cấp (đ);Số thành viên hội đồng;Xếp loại';
    const cells = 'Viện Lúa;1.250,5;900;24;05/HĐ;01/07/2024;30.06.2026;1.200.000.000;600.000.000;9;Xuất sắc';
    expect(more(columns, cells)).toEqual({
      ...TAKEN,
      data: {
        ...TAKEN.data,
        host: 'Viện Lúa',
        totalVnd: '1250500000',
        stateVnd: '900000000',
        durationMonths: 24,
        rating: 'excellent',
        contract: {
          number: '05/HĐ',
          effectiveFrom: '2024-07-01',
          endsOn: '2026-06-30',
          totalVnd: '1200000000',
          paidVnd: '600000000',
        },
        council: { membersTotal: 9 },
      },
    });
  });

  test('what it takes from another column is marked as assumed', () => {
    const cells = '1200000000;05/HĐ;24/6/2024;30/6/2026';
    expect(more('Tổng kinh phí;Số hợp đồng;Ngày ký;Ngày kết thúc', cells)).toMatchObject({
      data: { contract: { effectiveFrom: '2024-06-24', totalVnd: '1200000000' } },
      uncertain: ['data.contract.effectiveFrom', 'data.contract.totalVnd'],
    });
  });

  test('nothing paid is no contract', () => {
    expect(more('Đã cấp', '0')).toEqual(TAKEN);
  });

  test('a code that stands twice is refused in both rows, also where one of them is refused already', () => {
    const refusals = csv(
      HEADING,
      FIRST,
      FIRST.replace('NV-01', 'NV-02'),
      FIRST.replace('5/2/2024', '5/2/24'),
    );
    expect(refusals.map((read) => ('refusal' in read ? [read.refusal, ...(read.also ?? [])] : []))).toEqual([
      [{ type: 'already-exists', field: 'task', params: { id: 'NV-01', otherLines: '4' } }],
      [],
      [
        expect.objectContaining({ field: 'occurredOn' }),
        { type: 'already-exists', field: 'task', params: { id: 'NV-01', otherLines: '2' } },
      ],
    ]);
  });

  test('a person by an id is assigned; by name the row is refused, and the name is not repeated', () => {
    const [, ...assigned] = csv(`${HEADING};Chủ nhiệm;Cán bộ theo dõi`, `${FIRST};person:p-1;person:p-2`);
    expect(assigned.map(recordOf)).toEqual([
      {
        key: 'NV-01/assign/host',
        task: 'NV-01',
        command: 'assign',
        occurredOn: '2024-02-05',
        data: { role: 'host', personId: 'person:p-1' },
      },
      {
        key: 'NV-01/assign/program-manager',
        task: 'NV-01',
        command: 'assign',
        occurredOn: '2024-02-05',
        data: { role: 'program-manager', personId: 'person:p-2' },
      },
    ]);
    const named = csv(`${HEADING};Chủ nhiệm`, `${FIRST};TS. Nguyễn Văn An`);
    expect([whyOf(named[0]), named.length, JSON.stringify(named).includes('Nguyễn')]).toEqual([
      [['host', 'cell-person']],
      1,
      false,
    ]);
  });

  test('a row is refused with all that is wrong in it, each under its own heading', () => {
    const [row] = csv(
      `${HEADING};Tổng kinh phí;Cơ quan chủ trì`,
      'NV-01;Lúa;quốc gia;Sở;Đã thanh lý;31/02/2024;1,25;Nguyễn Văn A',
    );
    expect(whyOf(row)).toEqual([
      ['data.level', 'cell-choice'],
      ['data.state', 'cell-choice'],
      ['occurredOn', 'cell-day'],
      ['data.totalVnd', 'cell-money-fraction'],
      ['data.host', 'cell-person-or-organisation'],
    ]);
    expect(row).toMatchObject({ key: 'NV-01', headings: { 'data.totalVnd': 'Tổng kinh phí' } });
  });

  test('a contract without a sum is mended under the task’s total, where the list has no other', () => {
    const headings = (column: string) => csv(`${HEADING};${column}`, 'NV-01;Lúa;Cấp tỉnh;Sở;;;')[0]?.headings;
    expect(headings('Tổng kinh phí')).toMatchObject({ 'data.contract.totalVnd': 'Tổng kinh phí' });
    expect(headings('Giá trị hợp đồng')).toMatchObject({ 'data.contract.totalVnd': 'Giá trị hợp đồng' });
  });

  test('empty cells are left out, empty rows are no rows and count', () => {
    const rows = csv(HEADING, ';;;;;', 'NV-02;;;;;');
    expect(rows.map((row) => [row.line, recordOf(row)])).toEqual([
      [3, { key: 'NV-02', task: 'NV-02', command: 'take-over', data: {} }],
    ]);
  });

  test.each([
    [
      'a heading that nobody knows, by its words',
      `${HEADING};Màu bìa;Kinh phí`,
      { expected: 'column-unknown', columns: ['Màu bìa', 'Kinh phí'] },
    ],
    [
      'cells under no heading, by their letter',
      `${HEADING};\n${FIRST};x`,
      { expected: 'column-unknown', columns: ['G'] },
    ],
    [
      'two headings of one thing',
      `${HEADING};Tình trạng`,
      { expected: 'column-twice', column: 'Tình trạng' },
    ],
    [
      'no column for what none does without',
      'Mã số;Tên nhiệm vụ;Trạng thái',
      { expected: 'column-missing', column: ['Cấp', 'Cơ quan quản lý', 'Ngày bắt đầu trạng thái'] },
    ],
  ])('is refused as a whole for %s', (_name, text, params) => {
    expect(unreadable(() => readCsv(Buffer.from(text)))).toEqual({ type: 'invalid-table', ...params });
  });

  test('a cell of fifty thousand signs before it is no heading, and is seen to be none at once', () => {
    const begun = performance.now();
    expect(recordOf(csv(`${'*'.repeat(50_000)}x`, HEADING, FIRST)[0])).toEqual(TAKEN);
    const host = '@'.repeat(100_000);
    csv(`${HEADING};Cơ quan chủ trì`, `${FIRST};${host}`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('is refused as a whole when it is longer than any department’s', () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => FIRST);
    expect(unreadable(() => csv(HEADING, ...rows))).toEqual({
      type: 'too-large',
      expected: 'rows',
      rows: MOST_ROWS + 1,
      most: MOST_ROWS,
    });
  });

  test.each([
    ['Hội đồng', undefined],
    ['Số hợp đồng', 'contractNumber'],
    ['Tổng kinh phí (hợp đồng)', undefined],
  ])('“%s” has no unit in it', (heading, name) => {
    expect(columnOf(heading)?.name).toBe(name);
  });
});

type Cells = readonly excel.CellValue[];
async function workbook(...sheets: readonly (readonly Cells[])[]): Promise<Uint8Array> {
  const book = new excel.Workbook();
  sheets.forEach((rows, at) => {
    book.addWorksheet(`Trang ${at + 1}`).addRows(rows.map((cells) => [...cells]));
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const WORDS = HEADING.split(';');
const ROW: Cells = ['NV-01', 'Lúa', 'Cấp tỉnh', 'Sở KH&CN', 'Đã đặt hàng', new Date('2024-02-05')];

describe('a workbook of tasks', () => {
  test('days as days, numbers as numbers, formulas as their results', async () => {
    const [row] = await readXlsx(
      await workbook([
        [...WORDS, 'Tổng kinh phí (triệu đồng)', 'Đã cấp (triệu đồng)', 'Số hợp đồng'],
        [...ROW, { formula: 'A1*2', result: 1250.25 }, 0, 12],
      ]),
    );
    expect(recordOf(row)).toMatchObject({
      occurredOn: '2024-02-05',
      data: { totalVnd: '1250250000', contract: { number: '12', totalVnd: '1250250000', paidVnd: '0' } },
    });
  });

  test('a formula without a result, or with an error, is refused', async () => {
    const rows = await readXlsx(
      await workbook([
        [...WORDS, 'Tổng kinh phí'],
        [...ROW.with(0, 'NV-11'), { formula: 'A1*2' }],
        [...ROW.with(0, 'NV-12'), { error: '#REF!' }],
        [...ROW.with(0, 'NV-13'), { formula: 'A1*2', result: { error: '#DIV/0!' } }],
      ] as readonly Cells[]),
    );
    expect(rows.map(whyOf)).toEqual(rows.map(() => [['data.totalVnd', 'cell-broken']]));
  });

  test('the list is found whichever sheet it is on; two lists are refused by the names of their sheets', async () => {
    const found = await readXlsx(await workbook([['Ghi chú']], [WORDS, ROW]));
    expect(found.map(recordOf)).toEqual([TAKEN]);
    await expect(readXlsx(await workbook([WORDS, ROW], [WORDS]))).rejects.toMatchObject({
      type: 'invalid-table',
      params: { expected: 'one-list', sheets: ['Trang 1', 'Trang 2'] },
    });
  });

  test('a heading of two lines, some cells joined over both', async () => {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('DS');
    sheet.addRow(['DANH MỤC NHIỆM VỤ NĂM 2024']);
    sheet.mergeCells('A1:I1');
    sheet.addRow([...WORDS, 'Kinh phí (triệu đồng)', '', 'Hợp đồng', '']);
    sheet.addRow([...WORDS.map(() => ''), 'Tổng số', 'NSNN', 'Số', 'Ngày kết thúc']);
    WORDS.forEach((_, at) => sheet.mergeCells(2, at + 1, 3, at + 1));
    sheet.mergeCells('G2:H2');
    sheet.mergeCells('I2:J2');
    sheet.addRow([...ROW, 1000, 800, '05/HĐ', new Date('2026-06-30')]);
    const [row] = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    expect([row?.line, recordOf(row)]).toMatchObject([
      4,
      {
        data: {
          totalVnd: '1000000000',
          stateVnd: '800000000',
          contract: { number: '05/HĐ', endsOn: '2026-06-30' },
        },
      },
    ]);
  });
});
