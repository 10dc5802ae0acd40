import type { FactRef } from '../fact-ref.ts';
import { adopted } from './adopted.ts';
import type { Deadline } from './deadline.ts';
import type { Row } from './deadline-rows.ts';

interface Adopting {
  readonly rows: readonly Row[];
  readonly fresh: readonly Row[];
  readonly by: FactRef;
}

/** The deadlines of a case that moves to another regulation, each with what it is counted from now on. */
export function adoptedRows({ rows, fresh, by }: Adopting): readonly Row[] {
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
