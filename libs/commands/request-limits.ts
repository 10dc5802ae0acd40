/** Bytes of one record, as JSON. Larger: the event that states it would pass what a store takes. */
export const MAX_RECORD_BYTES = 900_000;
/** Levels of nesting in one record. Deeper: no form asks for it, and writing it out runs out of stack. */
const MAX_DEPTH = 64;

/** Whether a record is too large or too deep to be one. Walks without recursion: it meets whatever a file holds. */
export function isTooLarge(record: unknown): boolean {
  return isTooDeep(record) || Buffer.byteLength(JSON.stringify(record)) > MAX_RECORD_BYTES;
}

function isTooDeep(record: unknown): boolean {
  let level: unknown[] = [record];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}

function membersOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
