import type { JsonObject } from '#event-store/json';
import type { Refusal } from '#lifecycle/decision';
import { neededIn } from '#lifecycle/guards/taken-over';
import type { Cell, Said, TableLine } from '../cells/cell.ts';
import { readChoice } from '../cells/choice-cell.ts';
import { readDay } from '../cells/day-cell.ts';
import { readMoney } from '../cells/money-cell.ts';
import { readCount, readMonths } from '../cells/months-cell.ts';
import { readOrganisation, readPerson } from '../cells/organisation-cell.ts';
import { notAsExpected } from '../cells/cell.ts';
import type { ReadRecord } from '../read-record.ts';
import { assumedRegulation } from './assumed-regulation.ts';
import { LEVELS, RATINGS, REGULATIONS, STATES } from './choices.ts';
import { COLUMNS, COLUMN_NAMES, labelOfColumn, type Column, type ColumnName } from './columns.ts';
import type { TaskList } from './find-list.ts';

type Value = string | number;
type Values = ReadonlyMap<ColumnName, Value>;

/** What the fields of a record are called in the list, for whoever mends it. */
type Headings = Readonly<Record<string, string>>;

/**
 * A row of a list as records: one take-over, whose key is the task's code, and one assignment a person that it names by
 * an id. A row with a cell that says nothing sure is refused whole, with every such cell.
 */
export function recordsOfRow({ line, cells }: TableLine, list: TaskList): readonly ReadRecord[] {
  const headings = headingsOf(list);
  const values = new Map<ColumnName, Value>();
  const wrong: Refusal[] = [];
  list.columns.forEach((column, place) => {
    const cell = cells[place];
    if (column === undefined || cell === undefined || COLUMNS[column.name].reads === 'nothing') return;
    const said = saidBy(cell, column);
    if (said === undefined) return;
    if ('value' in said) values.set(column.name, said.value);
    else wrong.push({ ...said.wrong, field: COLUMNS[column.name].path });
  });
  const [first, ...also] = wrong;
  if (first !== undefined) return [{ line, headings, refusal: first, also, ...calledBy(values) }];
  return [
    { line, headings, record: takeOverOf(values) },
    ...assignmentsOf(values).map((record) => ({ line, headings, record, follows: true })),
  ];
}

/** What a row is called, as far as it says so, for whoever looks for it. */
function calledBy(values: Values): { readonly key?: string; readonly title?: string } {
  const [key, title] = [values.get('code'), values.get('title')];
  return {
    ...(key !== undefined && { key: String(key) }),
    ...(title !== undefined && { title: String(title) }),
  };
}

/** Undefined for a cell that holds nothing. */
function saidBy(cell: Cell, column: Column): Said<Value> | undefined {
  if (cell.held === 'broken') return notAsExpected({ expected: 'cell-broken', given: cell.text });
  if (cell.text.trim() === '') return undefined;
  switch (COLUMNS[column.name].reads) {
    case 'day':
      return readDay(cell);
    case 'money':
      return readMoney(cell, column.unit);
    case 'months':
      return readMonths(cell, column.inMonths);
    case 'count':
      return readCount(cell);
    case 'organisation':
      return readOrganisation(cell);
    case 'person':
      return readPerson(cell);
    case 'level':
      return readChoice(cell, LEVELS);
    case 'state':
      return readChoice(cell, STATES);
    case 'rating':
      return readChoice(cell, RATINGS);
    case 'regulation':
      return readChoice(cell, REGULATIONS);
    case 'text':
      return { value: cell.text.normalize('NFC').trim() };
    case 'nothing':
      return undefined;
  }
}

function takeOverOf(values: Values): JsonObject {
  const code = values.get('code');
  const needed = neededIn(String(values.get('state')));
  // Given empty where the state needs it: the form then tells every part that is missing, with all else that is.
  const contract = contractOf(values) ?? (needed === 'contract' ? { data: {}, uncertain: [] } : undefined);
  const members = values.get('councilMembers');
  const regulation = values.get('regulation');
  const since = values.get('since');
  const said = {
    ...given(values, [
      'title',
      'level',
      'managingBody',
      'host',
      'state',
      'totalVnd',
      'stateVnd',
      'durationMonths',
      'rating',
    ]),
    ...(contract !== undefined && { contract: contract.data }),
    ...(members === undefined
      ? needed === 'council' && { council: {} }
      : { council: { membersTotal: members } }),
    ...(regulation !== undefined && { regime: regulation }),
  };
  const assumed = assumedRegulation(said, since);
  const data = { ...said, ...(assumed !== undefined && { regime: assumed }) };
  const uncertain = [...(contract?.uncertain ?? []), ...(assumed === undefined ? [] : ['data.regime'])];
  return {
    ...(code !== undefined && { key: code, task: code }),
    command: 'take-over',
    ...(since !== undefined && { occurredOn: since }),
    data,
    ...(uncertain.length > 0 && { uncertain }),
  };
}

/**
 * What is known of the contract. Where a list has no column for its value or its first day, the task's total and the day
 * of signing stand for them and are marked as assumed.
 */
function contractOf(
  values: Values,
): { readonly data: JsonObject; readonly uncertain: readonly string[] } | undefined {
  const [number, endsOn, own, paid] = (['contractNumber', 'endsOn', 'contractVnd', 'paidVnd'] as const).map(
    (name) => values.get(name),
  );
  const [effective, signed] = [values.get('effectiveFrom'), values.get('signedOn')];
  const isPaid = paid !== undefined && paid !== '0';
  if ([number, endsOn, own, effective, signed].every((value) => value === undefined) && !isPaid)
    return undefined;
  const [from, total] = [effective ?? signed, own ?? values.get('totalVnd')];
  return {
    data: {
      ...(number !== undefined && { number }),
      ...(from !== undefined && { effectiveFrom: from }),
      ...(endsOn !== undefined && { endsOn }),
      ...(total !== undefined && { totalVnd: total }),
      ...(paid !== undefined && { paidVnd: paid }),
    },
    uncertain: [
      ...(effective === undefined && signed !== undefined ? ['data.contract.effectiveFrom'] : []),
      ...(own === undefined && total !== undefined ? ['data.contract.totalVnd'] : []),
    ],
  };
}

function assignmentsOf(values: Values): readonly JsonObject[] {
  const [code, since] = [values.get('code'), values.get('since')];
  return (['leader', 'officer'] as const).flatMap((name) => {
    const [role, personId] = [COLUMNS[name].path, values.get(name)];
    if (personId === undefined || code === undefined || since === undefined) return [];
    const key = `${String(code)}/assign/${role}`;
    return [{ key, task: code, command: 'assign', occurredOn: since, data: { role, personId } }];
  });
}

/** Fields of the data that bear their column's name. */
const given = (values: Values, names: readonly ColumnName[]): JsonObject =>
  Object.fromEntries(names.flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? '']] : [])));

function headingsOf({ columns }: TaskList): Headings {
  const own = new Map(columns.map((column) => [column?.name, column?.heading]));
  const shown = COLUMN_NAMES.filter((name) => COLUMNS[name].reads !== 'nothing');
  // Of two columns for one field the one that the list has is told, else the one we would ask for: it comes last.
  const named = [
    ...shown.filter((name) => !own.has(name)).toReversed(),
    ...shown.filter((name) => own.has(name)),
  ];
  const headingOf = (name: ColumnName): string => own.get(name) ?? labelOfColumn(name);
  return {
    ...Object.fromEntries(named.map((name) => [COLUMNS[name].path, headingOf(name)])),
    // The task's total stands for the contract's where the list has no column for that.
    ...(own.has('totalVnd') &&
      !own.has('contractVnd') && { 'data.contract.totalVnd': headingOf('totalVnd') }),
  };
}
