import type { QuarterlyReport, ReportedTask } from './quarterly-report.ts';

/** Set after a figure that rests on a value somebody assumed. */
const ASSUMED = '†';
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/**
 * The task part of the quarterly report in the words of the department's own (sections I.1, 2.1 and 5.đ). Sentences
 * that would count nothing are left out.
 */
export function reportInMarkdown(report: QuarterlyReport, notes: { readonly simulated: boolean }): string {
  const [year, number] = report.quarter.split('-Q');
  const quarter = `quý ${ROMAN[Number(number)] ?? ''}/${year ?? ''}`;
  const of = reader(report);
  const blocks = [
    `# Báo cáo kết quả thực hiện nhiệm vụ khoa học và công nghệ ${quarter}`,
    ...headNotes(report, notes.simulated),
    '## I.1. Nhiệm vụ khoa học và công nghệ',
    '**\\* Kết quả thực hiện các nhiệm vụ khoa học và công nghệ cấp Tỉnh**',
    ...provincial(of, year ?? ''),
    ...facility(of),
    '## 2.1. Đẩy mạnh cải cách hành chính gắn với chuyển đổi số',
    administrative(of, quarter),
    '## 5.đ. Quản lý An toàn bức xạ và hạt nhân',
    ...radiation(of),
    ...tailNotes(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

interface Reader {
  readonly value: (id: string) => number;
  /** Two digits, as such reports write; marked where it rests on an assumption. */
  readonly number: (id: string) => string;
  readonly tasks: (id: string) => readonly ReportedTask[];
}

function reader(report: QuarterlyReport): Reader {
  const figure = (id: string) => report.figures.find((one) => one.id === id);
  const value = (id: string): number => figure(id)?.value ?? 0;
  const assumed = new Set(report.uncertain.map((one) => one.figure));
  return {
    value,
    number: (id) => `${String(value(id)).padStart(2, '0')}${assumed.has(id) ? ASSUMED : ''}`,
    tasks: (id) => report.tasks.filter(({ code }) => figure(id)?.subjects.includes(code)),
  };
}

const titleOf = ({ title, assumed }: ReportedTask): string => `${title}${assumed ? ASSUMED : ''}`;

/** `a`, `a và b`, `a; b và c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join('; ')} và ${last}`;
}

function provincial(of: Reader, year: string): readonly string[] {
  const inAcceptance =
    of.value('C1') > 0
      ? `đang tiến hành các thủ tục để tổ chức, đánh giá nghiệm thu ${of.number('C1')} nhiệm vụ[^1]`
      : '';
  const appraised = of.tasks('C2').map((task) => `“*${titleOf(task)}*”`);
  const submitted =
    appraised.length > 0
      ? `tổ chức thẩm định kinh phí và trình UBND tỉnh xem xét, phê duyệt để triển khai thực hiện đề tài ${listed(appraised)}`
      : '';
  const going = [inAcceptance, submitted].filter((part) => part !== '').join('; ');
  return [
    `- Tiếp tục theo dõi, quản lý triển khai các nhiệm vụ khoa học và công nghệ chuyển tiếp đã ký kết hợp đồng triển khai thực hiện.${going === '' ? '' : ` Trong đó, ${going}.`}`,
    of.value('C3') > 0
      ? `- Tiếp nhận, tổ chức mở hồ sơ các tổ chức, cá nhân đăng ký tham gia tuyển chọn ${of.number('C3')} nhiệm vụ khoa học và công nghệ cấp tỉnh được UBND tỉnh phê duyệt triển khai trong năm ${year}[^2].`
      : '',
    of.value('C1') > 0 ? `[^1]: Bao gồm: ${listed(of.tasks('C1').map((task) => `“${titleOf(task)}”`))}.` : '',
    of.value('C3') > 0
      ? `[^2]: Bao gồm: ${listed(of.tasks('C3').map((task, place) => `(${place + 1}) ${titleOf(task)}`))}.`
      : '',
  ];
}

function facility(of: Reader): readonly string[] {
  if (of.value('C4') === 0) return [];
  const named = of
    .tasks('C4')
    .map((task) => `nhiệm vụ “*${titleOf(task)}*” do ${task.managingBody ?? ''} quản lý`);
  return [
    '**\\* Thẩm định nội dung và kinh phí các nhiệm vụ khoa học và công nghệ cấp cơ sở**',
    `- Tổ chức thẩm định nội dung và kinh phí ${of.number('C4')} nhiệm vụ khoa học và công nghệ cấp cơ sở, bao gồm: ${listed(named)}.`,
  ];
}

function administrative(of: Reader, quarter: string): string {
  const parts = [
    `giải quyết trước hạn ${of.number('C6')} hồ sơ`,
    `đúng hạn ${of.number('C7')} hồ sơ`,
    of.value('C8') > 0 ? `${of.number('C8')} hồ sơ trong hạn giải quyết` : '',
    of.value('C9') > 0 ? `quá hạn ${of.number('C9')} hồ sơ` : '',
  ].filter((part) => part !== '');
  return `\\* Cải cách hành chính: Kết quả giải quyết thủ tục hành chính: Trong ${quarter}, tiếp nhận ${of.number('C5')} hồ sơ của tổ chức, cá nhân tại Trung tâm hành chính công của tỉnh, ${parts.join(', ')}.`;
}

function radiation(of: Reader): readonly string[] {
  const results = [
    of.value('C12') > 0 ? `Cấp ${of.number('C12')} Giấy phép` : '',
    of.value('C13') > 0 ? `Gia hạn ${of.number('C13')} Giấy phép tiến hành công việc bức xạ` : '',
    of.value('C14') > 0
      ? `Cấp ${of.number('C14')} Chứng chỉ nhân viên bức xạ cho người phụ trách an toàn`
      : '',
    of.value('C15') > 0
      ? `Cấp ${of.number('C15')} Giấy xác nhận khai báo thiết bị X-quang chẩn đoán trong y tế`
      : '',
  ].filter((part) => part !== '');
  const given = results.length === 0 ? '' : ` (${results.join('; ')})`;
  return [
    `- Tiếp nhận ${of.number('C10')} hồ sơ thủ tục hành chính trong lĩnh vực Năng lượng nguyên tử, an toàn bức xạ và hạt nhân. Kết quả thực hiện: trả kết quả sớm hạn ${of.number('C11')} hồ sơ${given}.`,
  ];
}

function headNotes(report: QuarterlyReport, simulated: boolean): readonly string[] {
  const known = report.knownAt === null ? '' : `, theo những gì đã ghi đến ${report.knownAt}`;
  return [
    `Số liệu tính đến hết ngày ${vietnameseDay(report.asOf)}${known}.`,
    simulated ? '**Sổ sự kiện chạy bằng đồng hồ mô phỏng: báo cáo này chỉ để thử.**' : '',
  ];
}

function tailNotes(report: QuarterlyReport): readonly string[] {
  if (report.uncertain.length === 0) return [];
  return [
    `${ASSUMED} Dựa trên giá trị do người ghi giả định (ngày, số tiền …), không có trong tài liệu gốc; xem từng nhiệm vụ.`,
  ];
}

const vietnameseDay = (day: string): string => day.split('-').reverse().join('/');
