import { TO_SET, type Answered, type Changed } from '#lifecycle/answers';
import { labelOf } from '#lifecycle/labels';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenTime } from '#messages/written';
import { deadlineWord, statusWord } from './words.ts';

/** An answer of a case that is, or would be, another. */
export type ShownChange = Pick<Changed<Answered>, 'what' | 'id' | 'before' | 'after'>;

/** The heading over such changes. */
export const changesHeading = (): readonly string[] =>
  ['what', 'label', 'before', 'after'].map((name) => format(`column.${name}`));

/** A change as a row under it. */
export const changeCells = (one: ShownChange): readonly string[] => [
  format(`what.${one.what}`),
  nameOf(one),
  valueOf(one.what, one.before),
  valueOf(one.what, one.after),
];

const nameOf = ({ what, id }: ShownChange): string =>
  what === 'action' ? labelOf('command', id).vi : deadlineOf(id);

function deadlineOf(name: string): string {
  const [id = '', occurrence] = name.split('#');
  return deadlineWord(id, occurrence === undefined ? undefined : Number(occurrence));
}

function valueOf(what: ShownChange['what'], value: string | null): string {
  if (value === null) return '–';
  if (value === TO_SET) return statusWord(value);
  if (what === 'action')
    return value
      .split(', ')
      .map((role) => roleName(role))
      .join(', ');
  const [day = '', status] = value.split(' ');
  return status === undefined ? writtenTime(day) : `${writtenTime(day)} (${statusWord(status)})`;
}
