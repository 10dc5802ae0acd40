import { HOLIDAY_DECLARED, WORKDAY_SWAP_DECLARED } from '../../calendar/calendar-facts.ts';
import { bool, choice, date, optional, text } from '../../form.ts';
import { step, UNCHANGED, type Step } from '../../step.ts';
import { HEADS, MANAGERS } from '../recorders.ts';
import { DAY_OF } from '../days.ts';

const source = () => text({ vi: 'Căn cứ (văn bản thông báo)', en: 'Source (the notice)' });

/** Một ngày là ngày nghỉ, hoặc ngày làm việc, theo thông báo chính thức. */
export const declareHoliday = step({
  command: 'declare-holiday',
  label: { vi: 'Công bố ngày nghỉ hoặc ngày làm việc', en: 'Declare a day off or a working day' },
  dayLabel: DAY_OF.publication,
  event: HOLIDAY_DECLARED,
  to: UNCHANGED,
  form: {
    date: date({ vi: 'Ngày', en: 'Day' }),
    off: bool({ vi: 'Là ngày nghỉ', en: 'Is a day off' }),
    source: source(),
    certainty: optional(choice({ vi: 'Mức chắc chắn', en: 'Certainty' }, ['A', 'B', 'C'])),
  },
  roles: MANAGERS,
  countersigners: HEADS,
  source: 'Điều 111, 112 Bộ luật Lao động 2019; thông báo hằng năm',
});

/** Hoán đổi ngày làm việc: một ngày nghỉ, làm bù vào một ngày nghỉ hằng tuần. */
export const declareWorkdaySwap = step({
  command: 'declare-workday-swap',
  label: { vi: 'Công bố hoán đổi ngày làm việc', en: 'Declare a swapped working day' },
  dayLabel: DAY_OF.publication,
  event: WORKDAY_SWAP_DECLARED,
  to: UNCHANGED,
  form: {
    off: date({ vi: 'Ngày nghỉ', en: 'Day off' }),
    work: date({ vi: 'Ngày làm bù', en: 'Day worked instead' }),
    source: source(),
  },
  roles: MANAGERS,
  countersigners: HEADS,
  source: 'Thông báo hoán đổi ngày làm việc hằng năm của Thủ tướng Chính phủ hoặc Bộ Nội vụ',
});

/** What the calendar may be told. */
export const calendarSteps: readonly Step[] = [declareHoliday, declareWorkdaySwap];
