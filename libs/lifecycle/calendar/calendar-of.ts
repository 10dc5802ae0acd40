import type { Clocks } from '../clocks.ts';
import type { Fact } from '../fact.ts';
import { factRef, type FactRef } from '../fact-ref.ts';
import { isCountersigning } from '../countersigning/facts.ts';
import { effectiveHistory } from '../effective-history.ts';
import { unknownFact } from '../invariant.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Calendar, CalendarChange } from './calendar.ts';
import { CALENDAR_STREAM, HOLIDAY_DECLARED, WORKDAY_SWAP_DECLARED } from './calendar-facts.ts';
import type { HolidayDeclared, WorkdaySwapDeclared } from './calendar-facts.ts';
import type { Certainty } from './vietnam-days.ts';
import { isWeeklyRest } from './weekly-rest.ts';

/** A day that somebody said something of: off or worked, how sure that is, and by which notice (absent: the table shipped). */
export interface CalendarDay {
  readonly day: PlainDate;
  readonly working: boolean;
  readonly certainty: Certainty;
  readonly source?: string;
  readonly setBy?: FactRef;
}

/** What a calendar starts from: the table that the program ships. */
export interface BaseTable {
  readonly days: readonly CalendarDay[];
  /** Whether the table knows the year of that day: else what rests on the day is provisional. */
  covers(day: PlainDate): boolean;
  /** Off by law in any year. */
  isFixedDayOff(day: PlainDate): boolean;
}

/** The calendar of the department, with the days behind it. */
export interface DepartmentCalendar extends Calendar {
  readonly changes: readonly CalendarChange[];
  /** Every day out of the ordinary, in order. */
  days(): readonly CalendarDay[];
  /** What was said of a day; undefined: it is as any day of the week. */
  dayOf(day: PlainDate): CalendarDay | undefined;
  at(clocks: Clocks): DepartmentCalendar;
}

type Days = ReadonlyMap<PlainDate, CalendarDay>;

/**
 * The calendar after the notices of its stream (in revision order): of two that speak of one day, the later notice
 * stands, however late the earlier one was recorded. Pure; `clocks` leave out what was not announced, or not known, by then.
 */
export function calendarOf(base: BaseTable, facts: readonly Fact[], clocks: Clocks = {}): DepartmentCalendar {
  const notices = facts.filter((fact) => !isCountersigning(fact));
  const counted = effectiveHistory(undefined, notices, clocks);
  let days: Days = new Map(base.days.map((day) => [day.day, day]));
  let calendar = plain(base, days);
  const changes: CalendarChange[] = [];
  for (const fact of counted) {
    days = new Map([...days, ...daysSaid(fact).map((day) => [day.day, day] as const)]);
    const before = calendar;
    calendar = plain(base, days);
    changes.push({ by: factRef(fact, CALENDAR_STREAM), before, after: calendar });
  }
  return { ...calendar, changes, ...reading(days), at: remembered(base, counted) };
}

function plain(base: BaseTable, days: Days): Calendar {
  return {
    isWorkingDay(day) {
      const said = days.get(day);
      if (said !== undefined) return said.working;
      return !isWeeklyRest(day) && (base.covers(day) || !base.isFixedDayOff(day));
    },
    isProvisional(day) {
      const said = days.get(day);
      if (said === undefined) return !base.covers(day);
      // Off or not by an undecided holiday, a weekend in it is off.
      return said.certainty === 'U' && (said.working || !isWeeklyRest(day));
    },
  };
}

function reading(days: Days): Pick<DepartmentCalendar, 'days' | 'dayOf'> {
  return {
    days: () => [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    dayOf: (day) => days.get(day),
  };
}

/** What a notice says of days. */
function daysSaid(fact: Fact): readonly CalendarDay[] {
  const setBy = factRef(fact, CALENDAR_STREAM);
  switch (fact.type) {
    case HOLIDAY_DECLARED: {
      const { date, off, certainty = 'A', source } = fact.data as unknown as HolidayDeclared;
      return [{ day: date, working: !off, certainty, source, setBy }];
    }
    case WORKDAY_SWAP_DECLARED: {
      const { off, work, source } = fact.data as unknown as WorkdaySwapDeclared;
      const said = { certainty: 'A', source, setBy } as const;
      return [
        { day: off, working: false, ...said },
        { day: work, working: true, ...said },
      ];
    }
    default:
      return unknownFact(fact as never);
  }
}

/** A query over all cases asks for the same past of the calendar once a case; older questions are not kept. */
function remembered(base: BaseTable, facts: readonly Fact[]): DepartmentCalendar['at'] {
  let last: { readonly clocks: Clocks; readonly calendar: DepartmentCalendar } | undefined;
  return (clocks) => {
    if (last === undefined || last.clocks.asOf !== clocks.asOf || last.clocks.knownAt !== clocks.knownAt)
      last = { clocks, calendar: calendarOf(base, facts, clocks) };
    return last.calendar;
  };
}
