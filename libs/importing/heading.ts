import { UnreadableFile } from './read-record.ts';
import type { TableRow } from './table-record.ts';
import { labelOfColumn, NEEDED_COLUMNS } from './task-list/columns.ts';

/** The names of a table's columns. @throws UnreadableFile there is none for the command, or a name stands twice */
export function headingOf(cells: readonly string[]): readonly string[] {
  const names = cells.map((name) => name.trim());
  const twice = names.find((name, place) => name !== '' && names.indexOf(name) < place);
  // One of the two columns would be lost.
  if (twice !== undefined)
    throw new UnreadableFile('invalid-table', { expected: 'column-twice', column: twice });
  if (!names.includes('command'))
    throw new UnreadableFile('invalid-table', {
      expected: 'records-or-list',
      columns: NEEDED_COLUMNS.map((name) => labelOfColumn(name)),
    });
  return names;
}

/** A row's cells by their columns. Cells without one get a name of their own, so that they are refused, not lost. */
export function rowOf(names: readonly string[], cells: readonly string[]): TableRow {
  return new Map(
    cells.flatMap((cell, place): [string, string][] => (cell === '' ? [] : [[nameAt(names, place), cell]])),
  );
}

function nameAt(names: readonly string[], place: number): string {
  const name = names[place] ?? '';
  return name === '' ? `column ${String(place + 1)}` : name;
}
