import { refusal, type Refusal } from '#lifecycle/decision';

/** Bytes of one record, as JSON. Larger: the event that states it would pass what a store takes. */
export const MAX_RECORD_BYTES = 900_000;
/** Levels of lists and objects in one record. Deeper: no form asks for it, and writing it out runs out of stack. */
const MAX_DEPTH = 32;

/** Why a record cannot be one, whatever it says: too deep, too large. Walks without recursion: it meets whatever a file holds. */
export function beyondLimits(record: unknown): Refusal | undefined {
  const deep = beyondDepth(record);
  if (deep !== undefined) return deep;
  const bytes = Buffer.byteLength(JSON.stringify(record));
  return bytes > MAX_RECORD_BYTES ? refusal('too-large', undefined, { limit: MAX_RECORD_BYTES }) : undefined;
}

/** The same for its depth alone: of a body that is not known to be a record yet. */
export function beyondDepth(record: unknown): Refusal | undefined {
  let level = [record].filter(isNest);
  for (let depth = 0; depth < MAX_DEPTH; depth += 1)
    level = level.flatMap((nest): unknown[] => Object.values(nest)).filter(isNest);
  return level.length > 0 ? refusal('invalid-json', undefined, { depth: MAX_DEPTH }) : undefined;
}

const isNest = (value: unknown): value is object => typeof value === 'object' && value !== null;
