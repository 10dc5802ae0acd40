import { describe, expect, test } from '@jest/globals';
import { readCsv } from './csv.ts';
import type { ReadRecord } from './read-record.ts';
import { smallSumsIn } from './small-sums.ts';

const row = (heading: string, cells: string): ReadRecord => {
  const [read] = readCsv(
    Buffer.from(
      `Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái;${heading}\n` +
        `NV-1;Lúa;Cấp tỉnh;Sở;Đang thực hiện;05/02/2024;${cells}`,
    ),
  );
  if (read === undefined) throw new Error('the row was not read');
  return read;
};
const saidOf = (read: ReadRecord) => smallSumsIn(read).map(({ message }) => message);

describe('a sum that no task costs so little', () => {
  test('is doubted under the heading of its column, where that says đồng', () => {
    expect(smallSumsIn(row('Kinh phí tổng (đồng)', '1.200'))).toMatchObject([
      {
        heading: 'Kinh phí tổng (đồng)',
        message:
          'Kinh phí tổng (đồng): 1.200 đ là rất nhỏ đối với một nhiệm vụ; đơn vị có đúng là đồng không?',
      },
    ]);
  });

  test('is doubted once where it stands for the sum of the contract too', () => {
    expect(saidOf(row('Tổng kinh phí (đồng);Số hợp đồng', '1.200;05/HĐ'))).toHaveLength(1);
    expect(saidOf(row('Tổng kinh phí (đồng);Giá trị hợp đồng (đồng)', '1.200;1.100'))).toHaveLength(2);
  });

  test.each([
    ['a million', '1.000.000'],
    ['nothing at all', '0'],
  ])('is not %s', (_name, sum) => {
    expect(saidOf(row('Tổng kinh phí (đồng)', sum))).toEqual([]);
  });

  test('is doubted in a record of any step, under the name of its field', () => {
    const record = { task: 'NV-1', command: 'appraise', data: { totalVnd: '999999', stateVnd: '0' } };
    const [one, ...more] = smallSumsIn({ line: 1, record }, 'en');
    expect([one?.field, one?.heading, more]).toEqual(['data.totalVnd', undefined, []]);
    expect(one?.message).toContain('VND 999,999 is very little');
  });

  test('is none where it is paid in parts: the last may be any', () => {
    const record = { task: 'NV-1', command: 'pay-tranche', data: { number: 4, amountVnd: '999999' } };
    expect(smallSumsIn({ line: 1, record })).toEqual([]);
  });

  test.each([
    { line: 1, record: [] },
    { line: 1, record: { task: 'NV-1', command: 'constructor', data: 'x' } },
  ])('is none of a record that is none: %j', (read) => {
    expect(smallSumsIn(read)).toEqual([]);
  });
});
