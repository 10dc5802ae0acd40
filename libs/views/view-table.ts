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

/** All columns of a view with their types, `kind` and `code` first. */
export function columnsOf(view: CaseView): readonly (readonly [name: string, type: ColumnType])[] {
  return [['kind', 'text'], ['code', 'text'], ...Object.entries(view.columns)];
}

/** Makes a view's table and indexes. Idempotent. */
export async function createViewTable(tx: Transaction, view: CaseView, schema: ViewSchema): Promise<void> {
  const keys = ['kind', 'code', ...view.key];
  // Rows are unique by their case and key; the constraint comes with the table, the names with the schema.
  const columns = columnsOf(view).map(
    ([name, type]) => `${name} ${SQL_TYPES[type]}${keys.includes(name) ? ' not null' : ''}`,
  );
  await tx.query(
    `create table if not exists ${schema}.${view.name} (${columns.join(', ')}, primary key (${keys.join(', ')}))`,
  );
  for (const [index, list] of (view.indexes ?? []).entries()) {
    await tx.query(`create index if not exists ${view.name}_by_${index} on ${schema}.${view.name} (${list})`);
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

/** Says what the tables are: another text means other tables, and the views are rebuilt from zero. */
export function stampOf(views: readonly CaseView[]): string {
  const said = views.map(({ name, version, columns, key, indexes }) => ({
    name,
    version,
    columns,
    key,
    indexes,
  }));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
