import { calendarOf, type DepartmentCalendar } from '../calendar/calendar-of.ts';
import { decideCalendar } from '../calendar/decide-calendar.ts';
import { VIETNAM } from '../calendar/vietnam.ts';
import type { Decision } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { parseInstant } from '../values/plain-date.ts';
import { commandSaid, CONTEXT, recorded, type Said } from './record.ts';

/** A notice as tests write it: announced on a day, recorded at an instant (default: that morning). */
export interface Notice {
  readonly on: string;
  readonly at?: string;
  readonly data: object;
  readonly name?: string;
  readonly approvedBy?: unknown;
  readonly actor?: string;
  readonly reason?: string;
  readonly key?: string;
}

export const holiday = (date: string, of: Omit<Notice, 'data'> & { off?: boolean }): Notice => ({
  name: 'declare-holiday',
  ...of,
  data: { date, off: of.off ?? true, source: 'Thông báo' },
});

export const swap = (off: string, work: string, of: Omit<Notice, 'data'>): Notice => ({
  name: 'declare-workday-swap',
  ...of,
  data: { off, work, source: 'Thông báo' },
});

const saidOf = ({ name = '', on, data, actor, reason, key }: Notice): Said => ({
  name,
  on,
  data,
  ...(actor !== undefined && { actor }),
  ...(reason !== undefined && { reason }),
  ...(key !== undefined && { key }),
});

export function decideNotice(notice: Notice, history: readonly Fact[] = []): Decision {
  const command = { ...commandSaid(saidOf(notice)), kind: 'calendar', code: 'vietnam' };
  const approvedBy = 'approvedBy' in notice ? notice.approvedBy : 'director';
  return decideCalendar({ ...command, approvedBy }, history, { ...CONTEXT, secondPerson: 'named' });
}

/** The calendar's stream after the notices. @throws when one is refused */
export function noticesOf(notices: readonly Notice[]): readonly Fact[] {
  return notices.reduce<readonly Fact[]>((history, notice) => {
    const decision = decideNotice(notice, history);
    if (decision.status !== 'accepted') throw new Error(JSON.stringify([notice, decision]));
    const at = parseInstant(notice.at ?? `${notice.on}T08:00:00+07:00`);
    const of = { said: saidOf(notice), revision: history.length, ...(at !== undefined && { at }) };
    return [...history, recorded(decision.fact, of)];
  }, []);
}

export function calendarAfter(notices: readonly Notice[]): DepartmentCalendar {
  return calendarOf(VIETNAM, noticesOf(notices));
}
