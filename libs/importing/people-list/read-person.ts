import { isNonEmpty, refusal } from '#lifecycle/decision';
import type { Told } from '#commands/refusal-message';
import { parsePersonId } from '#lifecycle/values/person-id';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { ROLES, type Role } from '#lifecycle/values/role';
import { format } from '#messages/format';
import type { Details } from '#people/details';
import type { SaidPerson } from '#people/take-in';
import { dayIn } from '../cells/day-cell.ts';
import { readOrganisation } from '../cells/organisation-cell.ts';
import { folded } from '../folded.ts';
import { labelOf, type PeopleColumn, type PeopleRow } from './columns.ts';

/** A mailbox as a letter is sent to it: nothing that could be a second one, or another line of the letter's head. */
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/;
const PHONE = /^\+?[\d .()-]{8,20}$/;
/** Identity cards: twelve digits, of old nine. */
const ID_NUMBER = /^(?:\d{12}|\d{9})$/;
/** Characters. */
const LONGEST = 200;

type Read = { readonly said: SaidPerson } | { readonly wrong: readonly [Told, ...Told[]] };

/** What a row says, or all that is wrong with it. What is refused is told without its content: it is a person's. */
export function readPersonRow({ cells }: PeopleRow): Read {
  const text = (column: PeopleColumn): string | undefined => cells.get(column)?.text.normalize('NFC').trim();
  const wrong = [...missing(text), ...malformed(text, cells), ...wrongPosition(text)];
  if (isNonEmpty(wrong)) return { wrong };
  const details: Record<string, string> = {};
  for (const column of ['name', 'email', 'phone', 'idNumber', 'organisation'] as const) {
    const value = text(column);
    if (value !== undefined) details[column] = value;
  }
  const role = roleCalled(text('role'));
  const [from, to] = [dayIn(text('from') ?? ''), dayIn(text('to') ?? '')];
  return {
    said: {
      personId: parsePersonId(text('personId')) ?? '',
      details: details as unknown as Details,
      ...(role !== undefined &&
        from !== undefined && {
          position: {
            ...positionOf({ role, from, to }),
            ...(details.organisation !== undefined && { organisation: details.organisation }),
          },
        }),
    },
  };
}

const positionOf = ({ role, from, to }: { role: Role; from: PlainDate; to: PlainDate | undefined }) => ({
  role,
  from,
  ...(to !== undefined && { to }),
});

type Texts = (column: PeopleColumn) => string | undefined;

const at = (column: PeopleColumn, expected: string, params: Told['params'] = {}): Told => ({
  type: 'invalid-field',
  field: labelOf(column),
  params: { expected, ...params },
});

const missing = (text: Texts): readonly Told[] =>
  (['personId', 'name'] as const)
    .filter((column) => text(column) === undefined)
    .map((column) => refusal('missing-field', labelOf(column)));

function malformed(text: Texts, cells: PeopleRow['cells']): readonly Told[] {
  const isBad = (column: PeopleColumn, shape: RegExp): boolean => {
    const value = text(column);
    return value !== undefined && !shape.test(value);
  };
  const id = text('personId');
  const organisation = cells.get('organisation');
  const named = organisation === undefined ? undefined : readOrganisation(organisation);
  return [
    ...(id !== undefined && parsePersonId(id) === undefined ? [at('personId', 'person')] : []),
    ...(isBad('email', EMAIL) ? [at('email', 'person-email')] : []),
    ...(isBad('phone', PHONE) ? [at('phone', 'person-phone')] : []),
    ...(isBad('idNumber', ID_NUMBER) ? [at('idNumber', 'person-id-number')] : []),
    ...(named !== undefined && 'wrong' in named ? [{ ...named.wrong, field: labelOf('organisation') }] : []),
    ...[...cells].flatMap(([column, cell]) =>
      cell.held === 'broken' || cell.text.length > LONGEST
        ? [at(column, 'person-cell', { max: LONGEST })]
        : [],
    ),
  ];
}

function wrongPosition(text: Texts): readonly Told[] {
  const role = text('role');
  const days = (['from', 'to'] as const).flatMap((column) => {
    const day = text(column);
    return day !== undefined && dayIn(day) === undefined
      ? [{ ...at(column, 'cell-day', { given: day }), type: 'invalid-date' }]
      : [];
  });
  if (role === undefined) return days;
  const [from, to] = [dayIn(text('from') ?? ''), dayIn(text('to') ?? '')];
  return [
    ...days,
    ...(roleCalled(role) === undefined
      ? [at('role', 'choice', { values: ROLES.map((one) => format(`role.${one}`)) })]
      : []),
    ...(text('from') === undefined ? [refusal('missing-field', labelOf('from'))] : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [at('to', 'on-or-after', { after: from })]
      : []),
  ];
}

/** A role by its id or by what it is called in either language. */
function roleCalled(text: string | undefined): Role | undefined {
  if (text === undefined) return undefined;
  const wanted = folded(text);
  return ROLES.find((role) =>
    [role, format(`role.${role}`), format(`role.${role}`, {}, 'en')].some((word) => folded(word) === wanted),
  );
}
