import { calendarAt, calendarOn, type Calendar, type CalendarChange } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import { isOutcome, stepOfEvent, type Definition } from '../definition.ts';
import { ADOPTED } from '../definitions/adopted.ts';
import { factRef, type FactRef } from '../fact-ref.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { adoptedRows } from './adopted-rows.ts';
import { close, closed, isPeriod, recounted, started, type Row } from './deadline-rows.ts';
import type { Change } from './deadline-rule.ts';
import { clocked } from './stopped-clock.ts';
import { setRows } from './set-rows.ts';
import { isCounted, stillUnset, withBegun, type Unset } from './unset.ts';

interface Context {
  readonly calendar: Calendar;
  /** The definition that a case follows, with the department's profile of a day. */
  readonly definitionOf: (state: CaseState, day: PlainDate) => Definition;
  /** The profiles adopted, in the order of their days; absent: none. */
  readonly profiles?: readonly FactRef[];
}

/** Every deadline of a case. */
export interface Standing {
  readonly rows: readonly Row[];
  /** Begun, without a day. */
  readonly unset: readonly Unset[];
}

/**
 * Every deadline of a case, from its changes in the order they happened: started, moved, met, late or cancelled
 * (contract section 8). A moved one stays one row; a new round makes new rows. A notice of the calendar moves, on its
 * day, what is open then: what was closed before was judged on the calendar of its own day and stays. A profile gives a
 * day, on its own, to what began without one, and moves nothing.
 */
export function standingOf(changes: readonly Change<CaseState>[], context: Context): Standing {
  const declarations = declarationsIn(context);
  let standing: Standing = { rows: [], unset: [] };
  let heard = 0;
  let movedOn: PlainDate | undefined;
  const hear = (place: number, until?: PlainDate): void => {
    for (let next = declarations[heard]; next !== undefined; next = declarations[heard]) {
      if (until !== undefined && next.on > until) return;
      standing = next.declare(standing, changes.slice(0, place));
      heard += 1;
    }
  };
  for (const [place, change] of changes.entries()) {
    const day = change.fact.metadata.occurredOn;
    hear(place, day);
    const definition = context.definitionOf(change.after, day);
    const calendar = calendarOn(context.calendar, day);
    standing = closedBy(standing, { change, definition, calendar });
    if (!inPlace(change, definition)) continue;
    if (change.fact.type === ADOPTED) {
      movedOn = day;
      standing = adoptedBy(standing, change, { context, definition, past: changes.slice(0, place) });
    }
    standing = startedBy(standing, { change, definition, calendar, movedOn });
  }
  hear(changes.length);
  return standing;
}

/** What the department declared on a day, and what it makes of the deadlines. */
interface Declaration {
  readonly on: PlainDate;
  /** `past`: the changes of the case by then. */
  declare(standing: Standing, past: readonly Change<CaseState>[]): Standing;
}

function declarationsIn(context: Context): readonly Declaration[] {
  const { calendar, profiles = [] } = context;
  const notices = (calendar.changes ?? []).map((notice): Declaration => ({
    on: notice.by.occurredOn,
    declare: (standing) => noticed(standing, notice),
  }));
  const adoptions = profiles.map((by): Declaration => ({
    on: by.occurredOn,
    declare: (standing, past) => setBy(standing, by, { context, past }),
  }));
  // On one day the calendar is told first: a term that is set then counts on it. The sort keeps the order of equals.
  return [...notices, ...adoptions].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const noticed = (standing: Standing, notice: CalendarChange): Standing => ({
  ...standing,
  rows: standing.rows.map((row) => recounted(row, notice)),
});

/** What has a term from this profile on, in the regulation that the case follows now, runs as if it always had. */
function setBy(
  standing: Standing,
  by: FactRef,
  { context, past }: { readonly context: Context; readonly past: readonly Change<CaseState>[] },
): Standing {
  const { rows, unset } = standing;
  const present = past.at(-1)?.after;
  if (present === undefined || unset.length === 0) return standing;
  const definition = context.definitionOf(present, by.occurredOn);
  const told = new Set(
    definition.deadlines
      .filter((rule) => isCounted(rule, definition) && unset.some((one) => one.rule.id === rule.id))
      .map(({ id }) => id),
  );
  if (told.size === 0) return standing;
  const moves = past.filter(({ fact }) => fact.type === ADOPTED);
  const movedOn = moves.at(-1)?.fact.metadata.occurredOn;
  const isLeft = (row: Row): boolean =>
    isPeriod(row) && movedOn !== undefined && row.deadline.dueOn <= movedOn;
  const fresh = asIfAlways(definition, { context, past, day: by.occurredOn }).rows.filter(
    (row) => told.has(row.deadline.id) && !isLeft(row),
  );
  return {
    unset: unset.filter(({ rule }) => !told.has(rule.id)),
    rows: setRows({ rows, by, fresh }),
  };
}

/** The deadlines on a day, had the case followed this regulation from its first day on. */
function asIfAlways(
  definition: Definition,
  of: { readonly context: Context; readonly past: readonly Change<CaseState>[]; readonly day: PlainDate },
): Standing {
  // An adoption starts and ends nothing where nothing was left.
  const past = of.past.filter(({ fact }) => fact.type !== ADOPTED);
  const calendar = calendarAt(of.context.calendar, { asOf: of.day });
  return standingOf(past, { calendar, definitionOf: () => definition });
}

/** A fact of a case, by the definition and on the calendar of its day. */
interface Happening {
  readonly change: Change<CaseState>;
  readonly definition: Definition;
  readonly calendar: Calendar;
  /** The day of the newest move to another regulation; absent: it never moved. */
  readonly movedOn?: PlainDate | undefined;
}

/** What a fact ends. What is judged late or met is judged on the day to which the fact itself moved it (a paused clock). */
function closedBy({ rows, unset }: Standing, happening: Happening): Standing {
  const { change, definition } = happening;
  const ended = change.before?.state !== change.after.state && isOutcome(definition, change.after.state);
  // Where two regulations meet, their periods overlap: a report is one of the earliest that is open, not of two.
  const reported = new Set<string>();
  return {
    unset: ended ? [] : stillUnset(unset, change),
    rows: rows.map((row) => {
      const standing = clocked(row, happening);
      const after = closed(standing, change, definition);
      const isReport = isPeriod(row) && after !== standing && after.deadline.status !== 'cancelled';
      const seen = isReport && reported.has(row.deadline.id) ? standing : after;
      if (isReport) reported.add(row.deadline.id);
      return ended && seen.deadline.status === 'open' ? close(seen, change, 'cancelled') : seen;
    }),
  };
}

function startedBy({ rows, unset }: Standing, start: Happening): Standing {
  const { change, definition } = start;
  return {
    unset: withBegun(unset, change, definition),
    rows: definition.deadlines
      .filter((rule) => rule.startedBy.includes(change.fact.type) && isCounted(rule, definition))
      .reduce<readonly Row[]>((all, rule) => started(all, { ...start, rule }), rows),
  };
}

/** The open deadlines by the regulation adopted: as they would run, had the case followed it from its first day. */
function adoptedBy(
  { rows }: Standing,
  { fact }: Change<CaseState>,
  of: { context: Context; definition: Definition; past: readonly Change<CaseState>[] },
): Standing {
  const fresh = asIfAlways(of.definition, { ...of, day: fact.metadata.occurredOn });
  return { unset: fresh.unset, rows: adoptedRows({ rows, fresh: fresh.rows, by: factRef(fact) }) };
}

/** A fact whose day lies after what ended its part of the way (recorded later, dated earlier) starts nothing any more. */
function inPlace({ fact, before }: Change<CaseState>, definition: Definition): boolean {
  return before === undefined || (stepOfEvent(definition, fact.type)?.from.includes(before.state) ?? false);
}
