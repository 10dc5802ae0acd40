import type { ColumnType } from '../case-view.ts';

/** The papers that recorded steps rest on: one row a step that has one and stands. Days are `YYYY-MM-DD`. */
export const DOCUMENT_COLUMNS = {
  /** Of the step. */
  revision: 'integer',
  event: 'text',
  occurred_on: 'text',
  /** Of the paper on record; where none is, what the step's data say. */
  number: 'text',
  date: 'text',
  issuer: 'text',
  /** Names of its files, as a list. */
  files: 'json',
  /** Numbers and file names as they are searched. */
  search: 'text',
} as const satisfies Readonly<Record<string, ColumnType>>;

/** The newest first: an order that is indexed. */
export const NEWEST = 'occurred_on desc, kind desc, code, revision desc';
/** What is indexed of it: an index takes no entry of 3 kB, and the names of many files are longer. */
export const LOOKED_UP = 'left(search, 100)';
