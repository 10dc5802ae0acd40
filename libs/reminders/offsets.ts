import type { Calendar } from '#lifecycle/calendar/calendar';
import { onOrAfterWorkingDay } from '#lifecycle/calendar/working-days';
import { daysBetween, plusDays, type Instant, type PlainDate } from '#lifecycle/values/plain-date';

/** One place in the plan: the day, and who is reminded besides the one who must act. */
export interface PlannedDay {
  /** `before-7` … `due`, `overdue-1` …, `weekly-1` …: part of the reminder's identity, never renamed. */
  readonly rule: string;
  readonly day: PlainDate;
  readonly escalatesTo: readonly string[];
}

const WORKING_DAYS_BEFORE = [7, 3, 1];
const MOST_BEFORE = Math.max(...WORKING_DAYS_BEFORE);
const WORKING_DAYS_AFTER = 5;
/**
 * Weeks of weekly reminders, from the later of due date and recording. Fewer: what nobody looked at for that long is
 * no longer asked for. More: a task forgotten by everybody fills ledger and mailboxes without end.
 */
const WEEKS_OF_REMINDERS = 52;
const ON_THE_DAY = ['head-of-division'];
/** Told besides the one who must act, from the first working day after. */
export const WHEN_OVERDUE = ['head-of-division', 'director'];

/** Up to the due date and the week after: what every deadline has (contract section 8, default plan). */
export function plannedDays(of: {
  readonly dueOn: PlainDate;
  readonly neverOverdue: boolean;
  readonly calendar: Calendar;
}): readonly PlannedDay[] {
  const { dueOn } = of;
  const before = workingDaysFrom({ ...of, stride: -1, count: MOST_BEFORE });
  const after = of.neverOverdue ? [] : workingDaysFrom({ ...of, stride: 1, count: WORKING_DAYS_AFTER });
  return [
    ...before
      .flatMap((day, index) =>
        WORKING_DAYS_BEFORE.includes(index + 1)
          ? [{ rule: `before-${index + 1}`, day, escalatesTo: [] }]
          : [],
      )
      .toReversed(),
    { rule: 'due', day: dueOn, escalatesTo: ON_THE_DAY },
    ...after.map((day, index) => ({ rule: `overdue-${index + 1}`, day, escalatesTo: WHEN_OVERDUE })),
  ];
}

/**
 * Once a week from the end of that first week on, on a working day, between two days (both included): of a series
 * that ended long ago nothing has to be computed.
 */
export function weeklyDays(of: {
  readonly dueOn: PlainDate;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly calendar: Calendar;
}): readonly PlannedDay[] {
  const { dueOn, from, until, calendar } = of;
  const base = workingDaysFrom({ dueOn, stride: 1, count: WORKING_DAYS_AFTER, calendar }).at(-1) ?? dueOn;
  const days: PlannedDay[] = [];
  let before = base;
  // One week early: a holiday may carry that week's day to `from` or later.
  let week = Math.max(1, Math.floor(daysBetween({ from: base, to: from }) / 7) - 1);
  for (; ; week += 1) {
    const day = onOrAfterWorkingDay(plusDays(base, week * 7), calendar);
    if (day > until) return days;
    // Around Tết two weeks' days may fall together on the first working day after it.
    if (day >= from && day !== before) days.push({ rule: `weekly-${week}`, day, escalatesTo: WHEN_OVERDUE });
    before = day;
  }
}

/** The last day of weekly reminders of a deadline. */
export function lastWeeklyDay(of: { readonly dueOn: PlainDate; readonly recordedOn: PlainDate }): PlainDate {
  return plusDays(of.dueOn > of.recordedOn ? of.dueOn : of.recordedOn, WEEKS_OF_REMINDERS * 7);
}

/** 07:30 in Vietnam, which is UTC+7 all year: the instant is on the same day in UTC. */
export function sendInstant(day: PlainDate): Instant {
  return `${day}T00:30:00.000Z` as Instant;
}

function workingDaysFrom(of: {
  readonly dueOn: PlainDate;
  readonly stride: 1 | -1;
  readonly count: number;
  readonly calendar: Calendar;
}): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plusDays(of.dueOn, of.stride); days.length < of.count; day = plusDays(day, of.stride)) {
    if (of.calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}
