import { dayIn } from './cells/day-cell.ts';
import type { FieldRule } from '#lifecycle/form';
import { anyStepOf, kindNamed } from '#lifecycle/kinds';
import { parseJson } from '#lifecycle/values/parse-json';

/** A row of a table: its cells under the names of the heading, empty cells left out. */
export type TableRow = ReadonlyMap<string, string>;

const DATA = 'data.';
/** The cell outside `data` that holds a day. */
const OCCURRED_ON = 'occurredOn';
/** Cells outside `data` that hold JSON. */
const JSON_CELLS: readonly string[] = ['document', 'uncertain', 'data'];

/**
 * The record that a row stands for. Cells are texts; the form of the row's command says which of them are numbers,
 * days (day first, as Vietnam writes them, or ISO), yes-or-no or nested values. What does not convert stays a text, for the form to refuse.
 */
export function recordOf(row: TableRow): Readonly<Record<string, unknown>> {
  const rules = rulesOf(row);
  const cells = [...row];
  // Object.fromEntries makes a member of every name, `__proto__` too: it is refused by the form, not lost.
  const record = Object.fromEntries(
    cells
      .filter(([name]) => !name.startsWith(DATA))
      .map(([name, cell]): [string, unknown] => [name, outsideData(name, cell)]),
  );
  const data = cells
    .filter(([name]) => name.startsWith(DATA))
    .map(([name, cell]): [string, unknown] => {
      const field = name.slice(DATA.length);
      return [field, valueOf(cell, rules(field))];
    });
  return Object.fromEntries([...Object.entries(record), ['data', together(record.data, data)]]);
}

function outsideData(name: string, cell: string): unknown {
  if (name === OCCURRED_ON) return dayIn(cell) ?? cell;
  return JSON_CELLS.includes(name) ? fromJson(cell) : cell;
}

/** The column `data` and those of its fields; a `data` that is no object stays, for the form to refuse. */
function together(whole: unknown, fields: readonly [string, unknown][]): unknown {
  if (whole === undefined) return Object.fromEntries(fields);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return whole;
  return Object.fromEntries([...Object.entries(whole), ...fields]);
}

function rulesOf(row: TableRow): (name: string) => FieldRule | undefined {
  const kind = kindNamed(row.get('kind') ?? (row.has('dossier') ? 'dossier' : 'task'));
  const form = kind && anyStepOf(kind, row.get('command') ?? '')?.form;
  return (name) => (form !== undefined && Object.hasOwn(form, name) ? form[name]?.rule : undefined);
}

function valueOf(cell: string, rule: FieldRule | undefined): unknown {
  switch (rule?.kind) {
    case 'integer':
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
    case 'boolean':
      return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell;
    case 'date':
      return dayIn(cell) ?? cell;
    case 'object':
    case 'list':
    case 'json':
      return fromJson(cell);
    default:
      return cell;
  }
}

function fromJson(cell: string): unknown {
  const parsed = parseJson(cell);
  return parsed.ok ? parsed.value : cell;
}
