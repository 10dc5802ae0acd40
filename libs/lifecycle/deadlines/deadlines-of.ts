import type { Calendar } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import { isOutcome, stepOfEvent, type Definition } from '../definition.ts';
import { ADOPTED } from '../definitions/adopt-definition.ts';
import { adopted } from './adopted.ts';
import type { Deadline, DeadlineStatus, DueDate } from './deadline.ts';
import { termOf, type Change, type Counting, type DeadlineRule, type DueSetting } from './deadline-rule.ts';
import { days, dueOn, restsOnUnsettledDays } from './due-on.ts';

interface Context {
  readonly calendar: Calendar;
  definitionOf(state: CaseState): Definition;
}

/**
 * Every deadline of a case, from its changes in the order they happened: started, moved, met, late or cancelled
 * (contract section 8). A moved one stays one row; a new round makes new rows.
 */
export function deadlinesOf(changes: readonly Change<CaseState>[], context: Context): readonly Deadline[] {
  let rows: readonly Deadline[] = [];
  for (const [place, change] of changes.entries()) {
    const definition = context.definitionOf(change.after);
    rows = rows.map((row) => closed(row, change, definition));
    const ended = change.before?.state !== change.after.state && isOutcome(definition, change.after.state);
    if (ended) rows = rows.map((row) => (row.status === 'open' ? close(row, change, 'cancelled') : row));
    if (!inPlace(change, definition)) continue;
    if (change.fact.type === ADOPTED)
      rows = adoptedBy(change, rows, {
        calendar: context.calendar,
        definition,
        past: changes.slice(0, place),
      });
    rows = definition.deadlines.reduce(
      (all, rule) => started(all, { rule, change, definition, calendar: context.calendar }),
      rows,
    );
  }
  return rows;
}

/** The open deadlines by the regulation adopted: as they would run, had the case followed it from its first day. */
function adoptedBy(
  { fact }: Change<CaseState>,
  rows: readonly Deadline[],
  of: { calendar: Calendar; definition: Definition; past: readonly Change<CaseState>[] },
): readonly Deadline[] {
  const { revision, type, metadata } = fact;
  const fresh = deadlinesOf(of.past, { calendar: of.calendar, definitionOf: () => of.definition });
  return adopted({ rows, fresh, by: { revision, type, occurredOn: metadata.occurredOn } });
}

/** A fact whose day lies after what ended its part of the way (recorded later, dated earlier) starts nothing any more. */
function inPlace({ fact, before }: Change<CaseState>, definition: Definition): boolean {
  return before === undefined || (stepOfEvent(definition, fact.type)?.from.includes(before.state) ?? false);
}

function closed(row: Deadline, change: Change<CaseState>, definition: Definition): Deadline {
  const rule = definition.deadlines.find(({ id }) => id === row.id);
  if (row.status !== 'open' || rule === undefined) return row;
  const { type, metadata } = change.fact;
  const counting = countingOf(rule, definition);
  if (rule.closedBy.includes(type) && (rule.answers?.(change, row, counting) ?? true)) {
    return close(row, change, row.neverOverdue || metadata.occurredOn <= row.dueOn ? 'met' : 'late');
  }
  return rule.cancelledBy?.includes(type) ? close(row, change, 'cancelled') : row;
}

function close(row: Deadline, { fact }: Change<CaseState>, status: DeadlineStatus): Deadline {
  return {
    ...row,
    status,
    closedBy: { revision: fact.revision, type: fact.type, occurredOn: fact.metadata.occurredOn },
  };
}

interface Start {
  readonly rule: DeadlineRule;
  readonly change: Change<CaseState>;
  readonly definition: Definition;
  readonly calendar: Calendar;
}

function started(rows: readonly Deadline[], start: Start): readonly Deadline[] {
  if (!start.rule.startedBy.includes(start.change.fact.type)) return rows;
  const { rule, change, definition } = start;
  if (rule.offset.unit !== 'given' && termOf(rule, definition.parameters) === undefined) return rows;
  return rule
    .settings(change, countingOf(rule, definition))
    .reduce((all, setting) => put(all, setting, start), rows);
}

/** A rule whose days are given counts nothing. */
const countingOf = (rule: DeadlineRule, { parameters }: Definition): Counting => ({
  term: termOf(rule, parameters) ?? days(0),
});

function put(rows: readonly Deadline[], setting: DueSetting, start: Start): readonly Deadline[] {
  const { rule, calendar } = start;
  const due = dueDateOf(setting, start);
  const same = (row: Deadline): boolean => row.id === rule.id && row.occurrence === setting.occurrence;
  // A numbered row (the k-th half-year) keeps its day whatever is signed later.
  if (setting.occurrence !== undefined && rows.some(same)) return rows;
  if (rows.some((row) => same(row) && row.status === 'open')) {
    return rows.map((row) =>
      same(row) && row.status === 'open' ? moved(row, due, provisional(rule, setting, calendar)) : row,
    );
  }
  return [...rows, newRow(start, setting, due)];
}

function moved(row: Deadline, due: DueDate, isProvisional: boolean): Deadline {
  return due.dueOn === row.dueOn
    ? row
    : { ...row, dueOn: due.dueOn, provisional: isProvisional, dueDates: [...row.dueDates, due] };
}

function newRow({ rule, change, calendar }: Start, setting: DueSetting, due: DueDate): Deadline {
  return {
    id: rule.id,
    ...(setting.occurrence !== undefined && { occurrence: setting.occurrence }),
    dueOn: due.dueOn,
    status: 'open',
    neverOverdue: rule.neverOverdue ?? false,
    provisional: provisional(rule, setting, calendar),
    basis: rule.basis,
    mustAct: rule.mustAct,
    startedBy: { revision: change.fact.revision, type: change.fact.type },
    dueDates: [due],
  };
}

function dueDateOf(setting: DueSetting, { change, calendar }: Start): DueDate {
  const day = 'on' in setting ? setting.on : dueOn({ startedOn: setting.from, term: setting.term, calendar });
  return { dueOn: day, revision: change.fact.revision };
}

function provisional(rule: DeadlineRule, setting: DueSetting, calendar: Calendar): boolean {
  if (rule.borrowed) return true;
  return (
    !('on' in setting) && restsOnUnsettledDays({ startedOn: setting.from, term: setting.term, calendar })
  );
}
