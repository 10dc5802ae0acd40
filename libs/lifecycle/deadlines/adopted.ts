import type { Deadline } from './deadline.ts';
import { isTakenBack } from './deadline-rows.ts';

const sameRow = (a: Deadline, b: Deadline): boolean => a.id === b.id && a.occurrence === b.occurrence;

interface Adopting {
  /** The deadlines as they ran under the regulation left. */
  readonly rows: readonly Deadline[];
  /** As they would run, had the case followed the new regulation from its first day. */
  readonly fresh: readonly Deadline[];
  readonly by: { readonly revision: number; readonly type: string; readonly occurredOn: Deadline['dueOn'] };
}

/**
 * The deadlines of a case that moves to another regulation: what is closed stays as it was closed; what is open gets
 * the new regulation's day, or ends where that has no such deadline; what only the new one asks for begins.
 */
export function adopted({ rows, fresh, by }: Adopting): readonly Deadline[] {
  const open = fresh.filter(({ status }) => status === 'open');
  const kept = rows.map((row): Deadline => {
    if (row.status !== 'open') return row;
    const next = open.find((other) => sameRow(other, row));
    if (next === undefined) return { ...row, status: 'cancelled', closedBy: by };
    const { dueOn, provisional, basis, mustAct, neverOverdue } = next;
    const moved = dueOn === row.dueOn ? row.dueDates : [...row.dueDates, { dueOn, revision: by.revision }];
    return { ...row, dueOn, provisional, basis, mustAct, neverOverdue, dueDates: moved };
  });
  return [
    ...kept,
    ...open.filter(
      (row) => !rows.some((other) => other.status === 'open' && sameRow(other, row)) && !answered(rows, row),
    ),
  ];
}

/** A numbered row (the k-th half-year) that was closed once does not begin again, unless an adoption was what closed it. */
const answered = (rows: readonly Deadline[], row: Deadline): boolean =>
  rows.some(
    (other) =>
      sameRow(other, row) &&
      other.startedBy.revision === row.startedBy.revision &&
      !isTakenBack({ deadline: other }),
  );
