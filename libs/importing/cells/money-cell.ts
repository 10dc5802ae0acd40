import { folded } from '../folded.ts';
import { notAsExpected, type Cell, type Said } from './cell.ts';

/** What an amount is counted in: đồng, or thousands, millions, billions of them. Undefined: nobody said. */
export type MoneyUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000;

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  '': 1,
  nghin: 1_000,
  ngan: 1_000,
  '1000': 1_000,
  trieu: 1_000_000,
  tr: 1_000_000,
  ty: 1_000_000_000,
};
const UNIT = String.raw`(?:(nghin|ngan|1000|trieu|tr|ty)[ .]?(?:dong|vnd|d)?|dong|vnd|d)\.?`;
const OWN_UNIT = new RegExp(`^(.*\\d) ?${UNIT}$`);
/** `(triệu đồng)`, `, đvt: đồng`: at the end of a heading, after a sign; “hợp đồng” is none. */
const HEADING_UNIT = new RegExp(`^(.*?) ?[(,:–-] ?(?:don vi(?: tinh)?|dvt)? ?:? ?${UNIT} ?\\)?$`);
/** Whole đồng. No task costs so little: what says less was as likely counted in millions. */
const LEAST_OF_A_TASK = 1_000_000;
/** A sum of a spreadsheet may be this much, in đồng, beside the whole amount it means. */
const ROUNDING = 0.001;

/** A folded heading without its unit, and the unit. */
export function moneyHeading(heading: string): { readonly name: string; readonly unit?: MoneyUnit } {
  const found = HEADING_UNIT.exec(heading);
  if (found === null) return { name: heading };
  const [, name = '', word = ''] = found;
  return { name: name.trim(), unit: UNITS[word] ?? 1 };
}

/** Whole đồng, as digits. What could be read in two ways is told, never guessed. */
export function readMoney(cell: Cell, headingUnit: MoneyUnit | undefined): Said<string> {
  const own = cell.held === 'number' ? null : OWN_UNIT.exec(folded(cell.text));
  const unit = own === null ? headingUnit : (UNITS[own[2] ?? ''] ?? 1);
  const number = own?.[1]?.trim() ?? cell.text.trim();
  const said = cell.held === 'number' ? ofNumber(Number(number), unit ?? 1) : ofText(number, unit ?? 1);
  if ('wrong' in said || unit !== undefined) return said;
  // Nobody says that these are đồng.
  return isLessThanATask(said.value)
    ? notAsExpected({ expected: 'cell-money-unit', given: cell.text })
    : said;
}

/** Whether a sum in đồng, as digits, is some, and less than any task costs. */
export function isLessThanATask(digits: string): boolean {
  const amount = BigInt(digits);
  return amount > 0n && amount < LEAST_OF_A_TASK;
}

function ofNumber(number: number, unit: MoneyUnit): Said<string> {
  const amount = Math.round(number * unit);
  const given = String(number);
  if (number < 0 || !Number.isSafeInteger(amount)) return notAsExpected({ expected: 'cell-money', given });
  return Math.abs(number * unit - amount) > ROUNDING
    ? notAsExpected({ expected: 'cell-money-fraction', given })
    : { value: String(amount) };
}

/** Thousands parted throughout by one sign, which is not the sign of the decimals. */
const GROUPED = /^([1-9]\d{0,2})(?:([., ])(\d{3})(?:\2\d{3})*)?(?:([.,])(\d+))?$/;
const PLAIN = /^(\d+)(?:[.,](\d+))?$/;
/** `1.200`, `1,200`: a thousand two hundred, or one and a fifth. */
const ONE_GROUP = /^(\d{1,3})[.,](\d{3})$/;

function ofText(text: string, unit: MoneyUnit): Said<string> {
  if (unit > 1 && ONE_GROUP.test(text) && !text.startsWith('0')) {
    const [one, other] = [text.replace(/[.,]/, ''), text.replace(/[.,]/, ',')];
    return notAsExpected({ expected: 'cell-money-ambiguous', given: text, one, other });
  }
  const parts = partsOf(text);
  if (parts === undefined) return notAsExpected({ expected: 'cell-money', given: text });
  const places = String(unit).length - 1;
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > places) return notAsExpected({ expected: 'cell-money-fraction', given: text });
  return { value: BigInt(parts.whole + fraction.padEnd(places, '0')).toString() };
}

function partsOf(text: string): { readonly whole: string; readonly fraction: string } | undefined {
  const grouped = GROUPED.exec(text);
  const [, , sign, , decimal, fraction = ''] = grouped ?? [];
  if (grouped !== null && sign !== undefined && sign !== decimal)
    return {
      whole: text
        .slice(0, text.length - (decimal === undefined ? 0 : fraction.length + 1))
        .replace(/\D/g, ''),
      fraction,
    };
  const plain = PLAIN.exec(text);
  return plain === null ? undefined : { whole: plain[1] ?? '', fraction: plain[2] ?? '' };
}
