import { departmentIn } from '#commands/department';
import { declareForDepartment } from '#commands/handle-department-command';
import { refuse } from '#commands/refused';
import type { CalendarDay } from '#lifecycle/calendar/calendar-of';
import { declareHoliday, declareWorkdaySwap } from '#lifecycle/definitions/department/calendar-steps';
import { answer, type Answer } from './answer.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { declared, type NoticeOptions } from './notice.ts';
import { calendarText, type ShownDay } from './print/calendar.ts';
import { withStores } from './session.ts';

/** `calendar list`: the days out of the ordinary by both clocks, each with the notice that set it. */
export async function calendarList(options: ClockOptions & { readonly year?: string }): Promise<Answer> {
  const clocks = clocksIn(options);
  const year = options.year === undefined ? undefined : yearOption(options.year);
  return withStores(async ({ store }) => {
    const { calendar } = await departmentIn(store);
    const days = calendar
      .at(clocks)
      .days()
      .filter(({ day }) => year === undefined || day.startsWith(year))
      .map(shownDay);
    return answer(days, () => calendarText(days));
  });
}

const shownDay = ({ day, working, ...rest }: CalendarDay): ShownDay => ({ day, off: !working, ...rest });

type CalendarOptions = NoticeOptions & { readonly source?: string };

/** `calendar declare DATE`: a day off, or with `--work` a working day. */
export async function calendarDeclare(
  date: string,
  options: CalendarOptions & { readonly work?: boolean; readonly certainty?: string },
): Promise<Answer> {
  const { work = false, certainty, ...notice } = options;
  return inCalendar(
    declareHoliday.command,
    { date, off: !work, ...(certainty !== undefined && { certainty }) },
    notice,
  );
}

/** `calendar swap OFF WORK`: one day off, worked in on another. */
export async function calendarSwap(off: string, work: string, options: CalendarOptions): Promise<Answer> {
  return inCalendar(declareWorkdaySwap.command, { off, work }, options);
}

/** Where no notice is named, the reason stands for it. */
function inCalendar(command: string, said: object, options: CalendarOptions): Promise<Answer> {
  const { source = options.reason, ...notice } = options;
  const data = { ...said, ...(source !== undefined && { source }) };
  return declared({ command, data }, notice, (said, stores) =>
    declareForDepartment('calendar', said, stores),
  );
}

const yearOption = (text: string): string =>
  /^\d{4}$/.test(text) ? text : refuse('invalid-field', { expected: 'year' }, 'year');
