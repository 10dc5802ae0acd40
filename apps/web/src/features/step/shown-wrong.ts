import { Problem, type Wrong } from '../../api/problem.ts';
import type { Label, TextKey } from '../../text/text.tsx';
import { writtenDay } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { ISSUER, NUMBER, OCCURRED_ON, PAPER_DAY, REASON, APPROVED_BY } from './envelope.ts';
import type { FormField } from './form-field.ts';
import { rowsOf } from './typed.ts';
import type { Typed } from './typed-value.ts';
import type { Mistake } from './wrong-in.ts';

/** What is wrong at a field, in the sentence that stands there and in the summary. */
export interface ShownWrong {
  readonly path: string;
  readonly text: string;
}

interface Words {
  readonly t: (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly named: (label: Label) => string;
}

/** A mistake in words. */
export function mistakeSaid(
  { path, key, label, counted, params = {} }: Mistake,
  { t, named }: Words,
): ShownWrong {
  const field = label === undefined ? t('step.paper.day') : named(label);
  const { today } = params;
  const what = counted === undefined ? '' : lowerFirst(named(counted));
  const filled = { ...params, field, what, ...(typeof today === 'string' && { today: writtenDay(today) }) };
  return { path, text: t(key, filled) };
}

/** What the server says of fields, at the nearest of them that is on the page. */
export function refusalsSaid(error: unknown, order: readonly string[]): readonly ShownWrong[] {
  if (!(error instanceof Problem)) return [];
  return error.errors.flatMap((wrong) => {
    const path = wrong.field === undefined ? undefined : nearest(wrong.field, order);
    return path === undefined ? [] : [{ path, text: plain(wrong) }];
  });
}

/** What it says of no field: of the case, or of who asks. */
export function refusedBesides(error: unknown, order: readonly string[]): readonly string[] {
  if (!(error instanceof Problem)) return [];
  return error.errors
    .filter(({ field }) => field === undefined || nearest(field, order) === undefined)
    .map(({ message }) => message);
}

/** Without the path before it: it stands at its field. */
function plain({ field, message }: Wrong): string {
  const head = `${field ?? ''}: `;
  const rest = message.startsWith(head) ? message.slice(head.length) : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1).replace(/\.$/, '');
}

/** The field itself, or the nearest around it that is on the page. */
function nearest(field: string, order: readonly string[]): string | undefined {
  for (let path = field; path !== ''; path = path.split('.').slice(0, -1).join('.'))
    if (order.includes(path)) return path;
  return undefined;
}

/** The paths of all fields as they stand on the page. */
export function orderOf(fields: readonly FormField[], typed: Typed): readonly string[] {
  const envelope = [OCCURRED_ON, NUMBER, PAPER_DAY, ISSUER].map(({ path }) => path);
  return [...envelope, ...fields.flatMap((one) => pathsOf(one, typed)), REASON.path, APPROVED_BY];
}

function pathsOf(field: FormField, typed: Typed): readonly string[] {
  if (field.kind === 'object') return [field.path, ...field.fields.flatMap((one) => pathsOf(one, typed))];
  if (field.kind !== 'list') return [field.path];
  const rows = Array.from({ length: rowsOf(typed, field.path) }, (_, place) => field.row(place));
  return [field.path, ...rows.flat().flatMap((one) => pathsOf(one, typed))];
}

/** One sentence a field, in the order of the page: what stands first wins. */
export function inOrder<T extends ShownWrong>(wrongs: readonly T[], order: readonly string[]): readonly T[] {
  const first = new Map<string, T>();
  for (const wrong of wrongs) if (!first.has(wrong.path)) first.set(wrong.path, wrong);
  return [...first.values()].toSorted((one, other) => order.indexOf(one.path) - order.indexOf(other.path));
}
