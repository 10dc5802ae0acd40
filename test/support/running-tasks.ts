import excel from 'exceljs';

/** The day the list is handed in: a Monday. */
export const HANDED_IN_ON = '2024-06-03';

/** A running task of a department, and its next deadline by the law: counted by hand with a calendar of 2024, never by the program. */
interface RunningTask {
  readonly state: string;
  readonly label: string;
  readonly since: string;
  /** First and last day. */
  readonly contract?: readonly [string, string];
  /** `D08 2024-06-05`; absent: nothing is due. */
  readonly next?: string;
}

const none = (state: string, label: string, ...since: readonly string[]): readonly RunningTask[] =>
  since.map((day) => ({ state, label, since: day }));
const due = (
  state: string,
  label: string,
  ...rows: readonly (readonly [since: string, next: string])[]
): readonly RunningTask[] => rows.map(([since, next]) => ({ state, label, since, next }));
const contracted = (
  state: string,
  label: string,
  ...rows: readonly (readonly [from: string, to: string, next: string])[]
): readonly RunningTask[] =>
  rows.map(([from, to, next]) => ({ state, label, since: from, contract: [from, to], next }));

/** Forty of them, in every state from the order to the recognition. 29 April to 1 May were off, Saturday 4 May was worked, 2 and 3 September off. */
export const RUNNING_TASKS: readonly RunningTask[] = [
  ...none('Ordered', 'Đã đặt hàng', '2024-01-15', '2024-03-01', '2024-05-20'),
  ...none('CallOpen', 'Đang nhận hồ sơ', '2024-05-02', '2024-05-13', '2024-05-31'),
  ...due(
    'CallClosed',
    'Đã đóng nhận hồ sơ',
    ['2024-05-27', 'D08 2024-06-05'], // Monday + 7 working days
    ['2024-05-31', 'D08 2024-06-11'],
    ['2024-04-26', 'D08 2024-05-09'], // three days off, the worked Saturday counts
  ),
  ...none('DossiersOpened', 'Đã mở hồ sơ', '2024-05-08', '2024-05-29'),
  ...none('Recommended', 'Đã kiến nghị trúng tuyển', '2024-04-24', '2024-05-24'),
  ...none('Appraised', 'Đã thẩm định', '2024-03-29', '2024-05-10', '2024-05-30'),
  ...due(
    'Approved',
    'Đã phê duyệt',
    ['2024-05-06', 'D19 2024-06-05'], // + 30 days
    ['2024-05-10', 'D19 2024-06-10'], // a Sunday: the Monday
    ['2024-05-20', 'D19 2024-06-19'],
    ['2024-04-05', 'D19 2024-05-06'], // a Sunday: the Monday; overdue
  ),
  ...contracted(
    'InExecution',
    'Đang thực hiện',
    ['2023-07-01', '2025-06-30', 'D22 2024-07-01'], // the second half-year; the first was before the list
    ['2024-01-02', '2026-01-02', 'D22 2024-07-02'],
    ['2023-03-01', '2025-02-28', 'D22 2024-09-04'], // 1 September is a Sunday, then two days off
    ['2022-07-01', '2024-06-30', 'D32 2024-07-30'], // the right to ask for more time lapsed on 2024-05-30: it hides no duty
    ['2022-09-15', '2024-09-15', 'D30 2024-08-15'], // no half-year ends before the contract does
    ['2022-05-20', '2024-05-20', 'D32 2024-06-19'],
    ['2023-12-15', '2025-06-15', 'D22 2024-06-17'], // a Saturday: the Monday
    ['2023-06-03', '2025-06-03', 'D22 2024-06-03'], // due the very day
    ['2023-08-31', '2025-08-31', 'D22 2024-09-04'], // a Saturday, then Sunday and two days off
    ['2023-10-10', '2024-10-10', 'D30 2024-09-10'],
  ),
  ...contracted(
    'Paused',
    'Tạm dừng',
    ['2023-07-01', '2025-06-30', 'D22 2024-07-01'], // a pause stops no deadline
    ['2022-09-15', '2024-09-15', 'D30 2024-08-15'],
  ),
  ...due(
    'AcceptanceSubmitted',
    'Đã nộp hồ sơ nghiệm thu',
    ['2024-05-31', 'D33 2024-06-05'], // + 3 working days
    ['2024-05-03', 'D33 2024-05-07'], // the worked Saturday counts
  ),
  ...due(
    'AcceptanceCouncil',
    'Đã lập hội đồng nghiệm thu',
    ['2024-05-15', 'D39 2024-06-14'], // + 30 days
    ['2024-05-02', 'D39 2024-06-03'], // a Saturday: the Monday
  ),
  ...due(
    'Passed',
    'Đã nghiệm thu',
    ['2024-05-17', 'D42 2024-06-17'], // 30 days end on a Sunday; 30 working days are later
    ['2024-05-27', 'D42 2024-06-26'],
  ),
  ...none('ResultRegistered', 'Đã đăng ký kết quả', '2024-04-12'),
  ...none('Recognised', 'Đã công nhận kết quả', '2024-05-16'),
];

export const codeAt = (at: number): string => `DS-${String(at + 1).padStart(2, '0')}`;
/** Both levels, in turn. */
export const levelAt = (at: number): string => (at % 3 === 2 ? 'facility' : 'provincial');

const HEADING = [
  'STT',
  'Mã số',
  'Tên nhiệm vụ',
  'Cấp',
  'Cơ quan chủ trì',
  'Cơ quan quản lý',
  'Tình trạng',
  'Ngày bắt đầu trạng thái',
  'Số hợp đồng',
  'Ngày ký/hiệu lực',
  'Ngày kết thúc',
  'Tổng kinh phí (triệu đồng)',
  'Kinh phí NSNN (triệu đồng)',
  'Đã cấp (triệu đồng)',
  'Thời gian thực hiện (tháng)',
  'Số thành viên hội đồng',
  'Xếp loại',
  'Ghi chú',
];
const RATED: readonly string[] = ['Passed', 'ResultRegistered', 'Recognised'];

/** The list as a workbook: a title over all columns, days as days and as texts, sums in millions. */
export async function runningTasksInXlsx(): Promise<Uint8Array> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ đang quản lý');
  sheet.addRow(['DANH MỤC NHIỆM VỤ KH&CN ĐANG QUẢN LÝ']);
  sheet.mergeCells(1, 1, 1, HEADING.length);
  sheet.addRow([]);
  sheet.addRow(HEADING);
  RUNNING_TASKS.forEach(({ state, label, since, contract }, at) => {
    sheet.addRow([
      at + 1,
      codeAt(at),
      `Nghiên cứu, ứng dụng mô hình số ${at + 1}`,
      levelAt(at) === 'provincial' ? 'Cấp tỉnh' : 'cơ sở',
      at % 2 === 0 ? 'Viện Lúa đồng bằng' : 'Trường Đại học Nông Lâm',
      levelAt(at) === 'provincial' ? 'Sở KH&CN' : 'UBND huyện',
      label,
      at % 2 === 0 ? new Date(since) : dayFirst(since),
      ...(contract === undefined
        ? ['', '', '']
        : [`${at + 1}/HĐ-SKHCN`, new Date(contract[0]), dayFirst(contract[1])]),
      1250.5,
      900,
      contract === undefined ? '' : 450,
      24,
      state === 'AcceptanceCouncil' ? 9 : '',
      RATED.includes(state) ? 'Đạt' : '',
      '',
    ]);
  });
  book.addWorksheet('Ghi chú').addRow(['Số liệu đến 31/5/2024']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const dayFirst = (day: string): string => day.split('-').toReversed().join('/');
