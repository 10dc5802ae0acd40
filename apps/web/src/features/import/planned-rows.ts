import type { ImportPlan } from '../../api/imports.ts';

type Row = ImportPlan['rows'][number];
export type Outcome = Row['outcome'];

/** One thing that is wrong: under which heading of the list, and a sentence. */
export interface Wrong {
  readonly heading?: string | undefined;
  readonly message: string;
}

export interface PlannedRow extends Row {
  /** Its place among all. */
  readonly at: number;
  readonly wrongs: readonly Wrong[];
}

/** The rows of a plan, each with what is wrong with it: refusals stand in the order of the rows that are refused. */
export function plannedRows({ rows, refused }: ImportPlan): readonly PlannedRow[] {
  const left = refused.values();
  return rows.map((row, at) => {
    const told = row.outcome === 'refused' ? left.next().value : undefined;
    return { ...row, at, wrongs: told === undefined ? [] : [told, ...(told.also ?? [])].map(wrongOf) };
  });
}

/** A sentence begins with its heading where it names one: it is said once. */
function wrongOf({ heading, message }: Wrong): Wrong {
  const begin = heading === undefined ? '' : `${heading}: `;
  return { heading, message: message.startsWith(begin) ? message.slice(begin.length) : message };
}
