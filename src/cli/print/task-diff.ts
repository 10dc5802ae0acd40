import type { FieldChange } from '#history/diff';
import { format } from '#messages/format';
import { writtenTime } from '#messages/written';
import { columns } from './columns.ts';
import { pathWord, valueWord } from './words.ts';

/** What differs between two points, a line a field. */
export function taskDiffText(diff: {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly FieldChange[];
}): string {
  const title = format('print.diff', { from: writtenTime(diff.from), to: writtenTime(diff.to) });
  if (diff.changes.length === 0) return `${title}\n${format('print.no-changes')}`;
  const heading = ['field', 'before', 'after', 'by'].map((name) => format(`column.${name}`));
  const rows = diff.changes.map(({ field, before, after, events }) => [
    pathWord(field),
    valueWord(field, before),
    valueWord(field, after),
    events.join(', '),
  ]);
  return `${title}\n${columns([heading, ...rows])}`;
}
