import type { JsonObject } from '#event-store/json';

/** A cell of a table: what it shows, and what the file holds it as. `broken`: a formula without a result, or with an error. */
export interface Cell {
  readonly text: string;
  readonly held: 'text' | 'number' | 'day' | 'broken';
}

/** A line of a table. Lines count from 1. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Some of its cells are the lower part of a cell of the line above. */
  readonly extendsAbove?: boolean;
}

/** Lines under one name; of a `.csv` the name is empty. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly TableLine[];
}

/** What a cell says, or why it says nothing that could be recorded. */
export type Said<T> =
  | { readonly value: T }
  | { readonly wrong: { readonly type: 'invalid-field' | 'invalid-date'; readonly params: JsonObject } };

export const textCell = (text: string): Cell => ({ text, held: 'text' });

/** @param expected which rule is broken: a message of the catalogue, `expected.{…}` */
export const notAsExpected = (params: JsonObject): Said<never> => ({
  wrong: { type: 'invalid-field', params },
});
