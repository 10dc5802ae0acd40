const ROMAN = ['', 'I', 'II', 'III', 'IV'];
/** Quarters that the list offers: three years back, and one ahead. */
const BACK = 12;
const AHEAD = 1;
const PER_YEAR = 4;
const MONTHS = 3;

interface Quarter {
  readonly year: number;
  readonly number: number;
}

const named = ({ year, number }: Quarter): string => `${year}-Q${number}`;
const nth = (index: number): Quarter => ({
  year: Math.floor(index / PER_YEAR),
  number: (((index % PER_YEAR) + PER_YEAR) % PER_YEAR) + 1,
});
const indexOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * PER_YEAR + Math.floor((month - 1) / MONTHS);
};

/** The quarter that a day lies in: `2023-Q1`. */
export const quarterOf = (day: string): string => named(nth(indexOf(day)));

/** The quarters to choose from on a day, newest first; the one that is shown is among them. */
export function quartersAround(day: string, shown: string): readonly string[] {
  const now = indexOf(day);
  const all = Array.from({ length: BACK + AHEAD + 1 }, (_, back) => named(nth(now + AHEAD - back)));
  return all.includes(shown) ? all : [...all, shown].sort().toReversed();
}

/** `2023-Q1` in parts, as words have them: I and 2023. */
export function partsOf(quarter: string): { readonly roman: string; readonly year: string } {
  const [year = '', number = ''] = quarter.split('-Q');
  return { roman: ROMAN[Number(number)] ?? number, year };
}
