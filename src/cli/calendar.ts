import { departmentIn } from '#commands/department';
import { declareInCalendar, type Declaration } from '#commands/handle-department-command';
import { refuse, Refused } from '#commands/refused';
import type { CalendarDay } from '#lifecycle/calendar/calendar-of';
import { declareHoliday, declareWorkdaySwap } from '#lifecycle/definitions/department/calendar-steps';
import { operator } from '#runtime/operator';
import { answer, type Answer } from './answer.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { jsonOption } from './json-option.ts';
import { calendarText, type ShownDay } from './print/calendar.ts';
import { taskDoText } from './print/task-do.ts';
import { withStores } from './session.ts';

/** What every notice says of itself. */
interface NoticeOptions {
  readonly reason?: string;
  readonly source?: string;
  readonly approvedBy?: string;
  readonly actor?: string;
  readonly occurredOn?: string;
  readonly document?: string;
  readonly key?: string;
}

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

/** `calendar declare DATE`: a day off, or with `--work` a working day. */
export async function calendarDeclare(
  date: string,
  { work = false, certainty, ...options }: NoticeOptions & { work?: boolean; certainty?: string },
): Promise<Answer> {
  const data = { date, off: !work, ...(certainty !== undefined && { certainty }) };
  return declared(declareHoliday.command, data, options);
}

/** `calendar swap OFF WORK`: one day off, worked in on another. */
export async function calendarSwap(off: string, work: string, options: NoticeOptions): Promise<Answer> {
  return declared(declareWorkdaySwap.command, { off, work }, options);
}

async function declared(command: string, said: object, options: NoticeOptions): Promise<Answer> {
  const { reason, source = reason, document, ...rest } = options;
  const declaration: Declaration = {
    ...rest,
    ...(reason !== undefined && { reason }),
    ...(document !== undefined && { document: jsonOption('document', document) }),
    command,
    data: { ...said, ...(source !== undefined && { source }) },
    recordedBy: { by: operator() },
  };
  return withStores(async ({ store, clock }) => {
    const result = await declareInCalendar({ ...declaration, today: clock.today() }, { store, clock });
    if (result.status === 'refused') throw new Refused(result.refusals);
    return answer(result.answer, () => taskDoText(result.answer));
  });
}

const yearOption = (text: string): string =>
  /^\d{4}$/.test(text) ? text : refuse('invalid-field', { expected: 'year' }, 'year');
