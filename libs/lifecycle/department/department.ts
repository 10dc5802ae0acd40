import { calendarAt, type Calendar } from '../calendar/calendar.ts';
import type { Clocks } from '../clocks.ts';
import type { FactRef } from '../fact-ref.ts';

/** What the department declared for all its cases, and every answer about them is computed with. */
export interface Department {
  readonly calendar: Calendar;
}

/** The department by both clocks: known-at and as-of apply to it as to cases (contract rule 12). */
export function departmentAt({ calendar }: Department, clocks: Clocks = {}): Department {
  return { calendar: calendarAt(calendar, clocks) };
}

/** The declarations behind it. */
export function declarationsOf({ calendar }: Department): readonly FactRef[] {
  return (calendar.changes ?? []).map(({ by }) => by);
}
