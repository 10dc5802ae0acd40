import { readOn } from '#commands/read-on';
import { toFact } from '#commands/to-fact';
import { directoryOf } from './directory-of.ts';
import { PEOPLE_STREAM } from './people-facts.ts';

/** Who there is, as the log has it now. Reads what was added since the last time. @throws StoreUnreachable, DamagedEvent */
export const directoryIn = readOn([PEOPLE_STREAM], (events) => directoryOf(events.map(toFact)));
