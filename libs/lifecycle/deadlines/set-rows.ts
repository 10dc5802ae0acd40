import type { FactRef } from '../fact-ref.ts';
import type { Deadline } from './deadline.ts';
import { isPeriod, isTakenBack, type Row } from './deadline-rows.ts';

interface Setting {
  readonly rows: readonly Row[];
  /** Those of the rules whose terms were told, as they would run had they been known from the first day. */
  readonly fresh: readonly Row[];
  /** The profile that told the terms. */
  readonly by: FactRef;
}

/**
 * The deadlines of a case after a profile told terms that it waited for: each gets the day that it would have by now.
 * A numbered one (the k-th half-year) that was answered meanwhile is told too, so that it does not begin again.
 */
export function setRows({ rows, fresh, by }: Setting): readonly Row[] {
  return fresh
    .filter(({ deadline }) => deadline.status === 'open' || deadline.occurrence !== undefined)
    .reduce<readonly Row[]>((all, row) => {
      const known = all.find((other) => isKnown(other, row));
      if (known === undefined) return [...all, { ...row, deadline: toldBy(row.deadline, by) }];
      return all.map((other) => (other === known ? movedTo(row, other, by) : other));
    }, rows);
}

const isKnown = (row: Row, { setting, deadline: { id, occurrence } }: Row): boolean =>
  row.deadline.id === id &&
  (!isPeriod(row) || row.setting.every === setting.every) &&
  row.deadline.occurrence === occurrence &&
  (row.deadline.status === 'open' || (occurrence !== undefined && !isTakenBack(row)));

/** Its first day is the one that the profile gave. Before, nobody could say by when: what was done then was not late. */
function toldBy(deadline: Deadline, by: FactRef): Deadline {
  const dueDates = deadline.dueDates.slice(-1).map((due) => ({ ...due, movedBy: by }));
  return { ...deadline, dueDates, status: deadline.status === 'late' ? 'cancelled' : deadline.status };
}

/** One whose term an earlier profile told, and that began again after a later one told none. */
function movedTo(row: Row, known: Row, by: FactRef): Row {
  const { deadline } = known;
  if (deadline.status !== 'open' || row.deadline.status !== 'open') return known;
  const { dueDates } = toldBy(row.deadline, by);
  const isSame = row.deadline.dueOn === deadline.dueOn;
  return {
    ...row,
    deadline: {
      ...row.deadline,
      startedBy: deadline.startedBy,
      dueDates: isSame ? deadline.dueDates : [...deadline.dueDates, ...dueDates],
    },
  };
}
