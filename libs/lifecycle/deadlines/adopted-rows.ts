import type { FactRef } from '../fact-ref.ts';
import { adopted } from './adopted.ts';
import type { Deadline } from './deadline.ts';
import { isPeriod, isTakenBack, type Row } from './deadline-rows.ts';

interface Adopting {
  readonly rows: readonly Row[];
  readonly fresh: readonly Row[];
  readonly by: FactRef;
}

/**
 * The deadlines of a case that moves to another regulation, each with what it is counted from now on. What comes every so
 * many months is judged by its days: a period that was due by the move stays one of the regulation left, the one adopted
 * counts for those due after it.
 */
export function adoptedRows({ rows, fresh, by }: Adopting): readonly Row[] {
  const ahead = fresh.filter((row) => isPeriod(row) && isAhead(row, by));
  const runsOn = rows.filter(
    (row) => !isPeriod(row) || (isAhead(row, by) && ahead.some((one) => isSamePeriod(one, row))),
  );
  const once = fresh.filter((row) => !isPeriod(row));
  const asAdopted = recountedRows({ rows: runsOn, fresh: [...once, ...ahead], by });
  const begun = ahead.filter((row) => !rows.some((one) => isSamePeriod(one, row) || isReported(one, row)));
  return [
    ...rows.map((row) => {
      const place = runsOn.indexOf(row);
      if (place < 0) return isAhead(row, by) ? leftBehind(row, by) : row;
      return asAdopted[place] ?? row;
    }),
    ...[...asAdopted.slice(runsOn.length).filter((row) => !isPeriod(row)), ...begun].map((row) =>
      begunBy(row, by),
    ),
  ];
}

const isAhead = ({ deadline: { status, dueOn } }: Row, by: FactRef): boolean =>
  status === 'open' && dueOn > by.occurredOn;

/** A period that the regulation adopted does not have. */
function leftBehind(row: Row, { revision, type, occurredOn }: FactRef): Row {
  const closedBy = { revision, type, occurredOn };
  return { ...row, deadline: { ...row.deadline, status: 'cancelled', closedBy } };
}

/** The same number of the same interval, unless a move took it back. */
const isSamePeriod = (one: Row, other: Row): boolean =>
  one.deadline.id === other.deadline.id &&
  one.deadline.occurrence === other.deadline.occurrence &&
  one.setting.every === other.setting.every &&
  !isTakenBack(one) &&
  !isTakenBack(other);

/** A report that was handed in for a later day answers what would be due until then. */
const isReported = ({ deadline: was }: Row, { deadline: is }: Row): boolean =>
  was.id === is.id && (was.status === 'met' || was.status === 'late') && was.dueOn >= is.dueOn;

/** Asked for from the move on: whoever is reminded is reminded of what the move set. */
function begunBy(row: Row, by: FactRef): Row {
  const { deadline } = row;
  const due = { dueOn: deadline.dueOn, revision: by.revision, movedBy: by };
  return { ...row, deadline: { ...deadline, dueDates: [due] } };
}

/** What runs on, as it is counted from the move on; after it what begins with the move. */
function recountedRows({ rows, fresh, by }: Adopting): readonly Row[] {
  const { revision, type, occurredOn } = by;
  const deadlines = adopted({
    rows: rows.map(deadlineOf),
    fresh: fresh.map(deadlineOf),
    by: { revision, type, occurredOn },
  });
  return deadlines.flatMap((deadline, place) => {
    const before = rows[place];
    const counted = deadline.status === 'open' ? fresh.find((row) => isOpenAs(row, deadline)) : before;
    return counted === undefined ? [] : [{ ...counted, deadline: withMover(deadline, before, by) }];
  });
}

const deadlineOf = ({ deadline }: Row): Deadline => deadline;

const isOpenAs = ({ deadline: one }: Row, { id, occurrence }: Deadline): boolean =>
  one.status === 'open' && one.id === id && one.occurrence === occurrence;

/** The move that the adoption made, with who and why. */
function withMover(deadline: Deadline, before: Row | undefined, by: FactRef): Deadline {
  const { dueDates } = deadline;
  const last = dueDates.at(-1);
  if (before === undefined || last === undefined || dueDates.length === before.deadline.dueDates.length)
    return deadline;
  return { ...deadline, dueDates: [...dueDates.slice(0, -1), { ...last, movedBy: by }] };
}
