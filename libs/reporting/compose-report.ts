import type { Profile } from '#lifecycle/profile/profile';
import { writtenDay, writtenInstant } from '#messages/written';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { QuarterlyReport, ReportedTask } from './quarterly-report.ts';
import { parseQuarter } from './quarter.ts';
import {
  joined,
  words,
  type Block,
  type BlockKind,
  type Letterhead,
  type ReportText,
  type Run,
  type Words,
} from './report-text.ts';

/** Set after a figure that rests on a value somebody assumed. */
const ASSUMED = '†';
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** When and by whom a report is put into words. */
export interface Making {
  /** The log runs on a simulated clock. */
  readonly simulated: boolean;
  readonly madeOn: PlainDate;
  /** The department's profile of that day. */
  readonly profile: Profile | undefined;
}

/**
 * The parts of the quarterly report that come from events, in the words and under the headings of the department's own
 * (sections 1, 2.1 and 5.đ). Sentences that would count nothing are left out.
 */
export function composedReport(report: QuarterlyReport, { simulated, madeOn, profile }: Making): ReportText {
  const of = reader(report);
  const { quarter, year } = namesOf(report.quarter);
  const footnotes = footnotesOf(of);
  return {
    letterhead: letterheadOf(madeOn, profile),
    type: 'Báo cáo',
    subject: subjectOf(report.quarter),
    notes: headNotes(report, simulated),
    blocks: [
      heading('part', `A. KẾT QUẢ HOẠT ĐỘNG KHOA HỌC VÀ CÔNG NGHỆ ${quarter.toUpperCase()} NĂM ${year}`),
      heading('chapter', `I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ${quarter.toUpperCase()} NĂM ${year}`),
      heading(
        'section',
        '1. Đẩy mạnh thực hiện thực chất, hiệu quả cơ cấu lại nền kinh tế gắn với đổi mới mô hình tăng trưởng, nâng cao năng suất, chất lượng, hiệu quả, sức cạnh tranh, tính độc lập, tự chủ, khả năng thích ứng và sức chống chịu của nền kinh tế',
      ),
      ...provincial(of, { year, footnotes }),
      ...facility(of),
      heading(
        'section',
        '2. Tiếp tục đẩy mạnh cải cách hành chính gắn với chuyển đổi số; cải thiện môi trường kinh doanh, nâng cao năng lực cạnh tranh',
      ),
      heading('section', '2.1. Đẩy mạnh cải cách hành chính gắn với chuyển đổi số'),
      administrative(of, `${quarter}/${year}`),
      heading(
        'section',
        '5. Chú trọng phát triển nguồn nhân lực, nhất là nhân lực chất lượng cao gắn với đẩy mạnh nghiên cứu, phát triển và ứng dụng khoa học – công nghệ, thúc đẩy đổi mới sáng tạo, khởi nghiệp',
      ),
      fromEvents('group', [words('đ) Quản lý An toàn bức xạ và hạt nhân')]),
      radiation(of),
    ],
    footnotes: footnotes.map(({ runs }) => runs),
    legend:
      report.uncertain.length === 0
        ? []
        : [
            `${ASSUMED} Dựa trên giá trị do người ghi giả định (ngày, số tiền …), không có trong tài liệu gốc; xem từng nhiệm vụ.`,
          ],
  };
}

const heading = (kind: BlockKind, text: string): Block => ({ kind, from: 'people', runs: [words(text)] });
const fromEvents = (kind: BlockKind, runs: readonly Run[]): Block => ({ kind, from: 'events', runs });

function namesOf(name: string): { readonly quarter: string; readonly year: string } {
  const { number, year } = parseQuarter(name) ?? { number: 0, year: 0 };
  return { quarter: `quý ${ROMAN[number] ?? ''}`, year: String(year) };
}

function subjectOf(name: string): string {
  const { number, year } = parseQuarter(name) ?? { number: 0, year: 0 };
  const next = number === 4 ? `quý I/${year + 1}` : `quý ${ROMAN[number + 1] ?? ''}/${year}`;
  return `Đánh giá kết quả thực hiện Chương trình hành động thực hiện Nghị quyết của Chính phủ, Tỉnh ủy, Hội đồng nhân dân tỉnh về kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước và cải thiện môi trường kinh doanh, nâng cao năng lực cạnh tranh năm ${year} trên lĩnh vực khoa học và công nghệ trong ${namesOf(name).quarter}/${year} và phương hướng ${next}`;
}

interface Reader {
  readonly value: (id: string) => number;
  /** Two digits, as such reports write, and what is counted; marked where it rests on an assumption. */
  readonly counted: (id: string, what: string) => Words;
  readonly tasks: (id: string) => readonly ReportedTask[];
}

function reader(report: QuarterlyReport): Reader {
  const figure = (id: string) => report.figures.find((one) => one.id === id);
  const value = (id: string): number => figure(id)?.value ?? 0;
  const assumed = new Set(report.uncertain.map((one) => one.figure));
  return {
    value,
    counted: (id, what) =>
      words(`${String(value(id)).padStart(2, '0')}${assumed.has(id) ? ASSUMED : ''} ${what}`, id),
    tasks: (id) => report.tasks.filter(({ code }) => figure(id)?.subjects.includes(code)),
  };
}

const titleOf = ({ title, assumed }: ReportedTask): string => `${title}${assumed ? ASSUMED : ''}`;
/** Its title in quotes, slanted. */
const quoted = (task: ReportedTask, figure?: string): readonly Words[] => [
  words('“', figure),
  { ...words(titleOf(task), figure), italic: true },
  words('”', figure),
];

/** By the figure that they belong to; their numbers are their places. */
interface Footnote {
  readonly figure: string;
  readonly runs: readonly Words[];
}

function footnotesOf(of: Reader): readonly Footnote[] {
  const told = (figure: string, items: readonly (readonly Words[])[]): readonly Footnote[] =>
    items.length === 0
      ? []
      : [{ figure, runs: [words('Bao gồm: '), ...joined(items, '; ', ' và '), words('.')] }];
  return [
    ...told(
      'C1',
      of.tasks('C1').map((task) => [words(`“${titleOf(task)}”`)]),
    ),
    ...told(
      'C3',
      of.tasks('C3').map((task, place) => [words(`(${place + 1}) ${titleOf(task)}`)]),
    ),
  ];
}

function provincial(
  of: Reader,
  { year, footnotes }: { readonly year: string; readonly footnotes: readonly Footnote[] },
): readonly Block[] {
  const mark = (figure: string): Run => ({
    footnote: footnotes.findIndex((note) => note.figure === figure) + 1,
  });
  const inAcceptance: readonly Run[] =
    of.value('C1') === 0
      ? []
      : [
          words('đang tiến hành các thủ tục để tổ chức, đánh giá nghiệm thu '),
          of.counted('C1', 'nhiệm vụ'),
          mark('C1'),
        ];
  const appraised = of.tasks('C2').map((task) => quoted(task, 'C2'));
  const submitted: readonly Run[] =
    appraised.length === 0
      ? []
      : [
          words('tổ chức thẩm định kinh phí và trình UBND tỉnh xem xét, phê duyệt để triển khai thực hiện '),
          words('đề tài ', 'C2'),
          ...joined(appraised, '; ', ' và '),
        ];
  const going = [inAcceptance, submitted].filter((part) => part.length > 0);
  const opened: readonly Block[] =
    of.value('C3') === 0
      ? []
      : [
          fromEvents('item', [
            words('- Tiếp nhận, tổ chức mở hồ sơ các tổ chức, cá nhân đăng ký tham gia tuyển chọn '),
            of.counted('C3', 'nhiệm vụ'),
            words(` khoa học và công nghệ cấp tỉnh được UBND tỉnh phê duyệt triển khai trong năm ${year}`),
            mark('C3'),
            words('.'),
          ]),
        ];
  return [
    fromEvents('group', [words('* Kết quả thực hiện các nhiệm vụ khoa học và công nghệ cấp Tỉnh')]),
    fromEvents('item', [
      words(
        '- Tiếp tục theo dõi, quản lý triển khai các nhiệm vụ khoa học và công nghệ chuyển tiếp đã ký kết hợp đồng triển khai thực hiện.',
      ),
      ...(going.length === 0 ? [] : [words(' Trong đó, '), ...joined(going, '; '), words('.')]),
    ]),
    ...opened,
  ];
}

function facility(of: Reader): readonly Block[] {
  if (of.value('C4') === 0) return [];
  const named = of
    .tasks('C4')
    .map((task) => [words('nhiệm vụ '), ...quoted(task), words(` do ${task.managingBody ?? ''} quản lý`)]);
  return [
    fromEvents('group', [
      words('* Thẩm định nội dung và kinh phí các nhiệm vụ khoa học và công nghệ cấp cơ sở'),
    ]),
    fromEvents('item', [
      words('- Tổ chức thẩm định nội dung và kinh phí '),
      of.counted('C4', 'nhiệm vụ'),
      words(' khoa học và công nghệ cấp cơ sở, bao gồm: '),
      ...joined(named, '; ', ' và '),
      words('.'),
    ]),
  ];
}

/** What is said before a number, the figure, what is said after it; left out where it counts nothing, unless it always stands. */
type Counted = readonly [before: string, figure: string, what: string, always?: true];

const counts = (of: Reader, parts: readonly Counted[], between: string): readonly Run[] =>
  joined(
    parts
      .filter(([, figure, , always]) => always === true || of.value(figure) > 0)
      .map(([before, figure, what]) => [...(before === '' ? [] : [words(before)]), of.counted(figure, what)]),
    between,
  );

function administrative(of: Reader, quarter: string): Block {
  return fromEvents('item', [
    words(`* Cải cách hành chính: Kết quả giải quyết thủ tục hành chính: Trong ${quarter}, tiếp nhận `),
    of.counted('C5', 'hồ sơ'),
    words(' của tổ chức, cá nhân tại Trung tâm hành chính công của tỉnh, '),
    ...counts(
      of,
      [
        ['giải quyết trước hạn ', 'C6', 'hồ sơ', true],
        ['đúng hạn ', 'C7', 'hồ sơ', true],
        ['', 'C8', 'hồ sơ trong hạn giải quyết'],
        ['quá hạn ', 'C9', 'hồ sơ'],
      ],
      ', ',
    ),
    words('.'),
  ]);
}

function radiation(of: Reader): Block {
  const results = counts(
    of,
    [
      ['Cấp ', 'C12', 'Giấy phép'],
      ['Gia hạn ', 'C13', 'Giấy phép tiến hành công việc bức xạ'],
      ['Cấp ', 'C14', 'Chứng chỉ nhân viên bức xạ cho người phụ trách an toàn'],
      ['Cấp ', 'C15', 'Giấy xác nhận khai báo thiết bị X-quang chẩn đoán trong y tế'],
    ],
    '; ',
  );
  return fromEvents('item', [
    words('- Tiếp nhận '),
    of.counted('C10', 'hồ sơ'),
    words(
      ' thủ tục hành chính trong lĩnh vực Năng lượng nguyên tử, an toàn bức xạ và hạt nhân. Kết quả thực hiện: trả kết quả sớm hạn ',
    ),
    of.counted('C11', 'hồ sơ'),
    ...(results.length === 0 ? [] : [words(' ('), ...results, words(')')]),
    words('.'),
  ]);
}

function headNotes(report: QuarterlyReport, simulated: boolean): readonly string[] {
  const known = report.knownAt === null ? '' : `, theo những gì đã ghi đến ${writtenInstant(report.knownAt)}`;
  return [
    `Số liệu tính đến hết ngày ${writtenDay(report.asOf)}${known}.`,
    ...(simulated ? ['Sổ sự kiện chạy bằng đồng hồ mô phỏng: báo cáo này chỉ để thử.'] : []),
  ];
}

/** Dotted, to be filled in by hand. */
const UNSAID = '……………';
const GAP = '      ';

/** By the department's profile (Decree 30/2020/NĐ-CP, Appendix I), of the month in which it is made; number and day come with the signature. */
function letterheadOf(day: PlainDate, profile: Profile | undefined): Letterhead {
  const { parent = UNSAID, place = UNSAID, symbol = UNSAID } = profile?.letterhead ?? {};
  const [year = '', month = ''] = day.split('-');
  // January and February keep the zero before them, other months have none.
  const written = Number(month) <= 2 ? month : String(Number(month));
  return {
    parent,
    issuer: profile?.name ?? UNSAID,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số:${GAP}/BC-${symbol}`,
    dated: `${place}, ngày${GAP}tháng ${written} năm ${year}`,
  };
}
