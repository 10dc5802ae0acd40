import type { CalendarDay } from '#lifecycle/calendar/calendar-of';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenDay } from '#messages/written';
import { columns } from './columns.ts';
import { eventWord } from './words.ts';

/** A day of the calendar as it is answered. */
export type ShownDay = Omit<CalendarDay, 'working'> & { readonly off: boolean };

/** The days out of the ordinary, a line each. */
export function calendarText(days: readonly ShownDay[]): string {
  if (days.length === 0) return format('print.no-days');
  const heading = ['day', 'kindOfDay', 'certainty', 'source', 'setBy'].map((name) =>
    format(`column.${name}`),
  );
  return columns([
    heading,
    ...days.map(({ day, off, certainty, source, setBy }) => [
      writtenDay(day),
      format(`value.${off ? 'day-off' : 'working-day'}`),
      `${certainty} (${format(`certainty.${certainty}`)})`,
      source ?? format('print.calendar-shipped'),
      setBy === undefined ? '' : setterOf(setBy),
    ]),
  ]);
}

function setterOf({ type, revision, occurredOn, actor }: NonNullable<ShownDay['setBy']>): string {
  const fact = format('print.fact', { event: eventWord(type), revision });
  return `${fact}, ${writtenDay(occurredOn)}, ${roleName(actor)}`;
}
