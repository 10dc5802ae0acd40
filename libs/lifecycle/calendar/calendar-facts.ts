import type { PlainDate } from '../values/plain-date.ts';
import type { Certainty } from './vietnam-days.ts';

/** Kind and code of the calendar's stream `calendar-vietnam`: one installation is one department in one country. */
export const CALENDAR_KIND = 'calendar';
export const CALENDAR_CODE = 'vietnam';
export const CALENDAR_STREAM = `${CALENDAR_KIND}-${CALENDAR_CODE}`;

/** Types of its facts, dated by the official notice. Storage format: fields may be added, none renamed. */
export const HOLIDAY_DECLARED = 'HolidayDeclared';
export const WORKDAY_SWAP_DECLARED = 'WorkdaySwapDeclared';

/** Data of `HolidayDeclared`. */
export interface HolidayDeclared {
  readonly date: PlainDate;
  /** false: the day is worked, whatever the table or an earlier notice says. */
  readonly off: boolean;
  /** The notice it rests on, in words. */
  readonly source: string;
  /** Default A: the notice was read. */
  readonly certainty?: Certainty;
}

/** Data of `WorkdaySwapDeclared`: one day off, worked in on another. */
export interface WorkdaySwapDeclared {
  readonly off: PlainDate;
  readonly work: PlainDate;
  readonly source: string;
}
