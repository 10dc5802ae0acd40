import { papersIn, type PaperOnRecord } from '#lifecycle/papers-in';
import type { CaseView, Row } from '../case-view.ts';
import { searchable } from '../text-search.ts';
import { DOCUMENT_COLUMNS, LOOKED_UP, NEWEST } from './table.ts';

/** The view behind the search for papers. A paper whose step was voided is none of them. */
export const documentView: CaseView = {
  name: 'document',
  version: 1,
  columns: DOCUMENT_COLUMNS,
  key: ['revision'],
  indexes: [LOOKED_UP, NEWEST],
  rowsOf: ({ kind, history, snapshot }) =>
    papersIn({ kind, facts: history, definition: snapshot.definition }).map(rowOf),
};

type DocumentRow = Row & Readonly<Record<keyof typeof DOCUMENT_COLUMNS, unknown>>;

function rowOf({ revision, event, occurredOn, numbers, date, issuer, files }: PaperOnRecord): DocumentRow {
  return {
    revision,
    event,
    occurred_on: occurredOn,
    number: numbers[0] ?? null,
    date: date ?? null,
    issuer: issuer ?? null,
    files: JSON.stringify(files),
    search: searchable([...numbers, ...files].join('\n')),
  };
}
