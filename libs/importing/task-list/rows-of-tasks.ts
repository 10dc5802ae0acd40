import { isCaseCode } from '#lifecycle/values/case-code';
import type { TableLine } from '../cells/cell.ts';
import { folded } from '../folded.ts';
import { COLUMNS, type Column } from './columns.ts';

const SUM = /^(?:tong cong|tong so|tong|cong|total|sum)\b[^\p{L}\d]*$/u;
/** What numbers a part of a list: `I`, `II.`, `A)`; a letter before a space begins a title (“Y tế”). */
const PART = /^(?:[ivxlc]+(?:[.)/:\s-]|$)|[a-z](?:[.)/:-]|$))/i;
/** What numbers a task. */
const ORDINAL = /^\d+[.)]?$/;

/**
 * Whether a line of a list stands for a task. The name of a part (“I. Nông nghiệp”, alone or over joined cells) and a
 * sum do not: they hold one text and, at most, sums. A line with so much as a code or a second text is a task's.
 */
export function standsForTask({ cells }: TableLine, columns: readonly (Column | undefined)[]): boolean {
  const filled = cells.flatMap(({ text }, place) => {
    const name = columns[place]?.name;
    const given = text.trim();
    return name === undefined || given === '' ? [] : [{ name, text: given }];
  });
  const sums = filled.filter(({ name }) => COLUMNS[name].reads === 'money');
  const numbering = filled.filter(({ name }) => COLUMNS[name].reads === 'nothing');
  const said = filled.filter(({ name }) => !['money', 'nothing'].includes(COLUMNS[name].reads));
  const texts = [...new Set(said.map(({ text }) => text))];
  const [only = numbering[0]?.text ?? ''] = texts;
  if (texts.length > 1 || cells.some(({ held }) => held === 'broken')) return true;
  if (SUM.test(folded(only))) return false;
  if (texts.length === 0) return sums.length > 0;
  if (numbering.some(({ text }) => ORDINAL.test(text))) return true;
  if (said.length === 1 && said[0]?.name === 'code' && isCaseCode(only)) return true;
  return (
    sums.length > 0 && ![only, ...numbering.map(({ text }) => text)].some((text) => PART.test(text.trim()))
  );
}
