import type { Label, TextKey } from '../../text/text.tsx';
import { hasPaper, NUMBER, OCCURRED_ON, PAPER_DAY } from './envelope.ts';
import type { FieldOf, FormField } from './form-field.ts';
import { numberIn, rowsOf, saidAt } from './typed.ts';
import type { Typed } from './typed-value.ts';
import { isoDay } from '../../text/typed-day.ts';

/** What is wrong with one field, before anybody is asked: a message of the page, and what it is filled with. */
export interface Mistake {
  readonly path: string;
  readonly key: TextKey;
  /** What the field is called; absent of the paper: its sentences name it. */
  readonly label?: Label;
  /** What is counted there, where it is a count among others of the same: the label of all of them. */
  readonly counted?: Label;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a form asks for. */
export interface AskedFields {
  /** What its day is called. */
  readonly dayLabel: Label;
  readonly fields: readonly FormField[];
  /** In Vietnam. */
  readonly today: string;
}

/** What stands before the form's own fields, and what is wrong there. */
function inEnvelope({ dayLabel: label, today }: AskedFields, typed: Typed): readonly Mistake[] {
  const on = saidAt(typed, OCCURRED_ON.path).trim();
  const day = isoDay(on);
  const paperDay = saidAt(typed, PAPER_DAY.path).trim();
  const { path } = OCCURRED_ON;
  return [
    ...(on === '' ? [{ path, label, key: 'step.wrong.missing' } as const] : []),
    ...(on !== '' && day === undefined ? [{ path, label, key: 'step.wrong.day' } as const] : []),
    ...(day !== undefined && day > today
      ? [{ path, label, key: 'step.wrong.future', params: { today } } as const]
      : []),
    ...(hasPaper(typed) && saidAt(typed, NUMBER.path).trim() === ''
      ? [{ path: NUMBER.path, key: 'step.wrong.noNumber' } as const]
      : []),
    ...(paperDay !== '' && isoDay(paperDay) === undefined
      ? [{ path: PAPER_DAY.path, key: 'step.wrong.day' } as const]
      : []),
    ...((isoDay(paperDay) ?? '') > today
      ? [{ path: PAPER_DAY.path, key: 'step.wrong.future', params: { today } } as const]
      : []),
  ];
}

/** What is wrong with what was typed, in the order of the fields. */
export const mistakesIn = (asked: AskedFields, typed: Typed): readonly Mistake[] => [
  ...inEnvelope(asked, typed),
  ...inFields(asked.fields, typed),
];

const inFields = (fields: readonly FormField[], typed: Typed): readonly Mistake[] =>
  fields.flatMap((field) => inField(field, typed));

/** Counts of one thing (votes, by grade): one alone, called by its own label, is no word for what is asked. */
const areCounts = (fields: readonly FormField[]): boolean =>
  fields.length > 1 && fields.every(({ kind }) => kind === 'integer');

function inObject({ label, fields }: FieldOf<'object'>, typed: Typed): readonly Mistake[] {
  const mistakes = inFields(fields, typed);
  if (!areCounts(fields)) return mistakes;
  return mistakes.map((one) =>
    one.key === 'step.wrong.missing' ? { ...one, key: 'step.wrong.noCount', counted: label } : one,
  );
}

function inField(field: FormField, typed: Typed): readonly Mistake[] {
  const { path, label, required } = field;
  if (field.kind === 'object') {
    const isSaid = required || field.fields.some((one) => saidAt(typed, one.path) !== '');
    return isSaid ? inObject(field, typed) : [];
  }
  if (field.kind === 'list') {
    const rows = Array.from({ length: rowsOf(typed, path) }, (_, place) => field.row(place));
    return required && rows.length === 0
      ? [{ path, label, key: 'step.wrong.noRow' }]
      : rows.flatMap((row) => inFields(row, typed));
  }
  const said = saidAt(typed, path).trim();
  if (said === '')
    return required && field.kind !== 'boolean'
      ? [{ path, label, key: field.kind === 'choice' ? 'step.wrong.noChoice' : 'step.wrong.missing' }]
      : [];
  return unreadable(field, said);
}

function unreadable(field: FormField, said: string): readonly Mistake[] {
  const { path, label } = field;
  switch (field.kind) {
    case 'date':
      return isoDay(said) === undefined ? [{ path, label, key: 'step.wrong.day' }] : [];
    case 'money':
      return /^\d{1,18}$/.test(said.replace(/[.\s]/g, '')) ? [] : [{ path, label, key: 'step.wrong.money' }];
    case 'integer':
    case 'number': {
      const { min, max, kind } = field;
      const value = numberIn(said);
      const isRight =
        value !== undefined && value >= min && value <= max && (kind === 'number' || Number.isInteger(value));
      return isRight ? [] : [{ path, label, ...numberWords(field) }];
    }
    default:
      return [];
  }
}

function numberWords({ kind, min, max }: { kind: string; min: number; max: number }) {
  const what = kind === 'integer' ? 'whole' : 'number';
  return max === Number.MAX_SAFE_INTEGER
    ? ({ key: `step.wrong.${what}`, params: { min } } as const)
    : ({ key: `step.wrong.${what}Range`, params: { min, max } } as const);
}
