import type { RecordedEvent, Revision, StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { CALENDAR_CODE, CALENDAR_KIND } from '#lifecycle/calendar/calendar-facts';
import { calendarOf, type DepartmentCalendar } from '#lifecycle/calendar/calendar-of';
import { VIETNAM } from '#lifecycle/calendar/vietnam';
import type { Department } from '#lifecycle/department/department';
import { PROFILE_CODE, PROFILE_KIND } from '#lifecycle/profile/profile-facts';
import type { Profiles } from '#lifecycle/profile/profile';
import { profilesOf } from '#lifecycle/profile/profiles-of';
import type { CommandStore } from './record-decided.ts';
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

type Readable = Pick<CommandStore, 'readStream'>;

/** What was read of a log, and what it makes of the department. */
interface Read {
  readonly events: readonly RecordedEvent[];
  readonly department: DepartmentRead;
}

/** A log in which nothing was declared: the usual one, for which nothing is computed again. */
const NOTHING: Read = { events: [], department: departmentOf([]) };

/** What was read of each log so far, stream by stream: one that stands still costs an empty read. */
const known = new WeakMap<Readable, Read>();

/**
 * The department as the log has it now: the one place that calendar and profile come from. Reads what was added since
 * the last time. @throws StoreUnreachable, DamagedEvent
 */
export async function departmentIn(store: Readable): Promise<DepartmentRead> {
  const before = known.get(store) ?? NOTHING;
  const added = await Promise.all(
    DEPARTMENT_STREAMS.map((stream) => {
      const from = before.events.filter((event) => event.stream === stream).length;
      return streamFrom(store, stream, from as Revision);
    }),
  );
  if (added.every((events) => events.length === 0)) return before.department;
  const events = [...before.events, ...added.flat()];
  const department = departmentOf(events);
  known.set(store, { events, department });
  return department;
}

/** The department after the events of its streams; those of each in revision order. Pure. */
export function departmentOf(events: readonly RecordedEvent[]): DepartmentRead {
  const factsOf = (stream: StreamName) => events.filter((event) => event.stream === stream).map(toFact);
  return { calendar: calendarOf(VIETNAM, factsOf(CALENDAR)), profiles: profilesOf(factsOf(PROFILE)) };
}

/** Whether an event says something of the department, and so perhaps of every case. */
export const isOfDepartment = ({ stream }: Pick<RecordedEvent, 'stream'>): boolean =>
  DEPARTMENT_STREAMS.includes(stream);

async function streamFrom(
  store: Readable,
  stream: StreamName,
  from: Revision,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, { from })) events.push(event);
  return events;
}
