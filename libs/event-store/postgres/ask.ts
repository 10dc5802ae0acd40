import type { ClientBase, Pool, QueryArrayResult } from 'pg';
import { unreachable } from './translate-error.ts';

/** A reading query: prepared once a connection under its name, rows as arrays. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly values?: unknown[];
}

/** The rows of a reading query. @throws StoreUnreachable */
export async function ask<Row extends unknown[]>(on: Pool | ClientBase, question: Question): Promise<Row[]> {
  try {
    const { rows }: QueryArrayResult<Row> = await on.query<Row>({ ...question, rowMode: 'array' });
    return rows;
  } catch (error) {
    throw unreachable(error);
  }
}
