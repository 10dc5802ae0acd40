import { folded } from '../folded.ts';
import { notAsExpected, type Cell, type Said } from './cell.ts';

const COUNT = /^(\d{1,4})(?:[.,]0+)?( ?thang)?$/;

/** A number of months. `inMonths`: the heading says so; else the cell has to, for a bare number may be years. */
export function readMonths({ text }: Cell, inMonths: boolean): Said<number> {
  const found = COUNT.exec(folded(text));
  const saysMonths = inMonths || found?.[2] !== undefined;
  return found !== null && saysMonths
    ? { value: Number(found[1]) }
    : notAsExpected({ expected: 'cell-months', given: text });
}

/** A head count. */
export function readCount({ text }: Cell): Said<number> {
  return /^\d{1,4}$/.test(text.trim())
    ? { value: Number(text) }
    : notAsExpected({ expected: 'cell-count', given: text });
}
