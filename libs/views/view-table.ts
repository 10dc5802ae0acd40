import { createHash } from 'node:crypto';
import type { Transaction } from '#subscriptions/reader';
import type { ViewSchema } from '#subscriptions/cursor';
import type { CaseView, ColumnType, Row, Value } from './case-view.ts';

/** The case a row belongs to. */
export interface CaseId {
  readonly kind: string;
  readonly code: string;
}

/** Rows a statement. More: larger parameters in memory; fewer: more round trips. */
const CHUNK = 2_000;

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text collate "C"',
  integer: 'integer',
  boolean: 'boolean',
  numeric: 'numeric',
  json: 'json',
};

type Columns = readonly (readonly [name: string, type: ColumnType])[];

/** Asked for with every row of a rebuild, so it is made once a view. */
const columns = new WeakMap<CaseView, Columns>();

/** All columns of a view with their types, `kind` and `code` first. */
export function columnsOf(view: CaseView): Columns {
  const known = columns.get(view);
  if (known !== undefined) return known;
  const made: Columns = [['kind', 'text'], ['code', 'text'], ...Object.entries(view.columns)];
  columns.set(view, made);
  return made;
}

/** Makes a view's table. It does not exist yet. */
export async function createViewTable(tx: Transaction, view: CaseView, schema: ViewSchema): Promise<void> {
  const list = columnsOf(view).map(([name, type]) => `${name} ${SQL_TYPES[type]}`);
  await tx.query(`create table ${schema}.${view.name} (${list.join(', ')})`);
}

/** Makes its key and indexes: after the rows where there are many, that takes a third of the time. */
export async function createViewIndexes(tx: Transaction, view: CaseView, schema: ViewSchema): Promise<void> {
  const table = `${schema}.${view.name}`;
  await tx.query(`alter table ${table} add primary key (${['kind', 'code', ...view.key].join(', ')})`);
  for (const [index, list] of (view.indexes ?? []).entries()) {
    await tx.query(`create index ${view.name}_by_${index} on ${table} (${list})`);
  }
}

/** A case's rows as the table has to hold them, with `kind` and `code`. */
export function tableRow(view: CaseView, of: CaseId, row: Row): readonly Value[] {
  return columnsOf(view).map(([name]) => {
    if (name === 'kind') return of.kind;
    if (name === 'code') return of.code;
    const value = row[name];
    if (value === undefined) throw new TypeError(`view ${view.name} gives no value for column ${name}`);
    return value;
  });
}

/** Adds rows. Order of values: `columnsOf`. */
export async function insertRows(
  tx: Transaction,
  into: { readonly view: CaseView; readonly schema: ViewSchema },
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const columns = columnsOf(into.view);
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const values = columns.map((_, index) => chunk.map((row) => row[index] ?? null));
    await tx.query(
      `insert into ${into.schema}.${into.view.name} (${names}) select * from unnest(${arrays})`,
      values,
    );
  }
}

/** Takes away all rows of some cases. */
export async function deleteRows(
  tx: Transaction,
  from: { readonly view: CaseView; readonly schema: ViewSchema },
  cases: readonly CaseId[],
): Promise<void> {
  await tx.query(
    `delete from ${from.schema}.${from.view.name} where (kind, code) in (select * from unnest($1::text[], $2::text[]))`,
    [cases.map(({ kind }) => kind), cases.map(({ code }) => code)],
  );
}

/** Of the tables beside the views' own: cursor, parked, stamp. Another number: all are made anew. */
const LAYOUT = 2;

/** Says what the tables are: another text means other tables, and the views are rebuilt from zero. */
export function stampOf(views: readonly CaseView[]): string {
  const said = views.map(({ name, version, columns, key, indexes }) => ({
    name,
    version,
    columns,
    key,
    indexes,
  }));
  return createHash('sha256')
    .update(JSON.stringify({ layout: LAYOUT, said }))
    .digest('hex');
}
