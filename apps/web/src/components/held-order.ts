/** By what a row is known, and under which head it stands. */
export interface RowsBy<T> {
  readonly keyOf: (row: T) => string;
  readonly groupOf: (row: T) => string;
}

/** A list as it is shown while somebody reads it, beside what it has become. */
export interface Held<T> {
  /** In the order of before. A row that stays under its head is as it is now; one that does not is as it was. */
  readonly rows: readonly T[];
  /** Those that stand here no more. */
  readonly gone: ReadonlySet<T>;
  /** Rows that sorting again would add, take away or put elsewhere. */
  readonly moved: number;
}

/** Brings the rows up to date where they stand: nothing moves under who reads, or is about to press. Pure. */
export function heldOrder<T>(
  before: readonly T[],
  now: readonly T[],
  { keyOf, groupOf }: RowsBy<T>,
): Held<T> {
  const places = new Map(now.map((row, place) => [keyOf(row), { row, place }]));
  const gone = new Set<T>();
  const kept: number[] = [];
  const rows = before.map((row) => {
    const found = places.get(keyOf(row));
    if (found !== undefined && groupOf(found.row) === groupOf(row)) {
      kept.push(found.place);
      return found.row;
    }
    gone.add(row);
    return row;
  });
  const known = new Set(before.map(keyOf));
  const added = now.filter((row) => !known.has(keyOf(row))).length;
  return { rows, gone, moved: gone.size + added + kept.length - longestRising(kept) };
}

/** How many of these can stay where they are: the length of the longest subsequence that rises (patience sorting). */
function longestRising(places: readonly number[]): number {
  const tops: number[] = [];
  for (const place of places) {
    const at = tops.findIndex((top) => top >= place);
    if (at === -1) tops.push(place);
    else tops[at] = place;
  }
  return tops.length;
}
