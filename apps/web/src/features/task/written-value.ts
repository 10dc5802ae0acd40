import { writtenDay } from '../../text/dates.ts';
import type { TextKey } from '../../text/text.tsx';
import { writtenMoney } from '../../text/money.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
interface Value {
  readonly name: string;
  readonly value: unknown;
  readonly t: (key: TextKey) => string;
}

/** A value of a step's data as people write it: days, sums (`…Vnd`), yes and no; the rest as it stands. */
export function writtenValue({ name, value, t }: Value): string {
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'string') {
    if (DAY.test(value)) return writtenDay(value);
    return name.endsWith('Vnd') && /^\d+$/.test(value) ? writtenMoney(value) : value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
