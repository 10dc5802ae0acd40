import { readOn } from '#commands/read-on';
import { toFact } from '#commands/to-fact';
import { ACCESS_STREAM } from './access-facts.ts';
import { accessOf } from './access-of.ts';

/**
 * Who may get in, as the log has it now: the one place that says so. Reads what was added since the last time, so a role
 * taken away is gone with the next call, in every process. @throws StoreUnreachable, DamagedEvent
 */
export const accessIn = readOn([ACCESS_STREAM], (events) => accessOf(events.map(toFact)));

/** What is on record of it, in its order: for who could do what back then. @throws StoreUnreachable, DamagedEvent */
export const accessFactsIn = readOn([ACCESS_STREAM], (events) => events.map(toFact));
