import { refuse } from '#commands/refused';
import { integer, text, withDefault } from './query-parameters.ts';

/** A list of the API (contract section 10). `next` asks for the page after this one; null: this is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Items a page may have. More: an answer that no reader takes in one piece. */
const MOST = 1_000;
/** Where the caller names no number, of every list alike. */
export const DEFAULT_LIMIT = 100;

/** The parameters of every list. */
export const PAGING = { cursor: text, limit: withDefault(integer({ min: 1, max: MOST }), DEFAULT_LIMIT) };

interface Paging {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of a list that stands in memory; its cursor is the place of the next item. @throws Refused no cursor of such a list */
export function pageOf<T>(list: readonly T[], { cursor, limit = DEFAULT_LIMIT }: Paging): Page<T> {
  const from = cursor === undefined ? 0 : /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
  if (from === undefined) return refuse('invalid-field', { expected: 'cursor' }, 'cursor');
  const until = from + limit;
  return { items: list.slice(from, until), next: until < list.length ? String(until) : null };
}
