import type { DocumentRef, Fact } from '../fact.ts';
import type { JsonObject } from '../values/json.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** Facts of four eyes (contract section 6): what somebody asked a second person to countersign, and what became of it. */
export const REQUESTED = 'CountersignRequested';
/** STORAGE FORMAT of the other two, version 1: `{approval, reason}`, the id of the request's event and why; a recall may have no reason. */
export const RETURNED = 'CountersignReturned';
export const RECALLED = 'CountersignRecalled';

/** STORAGE FORMAT, version 1: the command as it was asked for; its day is the step's, the fact's own is the day of asking. */
export interface CountersignRequested {
  readonly command: string;
  readonly data: JsonObject;
  readonly occurredOn: PlainDate;
  readonly document?: DocumentRef;
  readonly reason?: string;
  readonly uncertain?: readonly string[];
}

/** A fact about a command, not about the case: it leaves every answer about the case as it was. */
export const isCountersigning = ({ type }: Pick<Fact, 'type'>): boolean =>
  type === REQUESTED || type === RETURNED || type === RECALLED;

/** What a request asks for; the decider held it to this shape when it was recorded. */
export const requestIn = ({ data }: Pick<Fact, 'data'>): CountersignRequested =>
  data as unknown as CountersignRequested;
