import type { ShownDeadline } from '#history/case-at';
import { format } from '#messages/format';
import { writtenDay } from '#messages/written';
import type { ListedDeadline } from '#views/deadline/query';
import { columns } from './columns.ts';
import { deadlineWord, eventWord, statusWord } from './words.ts';

type Shown = Pick<
  ShownDeadline | ListedDeadline,
  'id' | 'occurrence' | 'overdue' | 'provisional' | 'basis' | 'pausedOn' | 'movedBy'
> & {
  readonly dueOn: string;
  readonly status: string;
  readonly task?: string;
};

/** Deadlines, a line each, with the law they rest on; a task's own need not name the task. */
export function deadlinesText(list: readonly Shown[]): string {
  if (list.length === 0) return format('print.no-deadlines');
  const ofMany = list.some(({ task }) => task !== undefined);
  const heading = ['dueOn', 'status', ...(ofMany ? ['code'] : []), 'deadline', 'basis'].map((name) =>
    format(`column.${name}`),
  );
  return columns([
    heading,
    ...list.map(({ dueOn, status, overdue, task, id, occurrence, provisional, basis, pausedOn, movedBy }) => [
      writtenDay(dueOn),
      statusWord(overdue ? 'overdue' : status),
      ...(ofMany ? [task] : []),
      deadlineWord(id, occurrence),
      [
        basis,
        provisional ? format('print.provisional') : '',
        pausedOn === undefined ? '' : format('print.paused', { day: pausedOn }),
        movedText(movedBy),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ]),
  ]);
}

/** The last move: where the deadline stood before, and by what. */
function movedText(moves: Shown['movedBy']): string {
  const last = moves?.at(-1);
  if (last === undefined) return '';
  const { from, type, reason } = last;
  return format('print.moved', { from, what: eventWord(type), reason });
}
