import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../csv.ts';

const HEADING = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
/** Where the lines stand that became records. */
const linesIn = (...lines: readonly string[]): readonly number[] =>
  readCsv(Buffer.from(lines.join('\n'))).map(({ line }) => line);

describe('what is no task is passed over', () => {
  const FIRST = 'NV-01;Lúa;Cấp tỉnh;Sở KH&CN;Đã đặt hàng;5/2/2024';
  const heading = `STT;${HEADING};Tổng kinh phí (đ)`;
  test.each([
    ['the name of a part', 'I;;Lĩnh vực nông nghiệp;;;;;'],
    ['a part under joined cells', ';I. Nông nghiệp;I. Nông nghiệp;I. Nông nghiệp;I. Nông nghiệp;;;'],
    ['a part with its sum', 'II;;Khoa học xã hội;;;;;2.500.000.000'],
    ['a sum', ';;Tổng cộng:;;;;;2.500.000.000'],
    ['a sum in the first column', 'Cộng;;;;;;;2.500.000.000'],
  ])('%s', (_name, line) => {
    expect(linesIn(heading, line, `1;${FIRST};`)).toEqual([3]);
  });
  test.each([
    ['a code alone', ';NV-02;;;;;;'],
    ['a title with money and no number of a part', '2;;Đề tài lúa;;;;;1.200.000.000'],
    ['money under no title', '3;;;;;;;1.200.000.000'],
    ['a title alone that has a number', '2;;Đề tài lúa;;;;;'],
    ['a title that begins with one letter', ';;Ô nhiễm nguồn nước sông Lũy;;;;;1.200.000.000'],
    ['another one', ';;Y tế cộng đồng;;;;;1.200.000.000'],
    ['a title and its state', ';;Đề tài lúa;;;Đã đặt hàng;;'],
  ])('but not %s: it is refused, not lost', (_name, line) => {
    expect(linesIn(heading, line)).toEqual([2]);
  });
});
