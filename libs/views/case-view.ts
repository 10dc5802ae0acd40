import type { Fact } from '#lifecycle/fact';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import type { Department } from '#lifecycle/department/department';

/** A case and all that is known of it up to one position of the log: what every view makes its rows of. */
export interface Subject {
  readonly kind: string;
  readonly code: string;
  readonly snapshot: CaseSnapshot;
  /** All facts of the case's present life in revision order, as recorded. */
  readonly history: readonly Fact[];
  /** What was sent, or could not be, for this case: the facts of `reminder-{code}` that name its kind. */
  readonly reminders: readonly Fact[];
  /** Position of the newest event counted, of either stream. */
  readonly position: string;
  /** What it was computed with. */
  readonly department: Department;
}

/** Days and instants are text: `YYYY-MM-DD` and ISO instants in UTC compare as text and no driver shifts them. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'numeric' | 'json';

export type Value = string | number | boolean | null;

/** One row, a value a column. JSON columns hold their text. */
export type Row = Readonly<Record<string, Value>>;

/**
 * A table computed from the log, case by case. Every view has the columns `kind` and `code`, which it need not
 * declare; the projector replaces all rows of a case at once.
 */
export interface CaseView {
  /** Also the table's name: `[a-z_]+`. */
  readonly name: string;
  /** Raise it when `rowsOf` gives other rows for the same case: all views are then rebuilt at the next start. */
  readonly version: number;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Columns that name a row within its case; none: one row a case. */
  readonly key: readonly string[];
  /** Column lists of further indexes: `milestone, state`. */
  readonly indexes?: readonly string[];
  /** Pure: the same case gives the same rows, in any process, at any time. Keys are unique. */
  rowsOf(subject: Subject): readonly Row[];
}
