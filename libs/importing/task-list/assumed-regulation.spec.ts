import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../csv.ts';

const HEADING = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
const BEGUN_UNDER_THE_LAW_OF_2025 = 'NV-01;Lúa;Cấp tỉnh;Sở KH&CN;Đã đặt hàng;3/11/2025';
const recordIn = (text: string): unknown => {
  const [read] = readCsv(Buffer.from(text));
  return read !== undefined && 'record' in read ? read.record : read;
};

describe('the regulation that a task follows', () => {
  const columns = 'Số hợp đồng;Ngày hiệu lực;Ngày kết thúc;Giá trị hợp đồng;Quy định áp dụng';
  const row = (cells: string): unknown =>
    recordIn(`${HEADING};${columns}
${BEGUN_UNDER_THE_LAW_OF_2025};${cells}`);
  test.each([
    ['by its name', 'Nhiệm vụ cấp tỉnh (TT 06/2023, TT 20/2023)'],
    ['by its id', 'provincial-2023'],
  ])('is read %s', (_name, word) => {
    expect(row(`05/HĐ;24/6/2024;30/6/2026;1200000000;${word}`)).toMatchObject({
      data: { regime: 'provincial-2023' },
    });
  });
  test('is the one of its contract where none is named, marked as assumed', () => {
    expect(row('05/HĐ;24/6/2024;30/6/2026;1200000000;')).toMatchObject({
      data: { regime: 'provincial-2023' },
      uncertain: ['data.regime'],
    });
  });
  test('is left to its day where that says the same, or there is no contract', () => {
    for (const cells of ['05/HĐ;24/10/2025;30/6/2027;1200000000;', ';;;;']) {
      expect(row(cells)).toMatchObject({ command: 'take-over' });
      expect(row(cells)).not.toHaveProperty('data.regime');
    }
  });
  test('one that there is not is refused', () => {
    expect(row(';;;;Luật La Mã')).toMatchObject({
      refusal: { field: 'data.regime', params: { expected: 'cell-choice' } },
    });
  });
});
