import { format } from '#messages/format';
import { moneyHeading, type MoneyUnit } from '../cells/money-cell.ts';
import { folded } from '../folded.ts';

/** How the cells of a column are read. */
export type Reading =
  | 'text'
  | 'organisation'
  | 'person'
  | 'day'
  | 'money'
  | 'months'
  | 'count'
  | 'level'
  | 'state'
  | 'rating'
  | 'regulation'
  | 'nothing';

/** A column that departments keep in their lists of tasks. */
interface ColumnWords {
  readonly reads: Reading;
  /** Where the value goes in the record of a take-over; the people of a task go into records of their own. */
  readonly path: string;
  /** What it is called, folded and without its unit. The name of the template stands in the catalogue, `heading.{column}`. */
  readonly words: readonly string[];
  /** No take-over does without it. */
  readonly required?: boolean;
}

/** What the column of reasons is called in a file of refused rows: read again, it says nothing. */
const REASONS = [format('heading.reasons'), format('heading.reasons', {}, 'en')];

const TABLE = {
  code: {
    reads: 'text',
    path: 'task',
    words: [
      'ma so',
      'ma',
      'ma nhiem vu',
      'ma so nhiem vu',
      'ma de tai',
      'ma so de tai',
      'ma so de tai/du an',
    ],
    required: true,
  },
  title: {
    reads: 'text',
    path: 'data.title',
    words: [
      'ten nhiem vu',
      'ten nhiem vu kh&cn',
      'ten nhiem vu khcn',
      'ten nhiem vu khoa hoc va cong nghe',
      'ten de tai',
      'ten de tai/du an',
      'ten de tai, du an',
      'nhiem vu',
    ],
    required: true,
  },
  level: {
    reads: 'level',
    path: 'data.level',
    words: ['cap', 'cap nhiem vu', 'cap quan ly', 'cap de tai', 'cap thuc hien'],
    required: true,
  },
  managingBody: {
    reads: 'organisation',
    path: 'data.managingBody',
    words: ['co quan quan ly', 'don vi quan ly', 'co quan chu quan', 'co quan quan ly nhiem vu'],
    required: true,
  },
  host: {
    reads: 'organisation',
    path: 'data.host',
    words: [
      'to chuc chu tri',
      'co quan chu tri',
      'don vi chu tri',
      'don vi thuc hien',
      'to chuc chu tri nhiem vu',
    ],
  },
  state: {
    reads: 'state',
    path: 'data.state',
    words: ['trang thai', 'tinh trang', 'trang thai hien tai', 'tinh trang hien tai', 'tinh trang thuc hien'],
    required: true,
  },
  since: {
    reads: 'day',
    path: 'occurredOn',
    words: [
      'ngay bat dau trang thai',
      'trang thai tu ngay',
      'tinh trang tu ngay',
      'ngay vao trang thai',
      'ngay bat dau tinh trang',
      'trang thai/tu ngay',
    ],
    required: true,
  },
  totalVnd: {
    reads: 'money',
    path: 'data.totalVnd',
    words: [
      'tong kinh phi',
      'tong kinh phi thuc hien',
      'tong kinh phi phe duyet',
      'kinh phi tong so',
      'kinh phi tong',
    ],
  },
  stateVnd: {
    reads: 'money',
    path: 'data.stateVnd',
    words: [
      'kinh phi nsnn',
      'nsnn',
      'ngan sach nha nuoc',
      'kinh phi ngan sach nha nuoc',
      'kinh phi tu nsnn',
      'kinh phi tu ngan sach nha nuoc',
    ],
  },
  durationMonths: {
    reads: 'months',
    path: 'data.durationMonths',
    words: ['thoi gian thuc hien', 'so thang thuc hien', 'thoi han thuc hien'],
  },
  contractNumber: {
    reads: 'text',
    path: 'data.contract.number',
    words: ['so hop dong', 'hop dong so', 'so hd', 'hop dong so hop dong', 'so, ky hieu hop dong'],
  },
  effectiveFrom: {
    reads: 'day',
    path: 'data.contract.effectiveFrom',
    words: [
      'ngay hieu luc',
      'ngay ky/hieu luc',
      'ngay hieu luc hop dong',
      'hop dong hieu luc tu',
      'hop dong ngay hieu luc',
      'hieu luc tu',
    ],
  },
  signedOn: {
    reads: 'day',
    path: 'data.contract.effectiveFrom',
    words: ['ngay ky', 'ngay ky hop dong', 'hop dong ngay ky'],
  },
  endsOn: {
    reads: 'day',
    path: 'data.contract.endsOn',
    words: [
      'ngay ket thuc',
      'ngay ket thuc hop dong',
      'hop dong ngay ket thuc',
      'han hop dong',
      'thoi han hop dong',
      'hop dong den ngay',
    ],
  },
  contractVnd: {
    reads: 'money',
    path: 'data.contract.totalVnd',
    words: ['gia tri hop dong', 'kinh phi hop dong', 'hop dong gia tri', 'hop dong kinh phi'],
  },
  paidVnd: {
    reads: 'money',
    path: 'data.contract.paidVnd',
    words: [
      'da cap',
      'kinh phi da cap',
      'so da cap',
      'luy ke da cap',
      'da giai ngan',
      'kinh phi da giai ngan',
    ],
  },
  councilMembers: {
    reads: 'count',
    path: 'data.council.membersTotal',
    words: [
      'so thanh vien hoi dong',
      'so thanh vien hoi dong nghiem thu',
      'hoi dong nghiem thu so thanh vien',
    ],
  },
  rating: {
    reads: 'rating',
    path: 'data.rating',
    words: ['xep loai', 'xep loai nghiem thu', 'ket qua nghiem thu', 'ket qua xep loai'],
  },
  regulation: {
    reads: 'regulation',
    path: 'data.regime',
    words: ['quy dinh', 'theo quy dinh', 'van ban ap dung', 'che do ap dung'],
  },
  leader: {
    reads: 'person',
    path: 'host',
    words: [
      'chu nhiem',
      'chu nhiem nhiem vu',
      'chu nhiem de tai',
      'ho ten chu nhiem',
      'chu nhiem de tai/du an',
    ],
  },
  officer: {
    reads: 'person',
    path: 'program-manager',
    words: [
      'can bo theo doi',
      'can bo quan ly',
      'chuyen vien theo doi',
      'nguoi theo doi',
      'can bo phu trach',
    ],
  },
  number: { reads: 'nothing', path: '', words: ['stt', 'tt', 'so tt', 'so thu tu'] },
  note: { reads: 'nothing', path: '', words: ['ghi chu'] },
  reasons: { reads: 'nothing', path: '', words: REASONS.map(folded) },
} as const satisfies Readonly<Record<string, ColumnWords>>;

export type ColumnName = keyof typeof TABLE;
export const COLUMNS: Readonly<Record<ColumnName, ColumnWords>> = TABLE;
export const COLUMN_NAMES = Object.keys(TABLE) as readonly ColumnName[];
/** Those that no list does without. */
export const NEEDED_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].required === true);

/** A column of a list: what it is, and what its heading says of its unit. */
export interface Column {
  readonly name: ColumnName;
  /** As it stands in the file. */
  readonly heading: string;
  readonly unit?: MoneyUnit;
  readonly inMonths: boolean;
}

/** What we call a column that holds something. */
export const labelOfColumn = (name: ColumnName, language: 'vi' | 'en' = 'vi'): string =>
  format(`heading.${name}`, {}, language);

/** Characters. A longer cell is no heading; looking for a unit at its end would take its length squared. */
export const LONGEST_HEADING = 200;
const MONTHS = / ?\(?(?:don vi:? ?)?(?:thang|months)\)?$/;

const byWord = new Map(COLUMN_NAMES.flatMap((name) => wordsOf(name).map((word) => [word, name] as const)));

function wordsOf(name: ColumnName): readonly string[] {
  const { words, reads } = COLUMNS[name];
  if (reads === 'nothing') return words;
  return [...words, bare(labelOfColumn(name)), bare(labelOfColumn(name, 'en'))];
}

/** The column that a heading names, with or without marks; undefined for one that nobody knows. */
export function columnOf(heading: string): Column | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const whole = folded(heading).replace(/[ *:.]+$/, '');
  const money = moneyHeading(whole);
  const name = byWord.get(whole) ?? byWord.get(money.name) ?? byWord.get(bare(heading));
  if (name === undefined) return undefined;
  return {
    name,
    heading: heading.trim().replace(/\s+/gu, ' '),
    ...(money.unit !== undefined && { unit: money.unit }),
    inMonths: MONTHS.test(whole),
  };
}

/** A heading as it is looked up: folded, without the unit. */
function bare(heading: string): string {
  const whole = folded(heading).replace(/[ *:.]+$/, '');
  return moneyHeading(whole).name.replace(MONTHS, '').trim();
}
