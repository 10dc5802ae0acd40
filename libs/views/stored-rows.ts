import { hash } from 'node:crypto';
import type { Transaction } from '#subscriptions/reader';
import type { ViewSchema } from '#subscriptions/cursor';
import type { CaseView, Value } from './case-view.ts';
import { columnsOf } from './view-table.ts';

/** A row as text, column by column, in the order of `columnsOf`; null stays null. */
export type TextRow = readonly (string | null)[];

/** Rows asked for at a time. */
const FETCH = 5_000;

/** All rows of a view as they stand, through one cursor: bounded in memory. One at a time in a transaction. */
export async function* storedRows(
  tx: Transaction,
  from: { readonly view: CaseView; readonly schema: ViewSchema },
): AsyncGenerator<TextRow> {
  const columns = columnsOf(from.view).map(([name]) => `${name}::text`);
  await tx.query(
    `declare stored no scroll cursor for select ${columns.join(', ')} from ${from.schema}.${from.view.name}`,
  );
  for (;;) {
    const fetched = await tx.query<(string | null)[]>({
      text: `fetch ${FETCH} from stored`,
      rowMode: 'array',
    });
    yield* fetched.rows;
    if (fetched.rows.length < FETCH) break;
  }
  await tx.query('close stored');
}

/** A folded row as PostgreSQL would print it. */
export function asText(row: readonly Value[]): TextRow {
  return row.map((value) => (value === null ? null : String(value)));
}

/** Places of the columns that name a row; asked for with every row. */
const keyPlaces = new WeakMap<CaseView, readonly number[]>();

/** What names a row within its view, readable: `task/BT-2023-01/D19`. */
export function keyOf(view: CaseView, row: TextRow): string {
  let places = keyPlaces.get(view);
  if (places === undefined) {
    const keys = new Set(['kind', 'code', ...view.key]);
    places = columnsOf(view).flatMap(([name], place) => (keys.has(name) ? [place] : []));
    keyPlaces.set(view, places);
  }
  return places.map((place) => row[place] ?? '').join('/');
}

/** Equal only for rows that are equal in every column. */
export function hashOf(row: TextRow): string {
  return hash('sha256', JSON.stringify(row), 'base64');
}
