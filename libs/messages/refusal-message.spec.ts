import { describe, expect, test } from '@jest/globals';
import { refusalMessage } from './refusal-message.ts';

describe('a refusal in words', () => {
  test.each([
    [{ type: 'missing-field', field: 'data.title', params: {} }, 'data.title: bắt buộc phải có.'],
    [
      { type: 'invalid-field', field: 'data.totalVnd', params: { expected: 'money' } },
      'data.totalVnd: phải là chuỗi chữ số, đơn vị đồng.',
    ],
    [
      { type: 'invalid-field', field: 'data.targetEventId', params: { expected: 'fact', id: 'x-1' } },
      'data.targetEventId: hồ sơ này không có sự kiện nào mang mã “x-1”.',
    ],
    [
      {
        type: 'invalid-field',
        field: 'data.route',
        params: { expected: 'choice', values: ['selection', 'direct'] },
      },
      'data.route: phải là một trong: selection, direct.',
    ],
    [
      { type: 'invalid-field', params: { field: 'file', expected: 'choice', values: ['.csv'] } },
      'file: phải là một trong: .csv.',
    ],
    [
      { type: 'invalid-date', field: 'occurredOn', params: { expected: 'date' } },
      'occurredOn: không có ngày này; hãy ghi theo dạng NĂM-THÁNG-NGÀY, ví dụ 2023-03-10.',
    ],
    [
      { type: 'invalid-date', field: 'known-at', params: { expected: 'instant' } },
      'known-at: phải là thời điểm có múi giờ, ví dụ 2023-03-10T08:00:00+07:00.',
    ],
    [
      { type: 'illegal-state', params: { command: 'order', state: 'Ordered', allowed: [] } },
      'Lệnh “order” không dùng được khi hồ sơ ở trạng thái “Ordered”.',
    ],
    [
      { type: 'illegal-state', params: { already: true, on: '2023-03-10' } },
      'Bước này đã được ghi ngày 10/03/2023 và vẫn còn hiệu lực.',
    ],
    [
      { type: 'stale-revision', params: { expected: 3, actual: 4 } },
      'Hồ sơ đã thay đổi: đang ở phiên bản 4, không phải 3.',
    ],
    [
      { type: 'stale-revision', params: { attempts: 5 } },
      'Hồ sơ đang được nhiều người ghi cùng lúc; đã thử 5 lần. Hãy thử lại.',
    ],
    [
      { type: 'invalid-table', params: { expected: 'column-twice', column: 'task' } },
      'Không đọc được bảng: cột task có hai lần.',
    ],
  ])('%j', (told, text) => {
    expect(refusalMessage(told)).toBe(text);
  });

  test('in English where asked, the rule within too', () => {
    const told = { type: 'invalid-field', field: 'data.totalVnd', params: { expected: 'money' } };
    expect(refusalMessage(told, 'en')).toBe('data.totalVnd: must be a string of digits, whole đồng.');
  });
});
