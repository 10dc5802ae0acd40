import type { PlannedRow } from '#importing/dry-import';
import { format } from '#messages/format';
import { writtenDay } from '#messages/written';
import { columns } from './columns.ts';
import { deadlineWord, stateWord } from './words.ts';

/** What an import would make of each record: where its case would stand and what is due next, or why it is refused; what to look at again. */
export function plannedText(rows: readonly PlannedRow[]): string {
  const heading = ['line', 'code', 'outcome', 'state', 'definition', 'dueOn', 'nextDeadline', 'why'].map(
    (name) => format(`column.${name}`),
  );
  return columns([
    heading,
    ...rows.map(({ line, code, outcome, state, definition, nextDeadline, why, doubts }) => [
      line,
      code,
      format(`outcome.${outcome}`),
      state === null ? '' : stateWord(state),
      definition ?? '',
      nextDeadline === null ? '' : writtenDay(nextDeadline.dueOn),
      nextDeadline === null ? '' : deadlineWord(nextDeadline.id),
      [...why, ...doubts.map(({ message: text }) => format('print.doubt', { text }))].join(' '),
    ]),
  ]);
}
