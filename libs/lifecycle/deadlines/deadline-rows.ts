import type { Calendar, CalendarChange } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import type { Definition } from '../definition.ts';
import { ADOPTED } from '../definitions/adopted.ts';
import { factRef } from '../fact-ref.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { pausedBy, type Deadline, type DeadlineStatus, type DueDate } from './deadline.ts';
import { termOf, type Change, type Counting, type DeadlineRule, type DueSetting } from './deadline-rule.ts';
import { afterPauses, days, dueOn, pausesRestOnUnsettledDays, restsOnUnsettledDays } from './due-on.ts';

/** A deadline with what its present due date was counted from. */
export interface Row {
  readonly deadline: Deadline;
  readonly rule: DeadlineRule;
  readonly setting: DueSetting;
  /** What the rule counted with when it began: another profile does not change which report answers it. */
  readonly counting: Counting;
}

/** A rule that a fact starts, in the definition and on the calendar of its day. */
export interface Start {
  readonly rule: DeadlineRule;
  readonly change: Change<CaseState>;
  readonly definition: Definition;
  readonly calendar: Calendar;
  /** The day of the newest move to another regulation; absent: it never moved. */
  readonly movedOn?: PlainDate | undefined;
}

/** A period of what comes every so many months, rather than something due once. */
export const isPeriod = ({ setting }: Pick<Row, 'setting'>): boolean => setting.every !== undefined;

/** A rule whose days are given counts nothing. */
const countingOf = (rule: DeadlineRule, { parameters }: Pick<Definition, 'parameters'>): Counting => ({
  term: termOf(rule, parameters) ?? days(0),
});

/** Puts in what a fact starts, and moves on what it starts again. */
export function started(rows: readonly Row[], start: Start): readonly Row[] {
  const { rule, change, definition } = start;
  return rule
    .settings(change, countingOf(rule, definition))
    .reduce((all, setting) => put(all, setting, start), rows);
}

function put(rows: readonly Row[], setting: DueSetting, start: Start): readonly Row[] {
  const { rule, calendar } = start;
  const { fact } = start.change;
  const due = { dueOn: dayOf(setting, calendar), revision: fact.revision };
  // Where the interval changed, one number stands for two days: those of either interval are apart.
  const same = ({ setting: { every }, deadline: { id, occurrence } }: Row): boolean =>
    id === rule.id && occurrence === setting.occurrence && every === setting.every;
  // What was due by a move to another regulation is a matter of the one left.
  if (isPeriod({ setting }) && start.movedOn !== undefined && due.dueOn <= start.movedOn) return rows;
  // A numbered row (the k-th half-year) keeps its day whatever is signed later, and others come after it.
  if (
    setting.occurrence !== undefined &&
    (rule.asksFor?.(start.change, due.dueOn) === false ||
      rows.some(
        (row) => !isTakenBack(row) && !isCutOff(row) && (same(row) || isNumberedFrom(row, rule, due.dueOn)),
      ))
  )
    return rows;
  const isProvisional = provisional(rule, setting, calendar);
  const isOpen = (row: Row): boolean => same(row) && row.deadline.status === 'open';
  if (rows.some(isOpen)) {
    const to = { setting, due: { ...due, movedBy: factRef(fact) }, isProvisional };
    return rows.map((row) => (isOpen(row) ? moved(row, to) : row));
  }
  const counting = countingOf(rule, start.definition);
  return [
    ...rows,
    { rule, setting, counting, deadline: newDeadline(start, { setting, due, isProvisional }) },
  ];
}

const isNumberedFrom = ({ deadline }: Row, { id }: DeadlineRule, day: PlainDate): boolean =>
  deadline.id === id && deadline.occurrence !== undefined && deadline.dueOn >= day;

/** Cancelled by a move to another regulation, not by what was done: it begins anew where it is asked for again. */
export const isTakenBack = ({ deadline: { status, closedBy } }: Pick<Row, 'deadline'>): boolean =>
  status === 'cancelled' && closedBy?.type === ADOPTED;

/** The same of one that a shorter contract cut off. */
const isCutOff = ({ deadline: { status, closedBy }, rule }: Row): boolean =>
  status === 'cancelled' && closedBy !== undefined && rule.curtailedBy?.includes(closedBy.type) === true;

/** A due date and how it came about. */
interface Counted {
  readonly setting: DueSetting;
  readonly due: DueDate;
  readonly isProvisional: boolean;
}

/** The row with its due date counted anew, whether or not it comes out as another day. */
export function withSetting(
  row: Row,
  of: { readonly setting: DueSetting; readonly calendar: Calendar; readonly due: Omit<DueDate, 'dueOn'> },
): Row {
  const { deadline, rule } = row;
  const { setting, calendar } = of;
  const due = { ...of.due, dueOn: dayOf(setting, calendar) };
  const isProvisional = provisional(rule, setting, calendar);
  const dueDates = [...deadline.dueDates, due];
  return {
    ...row,
    setting,
    deadline: { ...deadline, dueOn: due.dueOn, provisional: isProvisional, dueDates },
  };
}

function moved(row: Row, { setting, due, isProvisional }: Counted): Row {
  const { deadline } = row;
  if (due.dueOn === deadline.dueOn) return { ...row, setting };
  const dueDates = [...deadline.dueDates, due];
  return {
    ...row,
    setting,
    deadline: { ...deadline, dueOn: due.dueOn, provisional: isProvisional, dueDates },
  };
}

function newDeadline({ rule, change: { fact } }: Start, counted: Counted): Deadline {
  const { setting, due, isProvisional } = counted;
  return {
    id: rule.id,
    ...(setting.occurrence !== undefined && { occurrence: setting.occurrence }),
    dueOn: due.dueOn,
    status: 'open',
    neverOverdue: (rule.neverOverdue ?? false) || (rule.lapses ?? false),
    provisional: isProvisional,
    basis: rule.basisOn?.(fact.metadata.occurredOn) ?? rule.basis,
    mustAct: rule.mustAct,
    startedBy: { revision: fact.revision, type: fact.type },
    dueDates: [due],
  };
}

/** The row after a fact: closed where the fact is what was due, or ended it. */
export function closed(row: Row, change: Change<CaseState>, definition: Definition): Row {
  const { deadline, counting } = row;
  // A period of the regulation left is answered still where the one adopted has no such deadline.
  const rule =
    definition.deadlines.find(({ id }) => id === deadline.id) ?? (isPeriod(row) ? row.rule : undefined);
  if (deadline.status !== 'open' || rule === undefined) return row;
  const end = endOf({ rule, counting, occurrence: deadline.occurrence }, change);
  if (end !== 'answered') return end === undefined ? row : close(row, change, end);
  const isNeverLate = deadline.neverOverdue && !rule.lapses;
  const isInTime = isNeverLate || change.fact.metadata.occurredOn <= deadline.dueOn;
  return close(row, change, isInTime ? 'met' : 'late');
}

/** What has begun, with or without a day. */
interface Begun extends Pick<Row, 'rule' | 'counting'> {
  readonly occurrence: Deadline['occurrence'];
}

/** What a fact makes of it: it is what was due, or ends it; undefined: neither. */
export function endOf(begun: Begun, change: Change<CaseState>): 'answered' | 'cancelled' | undefined {
  const { rule, counting, occurrence } = begun;
  const { type } = change.fact;
  const numbered = occurrence === undefined ? {} : { occurrence };
  if (rule.closedBy.includes(type) && (rule.answers?.(change, numbered, counting) ?? true)) return 'answered';
  if (rule.cancelledBy?.includes(type)) return 'cancelled';
  const isCurtailed =
    rule.curtailedBy?.includes(type) &&
    occurrence !== undefined &&
    !rule.settings(change, counting).some((setting) => setting.occurrence === occurrence);
  return isCurtailed ? 'cancelled' : undefined;
}

export function close(row: Row, { fact }: Change<CaseState>, status: DeadlineStatus): Row {
  const closedBy = { revision: fact.revision, type: fact.type, occurredOn: fact.metadata.occurredOn };
  return { ...row, deadline: { ...row.deadline, status, closedBy } };
}

/** An open deadline on the calendar after a notice. One that a record gave, and no pause moved, is no matter of the calendar. */
export function recounted(row: Row, { by, after: calendar }: CalendarChange): Row {
  const { deadline, rule, setting } = row;
  if (deadline.status !== 'open' || ('on' in setting && setting.pauses === undefined)) return row;
  const day = dayOf(setting, calendar);
  const revision = deadline.dueDates.at(-1)?.revision ?? deadline.startedBy.revision;
  const isProvisional = provisional(rule, setting, calendar);
  // A clock that stands still goes on standing still.
  const paused = pausedBy(deadline);
  const due = { dueOn: day, revision, movedBy: by, ...(paused !== undefined && { pausedBy: paused }) };
  if (day !== deadline.dueOn) return moved(row, { setting, due, isProvisional });
  return isProvisional === deadline.provisional
    ? row
    : { ...row, deadline: { ...deadline, provisional: isProvisional } };
}

function dayOf(setting: DueSetting, calendar: Calendar): PlainDate {
  const due = 'on' in setting ? setting.on : dueOn({ startedOn: setting.from, term: setting.term, calendar });
  return setting.pauses === undefined ? due : afterPauses({ due, pauses: setting.pauses, calendar });
}

function provisional(rule: DeadlineRule, setting: DueSetting, calendar: Calendar): boolean {
  if (rule.borrowed) return true;
  const { pauses, ...plain } = setting;
  if (pauses !== undefined && pausesRestOnUnsettledDays({ due: dayOf(plain, calendar), pauses, calendar }))
    return true;
  return (
    !('on' in setting) && restsOnUnsettledDays({ startedOn: setting.from, term: setting.term, calendar })
  );
}
