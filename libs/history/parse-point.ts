import { parseInstant, parsePlainDate } from '#lifecycle/values/plain-date';
import type { Point } from './diff.ts';

/** A revision, a day (as-of) or an instant (known-at), as the two ends of a diff are written; undefined: none of them. */
export function parsePoint(text: string): Point | undefined {
  if (/^\d{1,9}$/.test(text)) return { revision: Number(text) };
  const asOf = parsePlainDate(text);
  if (asOf !== undefined) return { asOf };
  const knownAt = parseInstant(text);
  return knownAt === undefined ? undefined : { knownAt };
}
