import type { Calendar } from '#lifecycle/calendar/calendar';
import { plusWorkingDays } from '#lifecycle/calendar/working-days';
import { plusDays, type PlainDate } from '#lifecycle/values/plain-date';

/** One place in the plan: the day, and who is reminded besides the one who must act. */
export interface PlannedDay {
  /** `before-7` … `due`, `overdue-1` …, `weekly-1` …: part of the reminder's identity, never renamed. */
  readonly rule: string;
  readonly day: PlainDate;
  readonly escalatesTo: readonly string[];
}

const WORKING_DAYS_BEFORE = [7, 3, 1];
const WORKING_DAYS_AFTER = [1, 2, 3, 4, 5];
/**
 * Weeks of weekly reminders, from the later of due date and recording. Fewer: what nobody looked at for that long is
 * no longer asked for. More: a task forgotten by everybody fills ledger and mailboxes without end.
 */
const WEEKS_OF_REMINDERS = 52;
const ON_THE_DAY = ['head-of-division'];
const WHEN_OVERDUE = ['head-of-division', 'director'];

/** Up to the due date and the week after: what every deadline has (contract section 8, default plan). */
export function plannedDays(of: {
  readonly dueOn: PlainDate;
  readonly neverOverdue: boolean;
  readonly calendar: Calendar;
}): readonly PlannedDay[] {
  const { dueOn, calendar } = of;
  const before = WORKING_DAYS_BEFORE.map((count) => ({
    rule: `before-${count}`,
    day: plusWorkingDays(dueOn, -count, calendar),
    escalatesTo: [],
  }));
  const onTheDay = { rule: 'due', day: dueOn, escalatesTo: ON_THE_DAY };
  const after = WORKING_DAYS_AFTER.map((count) => ({
    rule: `overdue-${count}`,
    day: plusWorkingDays(dueOn, count, calendar),
    escalatesTo: WHEN_OVERDUE,
  }));
  return [...before, onTheDay, ...(of.neverOverdue ? [] : after)];
}

/** Once a week from the end of that first week on, on a working day. */
export function weeklyDays(of: {
  readonly dueOn: PlainDate;
  readonly recordedOn: PlainDate;
  readonly calendar: Calendar;
}): readonly PlannedDay[] {
  const { dueOn, recordedOn, calendar } = of;
  const lastDay = plusDays(dueOn > recordedOn ? dueOn : recordedOn, WEEKS_OF_REMINDERS * 7);
  const firstWeekEndsOn = plusWorkingDays(dueOn, WORKING_DAYS_AFTER.length, calendar);
  const days: PlannedDay[] = [];
  for (let week = 1; ; week += 1) {
    // The working day after the day before: the day itself when it is one.
    const day = plusWorkingDays(plusDays(firstWeekEndsOn, week * 7 - 1), 1, calendar);
    if (day > lastDay) return days;
    days.push({ rule: `weekly-${week}`, day, escalatesTo: WHEN_OVERDUE });
  }
}
