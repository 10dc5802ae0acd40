import { describe, expect, test } from '@jest/globals';
import { refusalMessage } from './refusal-message.ts';

describe('a refusal in words', () => {
  test.each([
    [{ type: 'missing-field', field: 'data.title', params: {} }, 'data.title: bắt buộc phải có.'],
    [
      { type: 'invalid-field', field: 'data.totalVnd', params: { expected: 'money' } },
      'data.totalVnd: phải là chuỗi chữ số, tính bằng đồng, ví dụ "1500000000".',
    ],
    [
      { type: 'invalid-field', field: 'data.targetEventId', params: { expected: 'fact', id: 'x-1' } },
      'data.targetEventId: không có sự kiện nào mang mã “x-1” mà đính chính được.',
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
      {
        type: 'quorum-not-reached',
        field: 'data.membersPresent',
        params: { present: 3, total: 9, needed: 6, absent: ['chair', 'reviewers', 'secretary'] },
      },
      'Cuộc họp không đủ thành phần: có mặt 3/9, cần ít nhất 6; vắng: chủ tịch, phản biện, thư ký.',
    ],
    [
      { type: 'invalid-date', field: 'occurredOn', params: { expected: 'date' } },
      'occurredOn: không có ngày này; hãy ghi theo dạng NĂM-THÁNG-NGÀY, ví dụ 2023-03-10.',
    ],
    [
      { type: 'invalid-date', field: 'known-at', params: { expected: 'instant' } },
      'known-at: phải là một thời điểm kèm múi giờ, ví dụ 2023-03-10T08:00:00+07:00.',
    ],
    [
      { type: 'illegal-state', params: { command: 'order', state: 'Ordered', allowed: [] } },
      'Lệnh “order (Phê duyệt đặt hàng)” không dùng được khi đang ở trạng thái “Đã đặt hàng”.',
    ],
    [
      { type: 'wrong-route', params: { route: 'direct', expected: 'selection' } },
      'Phương thức của nhiệm vụ là “giao trực tiếp”; bước này chỉ dành cho “tuyển chọn”.',
    ],
    [
      { type: 'contract-exceeds-approved', params: { totalVnd: '1500000000', approvedVnd: '900' } },
      'Giá trị hợp đồng 1.500.000.000 đ vượt kinh phí được phê duyệt 900 đ.',
    ],
    [
      { type: 'correction-changes-outcome', params: { revision: 3, event: 'TaskOrdered', why: 'rating' } },
      'Không đính chính được vì sự kiện “Phê duyệt đặt hàng” (phiên bản 3) sẽ khác đi: kết quả đánh giá sẽ khác.',
    ],
    [
      { type: 'illegal-state', params: { already: true, on: '2023-03-10' } },
      'Bước này đã được ghi nhận ngày 10/03/2023 và vẫn còn hiệu lực.',
    ],
    [
      { type: 'stale-revision', params: { expected: 3, actual: 4 } },
      'Dữ liệu đã thay đổi: hiện ở phiên bản 4, không phải 3.',
    ],
    [
      { type: 'stale-revision', params: { attempts: 5 } },
      'Nhiều người đang ghi cùng lúc; đã thử 5 lần. Hãy thử lại.',
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
    expect(refusalMessage(told, 'en')).toBe(
      'data.totalVnd: must be a string of digits, whole đồng, as "1500000000".',
    );
  });
});

describe('a sentence names what is wrong, not what is right', () => {
  test.each([
    [
      'funding-does-not-add-up',
      { stateFundedVnd: '700', stateVnd: '800' },
      'Phần ngân sách nhà nước trong các nguồn cộng lại là 700 đ, không phải 800 đ.',
    ],
    ['points-out-of-sheet', { missingCriteria: '5, 6' }, 'Phiếu chấm thiếu tiêu chí 5, 6.'],
    [
      'already-exists',
      { what: 'ballot', id: 'p-1', personId: 'p-1', ballotOf: 'HS-1' },
      'p-1 đã bỏ phiếu cho hồ sơ “HS-1”.',
    ],
    [
      'invalid-field',
      { expected: 'no-winner' },
      'data.dossierId: một hồ sơ trúng tuyển theo biên bản kiểm phiếu; kiểm phiếu không có hồ sơ nào trúng tuyển.',
    ],
  ])('%s', (type, params, sentence) => {
    expect(refusalMessage({ type, field: 'data.dossierId', params })).toBe(sentence);
  });
});
