import type { Command } from '../command.ts';
import { refusal, type Decision, type Refusal } from '../decision.ts';
import { declareHoliday, declareWorkdaySwap } from '../definitions/department/calendar-steps.ts';
import {
  decideForDepartment,
  type DepartmentContext,
  type Ordinance,
} from '../department/decide-for-department.ts';
import type { Fact } from '../fact.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { HolidayDeclared, WorkdaySwapDeclared } from './calendar-facts.ts';
import { calendarOf } from './calendar-of.ts';
import type { Calendar } from './calendar.ts';
import { VIETNAM } from './vietnam.ts';
import { isWeeklyRest } from './weekly-rest.ts';

/** What the calendar may be told. */
const CALENDAR_ORDINANCES: readonly Ordinance[] = [
  {
    step: declareHoliday,
    rules(data, history) {
      const { date, off } = data as unknown as HolidayDeclared;
      return isNews({ day: date, off, field: 'data.date' }, calendarOf(VIETNAM, history));
    },
  },
  {
    step: declareWorkdaySwap,
    rules(data, history) {
      const { off, work } = data as unknown as WorkdaySwapDeclared;
      const calendar = calendarOf(VIETNAM, history);
      return [
        ...isNews({ day: off, off: true, field: 'data.off' }, calendar),
        ...(isWeeklyRest(work) || calendar.isWorkingDay(work)
          ? isNews({ day: work, off: false, field: 'data.work' }, calendar)
          : [refusal('invalid-field', 'data.work', { expected: 'weekly-rest-day', day: work })]),
      ];
    },
  },
];

/** What a declaration does to the calendar. Pure; `history` is its stream in revision order. */
export function decideCalendar(
  command: Command,
  history: readonly Fact[],
  context: DepartmentContext,
): Decision {
  return decideForDepartment(command, { history, ordinances: CALENDAR_ORDINANCES }, context);
}

interface Saying {
  readonly day: PlainDate;
  readonly off: boolean;
  readonly field: string;
}

/** Refused where the day is so already; one that is not settled yet may be settled as it stands. */
function isNews({ day, off, field }: Saying, calendar: Calendar): readonly Refusal[] {
  const isUnsettled = calendar.isProvisional(day) && !isWeeklyRest(day);
  if (calendar.isWorkingDay(day) === off || isUnsettled) return [];
  return [
    off
      ? refusal('already-exists', field, { dayOff: day })
      : refusal('already-exists', field, { workingDay: day }),
  ];
}
