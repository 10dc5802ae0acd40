import { calendarOn, type Calendar } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import { isOutcome, stepOfEvent, type Definition } from '../definition.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Deadline } from './deadline.ts';
import { close, closed, recounted, started, type Row } from './deadline-rows.ts';
import { termOf, type Change, type DeadlineRule } from './deadline-rule.ts';

interface Context {
  readonly calendar: Calendar;
  definitionOf(state: CaseState): Definition;
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
  const { calendar } = context;
  return definition.deadlines
    .filter((rule) => rule.startedBy.includes(change.fact.type) && isCounted(rule, definition))
    .reduce<readonly Row[]>((all, rule) => started(all, { rule, change, definition, calendar }), standing);
}

/** A fact whose day lies after what ended its part of the way (recorded later, dated earlier) starts nothing any more. */
function inPlace({ fact, before }: Change<CaseState>, definition: Definition): boolean {
  return before === undefined || (stepOfEvent(definition, fact.type)?.from.includes(before.state) ?? false);
}

/** Whether anybody knows how long: the rule counts, or the record gives the day. */
const isCounted = (rule: DeadlineRule, { parameters }: Definition): boolean =>
  rule.offset.unit === 'given' || termOf(rule, parameters) !== undefined;
