import type { DocumentRef, Fact } from '../fact.ts';
import type { JsonObject } from '../values/json.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** Facts of four eyes (contract section 6): what somebody asked a second person to countersign, and what became of it. */
export const REQUESTED = 'CountersignRequested';
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

/** STORAGE FORMAT, version 1: `approval` is the id of the request's event. */
export interface CountersignReturned {
  readonly approval: string;
  readonly reason: string;
}

/** STORAGE FORMAT, version 1. */
export interface CountersignRecalled {
  readonly approval: string;
  readonly reason?: string;
}

/** A fact about a command, not about the case: it leaves every answer about the case as it was. */
export const isCountersigning = ({ type }: Pick<Fact, 'type'>): boolean =>
  type === REQUESTED || type === RETURNED || type === RECALLED;

/** What a request asks for; the decider held it to this shape when it was recorded. */
export const requestIn = ({ data }: Pick<Fact, 'data'>): CountersignRequested =>
  data as unknown as CountersignRequested;
