import type { FactRef } from '../fact-ref.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** `open`: not closed, overdue or not. `met`/`late`: closed on or before / after `dueOn`. `cancelled`: an outcome or a superseding step ended it. */
export type DeadlineStatus = 'open' | 'met' | 'late' | 'cancelled';

/** One setting of the due date: the first by the starting fact, more where it was moved. */
export interface DueDate {
  readonly dueOn: PlainDate;
  /** Revision of the fact of the case that set it, or whose period a notice of the calendar moved. */
  readonly revision: number;
  /** Present where it moved the deadline: the fact of the case, or the notice of the calendar, with who and why. */
  readonly movedBy?: FactRef;
  /** Present where the clock was stopped while this was the due date: the fact that stopped it. The next one begins where it ran on. */
  readonly pausedBy?: FactRef;
}

/** A legal deadline of a case, computed from its facts. */
export interface Deadline {
  /** Id in the catalogue of domain 3.1: `D36`. */
  readonly id: string;
  /** Which half-year (D22), counted from 1. */
  readonly occurrence?: number;
  readonly dueOn: PlainDate;
  readonly status: DeadlineStatus;
  /** A deadline that is never called overdue (D30: the last day to ask); nor late, unless it is a right that lapses. */
  readonly neverOverdue: boolean;
  /** The offset is borrowed or the calendar of that year is not settled. */
  readonly provisional: boolean;
  /** The law it rests on, with how sure that is. */
  readonly basis: string;
  /** The role that must act. */
  readonly mustAct: string;
  readonly startedBy: { readonly revision: number; readonly type: string };
  /** Every due date it ever had, the present one last. */
  readonly dueDates: readonly DueDate[];
  readonly closedBy?: { readonly revision: number; readonly type: string; readonly occurredOn: PlainDate };
}

/** How a deadline is called among those of its case: `D39`, or `D22#2` of an occurrence. */
export const nameOf = ({ id, occurrence }: Pick<Deadline, 'id' | 'occurrence'>): string =>
  occurrence === undefined ? id : `${id}#${String(occurrence)}`;

/** What stopped the clock of an open deadline; undefined: it runs. */
export function pausedBy({ status, dueDates }: Pick<Deadline, 'status' | 'dueDates'>): FactRef | undefined {
  return status === 'open' ? dueDates.at(-1)?.pausedBy : undefined;
}

/** What makes an open deadline overdue. */
export interface Due extends Pick<Deadline, 'dueOn' | 'neverOverdue'> {
  /** The day from which its clock stands still; undefined: it runs. */
  readonly pausedOn: PlainDate | undefined;
}

/** Due before `day`; a clock that was stopped in time falls behind no more. */
export const isPast = ({ dueOn, neverOverdue, pausedOn }: Due, day: PlainDate): boolean =>
  !neverOverdue && dueOn < day && (pausedOn === undefined || dueOn < pausedOn);

/** Open, and past on that day. */
export const isOverdue = (deadline: Deadline, day: PlainDate): boolean =>
  deadline.status === 'open' && isPast({ ...deadline, pausedOn: pausedBy(deadline)?.occurredOn }, day);

/** A move of a deadline: the fact behind it, and the days between. */
export interface Move extends FactRef {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What moved a deadline, oldest first; empty for one that stands where it began. */
export function movesOf({ dueDates }: Pick<Deadline, 'dueDates'>): readonly Move[] {
  return dueDates.flatMap(({ dueOn, movedBy }, place) => {
    const from = dueDates[place - 1]?.dueOn;
    return movedBy === undefined || from === undefined || from === dueOn
      ? []
      : [{ ...movedBy, from, to: dueOn }];
  });
}
