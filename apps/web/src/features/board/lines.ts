import { placeOf, type ListPlace } from './places.ts';
import type { TaskRow } from './tasks.ts';

/** A line of the table: the head of a group, with how many stand under it and for how much, or a task. */
export type Line =
  | { readonly place: ListPlace; readonly count: number; readonly sumVnd: bigint }
  | { readonly place?: ListPlace; readonly row: TaskRow };

/** The tasks in their order; each milestone with a head where they are grouped. */
export function linesOf(rows: readonly TaskRow[], isGrouped: boolean): readonly Line[] {
  if (!isGrouped) return rows.map((row) => ({ row }));
  const groups = new Map<ListPlace, TaskRow[]>();
  for (const row of rows) {
    const own = groups.get(placeOf(row));
    if (own === undefined) groups.set(placeOf(row), [row]);
    else own.push(row);
  }
  return [...groups].flatMap(([place, own]) => {
    const sumVnd = own.reduce((total, row) => total + BigInt(row.sumVnd ?? '0'), 0n);
    return [{ place, count: own.length, sumVnd }, ...own.map((row) => ({ place, row }))];
  });
}

/** Lines that follow one another in one group, each with its place in the table. */
export interface Section {
  readonly place: ListPlace | undefined;
  readonly lines: readonly { readonly line: Line; readonly index: number }[];
}

/** The lines from a place on, behind the last one exclusively, by their groups. */
export function sectionsOf(
  lines: readonly Line[],
  { from, to }: { from: number; to: number },
): readonly Section[] {
  const sections: { place: ListPlace | undefined; lines: { line: Line; index: number }[] }[] = [];
  lines.slice(from, to).forEach((line, place) => {
    const last = sections.at(-1);
    const one = { line, index: from + place };
    if (last?.place === line.place && last !== undefined) last.lines.push(one);
    else sections.push({ place: line.place, lines: [one] });
  });
  return sections;
}
