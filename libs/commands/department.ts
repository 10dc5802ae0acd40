import type { RecordedEvent, StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { CALENDAR_CODE, CALENDAR_KIND } from '#lifecycle/calendar/calendar-facts';
import { calendarOf, type DepartmentCalendar } from '#lifecycle/calendar/calendar-of';
import { VIETNAM } from '#lifecycle/calendar/vietnam';
import type { Department } from '#lifecycle/department/department';
import { PROFILE_CODE, PROFILE_KIND } from '#lifecycle/profile/profile-facts';
import type { Profiles } from '#lifecycle/profile/profile';
import { profilesOf } from '#lifecycle/profile/profiles-of';
import { readOn } from './read-on.ts';
import { toFact } from './to-fact.ts';

const PROFILE = streamName({ kind: PROFILE_KIND, code: PROFILE_CODE });
const CALENDAR = streamName({ kind: CALENDAR_KIND, code: CALENDAR_CODE });

/** Streams of what the department declared for all its cases. */
export const DEPARTMENT_STREAMS: readonly StreamName[] = [CALENDAR, PROFILE];

/** The department, with the days behind its calendar. */
export interface DepartmentRead extends Department {
  readonly calendar: DepartmentCalendar;
  readonly profiles: Profiles;
}

/**
 * The department as the log has it now: the one place that calendar and profile come from. Reads what was added since
 * the last time. @throws StoreUnreachable, DamagedEvent
 */
export const departmentIn = readOn(DEPARTMENT_STREAMS, departmentOf);

/** The department after the events of its streams; those of each in revision order. Pure. */
export function departmentOf(events: readonly RecordedEvent[]): DepartmentRead {
  const factsOf = (stream: StreamName) => events.filter((event) => event.stream === stream).map(toFact);
  return { calendar: calendarOf(VIETNAM, factsOf(CALENDAR)), profiles: profilesOf(factsOf(PROFILE)) };
}

/** Whether an event says something of the department, and so perhaps of every case. */
export const isOfDepartment = ({ stream }: Pick<RecordedEvent, 'stream'>): boolean =>
  DEPARTMENT_STREAMS.includes(stream);
