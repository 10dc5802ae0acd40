import { calendarOn, type Calendar, type CalendarChange } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import { isOutcome, stepOfEvent, type Definition } from '../definition.ts';
import { factRef } from '../fact-ref.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Deadline, DeadlineStatus, DueDate } from './deadline.ts';
import type { Change, DeadlineRule, DueSetting } from './deadline-rule.ts';
import { dueOn, restsOnUnsettledDays } from './due-on.ts';

interface Context {
  readonly calendar: Calendar;
  definitionOf(state: CaseState): Definition;
}

/** A deadline with what its present due date was counted from. */
interface Row {
  readonly deadline: Deadline;
  readonly rule: DeadlineRule;
  readonly setting: DueSetting;
}

/**
 * Every deadline of a case, from its changes in the order they happened: started, moved, met, late or cancelled
 * (contract section 8). A moved one stays one row; a new round makes new rows. A notice of the calendar moves, on its
 * day, what is open then: what was closed before was judged on the calendar of its own day and stays.
 */
export function deadlinesOf(changes: readonly Change<CaseState>[], context: Context): readonly Deadline[] {
  const notices = context.calendar.changes ?? [];
  let rows: readonly Row[] = [];
  let heard = 0;
  const hear = (until?: PlainDate): void => {
    for (let next = notices[heard]; next !== undefined; next = notices[heard]) {
      if (until !== undefined && next.by.occurredOn > until) return;
      const notice = next;
      rows = rows.map((row) => recounted(row, notice));
      heard += 1;
    }
  };
  for (const change of changes) {
    const day = change.fact.metadata.occurredOn;
    hear(day);
    rows = afterFact(rows, change, { ...context, calendar: calendarOn(context.calendar, day) });
  }
  hear();
  return rows.map(({ deadline }) => deadline);
}

/** What a fact of the case makes of its deadlines. */
function afterFact(rows: readonly Row[], change: Change<CaseState>, context: Context): readonly Row[] {
  const definition = context.definitionOf(change.after);
  const ended = change.before?.state !== change.after.state && isOutcome(definition, change.after.state);
  const standing = rows.map((row) => {
    const seen = closed(row, change, definition);
    return ended && seen.deadline.status === 'open' ? close(seen, change, 'cancelled') : seen;
  });
  if (!inPlace(change, definition)) return standing;
  return definition.deadlines.reduce<readonly Row[]>(
    (all, rule) => started(all, { rule, change, calendar: context.calendar }),
    standing,
  );
}

/** An open deadline on the calendar after a notice. One that a record gave is no matter of the calendar. */
function recounted(row: Row, { by, after: calendar }: CalendarChange): Row {
  const { deadline, rule, setting } = row;
  if (deadline.status !== 'open' || 'on' in setting) return row;
  const day = dayOf(setting, calendar);
  const revision = deadline.dueDates.at(-1)?.revision ?? deadline.startedBy.revision;
  const isProvisional = provisional(rule, setting, calendar);
  if (day !== deadline.dueOn)
    return moved(row, { setting, due: { dueOn: day, revision, movedBy: by }, isProvisional });
  return isProvisional === deadline.provisional
    ? row
    : { ...row, deadline: { ...deadline, provisional: isProvisional } };
}

/** A fact whose day lies after what ended its part of the way (recorded later, dated earlier) starts nothing any more. */
function inPlace({ fact, before }: Change<CaseState>, definition: Definition): boolean {
  return before === undefined || (stepOfEvent(definition, fact.type)?.from.includes(before.state) ?? false);
}

function closed(row: Row, change: Change<CaseState>, definition: Definition): Row {
  const { deadline } = row;
  const rule = definition.deadlines.find(({ id }) => id === deadline.id);
  if (deadline.status !== 'open' || rule === undefined) return row;
  const { type, metadata } = change.fact;
  if (rule.closedBy.includes(type) && (rule.answers?.(change, deadline) ?? true)) {
    const isInTime = deadline.neverOverdue || metadata.occurredOn <= deadline.dueOn;
    return close(row, change, isInTime ? 'met' : 'late');
  }
  return rule.cancelledBy?.includes(type) ? close(row, change, 'cancelled') : row;
}

function close(row: Row, { fact }: Change<CaseState>, status: DeadlineStatus): Row {
  const closedBy = { revision: fact.revision, type: fact.type, occurredOn: fact.metadata.occurredOn };
  return { ...row, deadline: { ...row.deadline, status, closedBy } };
}

interface Start {
  readonly rule: DeadlineRule;
  readonly change: Change<CaseState>;
  readonly calendar: Calendar;
}

function started(rows: readonly Row[], start: Start): readonly Row[] {
  if (!start.rule.startedBy.includes(start.change.fact.type)) return rows;
  return start.rule.settings(start.change).reduce((all, setting) => put(all, setting, start), rows);
}

function put(rows: readonly Row[], setting: DueSetting, { rule, change, calendar }: Start): readonly Row[] {
  const { fact } = change;
  const due = { dueOn: dayOf(setting, calendar), revision: fact.revision };
  const same = ({ deadline: { id, occurrence } }: Row): boolean =>
    id === rule.id && occurrence === setting.occurrence;
  // A numbered row (the k-th half-year) keeps its day whatever is signed later.
  if (setting.occurrence !== undefined && rows.some(same)) return rows;
  const isProvisional = provisional(rule, setting, calendar);
  const isOpen = (row: Row): boolean => same(row) && row.deadline.status === 'open';
  if (rows.some(isOpen)) {
    const to = { setting, due: { ...due, movedBy: factRef(fact) }, isProvisional };
    return rows.map((row) => (isOpen(row) ? moved(row, to) : row));
  }
  return [
    ...rows,
    { rule, setting, deadline: newDeadline({ rule, change }, { setting, due, isProvisional }) },
  ];
}

/** A due date and how it came about. */
interface Counted {
  readonly setting: DueSetting;
  readonly due: DueDate;
  readonly isProvisional: boolean;
}

function moved(row: Row, { setting, due, isProvisional }: Counted): Row {
  const { deadline } = row;
  const dueDates = [...deadline.dueDates, due];
  return due.dueOn === deadline.dueOn
    ? { ...row, setting }
    : {
        ...row,
        setting,
        deadline: { ...deadline, dueOn: due.dueOn, provisional: isProvisional, dueDates },
      };
}

function newDeadline(
  { rule, change }: Pick<Start, 'rule' | 'change'>,
  { setting, due, isProvisional }: Counted,
): Deadline {
  return {
    id: rule.id,
    ...(setting.occurrence !== undefined && { occurrence: setting.occurrence }),
    dueOn: due.dueOn,
    status: 'open',
    neverOverdue: rule.neverOverdue ?? false,
    provisional: isProvisional,
    basis: rule.basis,
    mustAct: rule.mustAct,
    startedBy: { revision: change.fact.revision, type: change.fact.type },
    dueDates: [due],
  };
}

function dayOf(setting: DueSetting, calendar: Calendar): PlainDate {
  return 'on' in setting ? setting.on : dueOn({ startedOn: setting.from, term: setting.term, calendar });
}

function provisional(rule: DeadlineRule, setting: DueSetting, calendar: Calendar): boolean {
  if (rule.borrowed) return true;
  return (
    !('on' in setting) && restsOnUnsettledDays({ startedOn: setting.from, term: setting.term, calendar })
  );
}
