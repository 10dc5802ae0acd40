import { describe, expect, test } from '@jest/globals';
import type { PeopleAct } from './decide-people.ts';
import { directoryOf } from './directory-of.ts';
import { decideAct, factsOf } from './testing/acts.ts';

const add = (personId: string): PeopleAct => ({ name: 'add-person', personId });
const erase = (personId: string): PeopleAct => ({ name: 'erase-person', personId });
const organisation = (organisationId: string, called: string): PeopleAct => ({
  name: 'add-organisation',
  organisationId,
  called,
});
const head = {
  personId: 'p-1',
  role: 'head-of-division',
  organisationId: 'o-1',
  from: '2024-01-01',
} as const;
const hold = (more: object = {}): PeopleAct => ({ name: 'hold-position', ...head, ...more });
const end = (to: string, more: object = {}): PeopleAct => ({ name: 'end-position', ...head, to, ...more });

/** `p-1` with a position that goes on, `p-2`, and `p-3` who was erased. */
const STAFF = [
  add('p-1'),
  organisation('o-1', 'Phòng Quản lý khoa học'),
  hold(),
  add('person:p-2'),
  add('p-3'),
  erase('p-3'),
];

const answer = (act: PeopleAct, reason?: string): string => {
  const decision = decideAct(act, factsOf(STAFF), reason);
  if (decision.status !== 'refused') return decision.status;
  return decision.refusals.map(({ type, field }) => `${type} ${field ?? ''}`.trim()).join(', ');
};

describe('what may be said of people', () => {
  test.each<[string, PeopleAct, string, string?]>([
    ['a new person', add('p-4'), 'accepted'],
    ['one who is there', add('person:p-1'), 'already-exists personId'],
    ['one who was erased: the id is never given again', add('p-3'), 'illegal-state personId'],
    ['a name in place of an id', add('Nguyễn Văn A'), 'invalid-field personId'],
    ['the number of an identity card in place of an id', add('001085012345'), 'invalid-field personId'],
    ['an erasure without a reason', erase('p-1'), 'missing-field reason'],
    ['with one', erase('p-1'), 'accepted', 'theo yêu cầu'],
    ['of nobody', erase('p-9'), 'not-found personId', 'theo yêu cầu'],
    ['of one erased', erase('p-3'), 'illegal-state personId', 'theo yêu cầu'],
    [
      'details of one erased',
      { name: 'change-details', personId: 'p-3', fields: ['email'] },
      'illegal-state personId',
    ],
    [
      'an organisation by its name in other letters',
      organisation('o-2', ' phòng quản  lý KHOA HỌC'),
      'already-exists organisation',
    ],
    ['a position of another', hold({ personId: 'p-2' }), 'accepted'],
    ['the same one twice', hold({ from: '2025-01-01' }), 'already-exists role'],
    ['one that ended before it', hold({ from: '2020-01-01', to: '2023-12-31' }), 'accepted'],
    ['one that ends on its first day', hold({ from: '2020-01-01', to: '2024-01-01' }), 'already-exists role'],
    ['of no role of ours', hold({ role: 'minister' }), 'invalid-field role'],
    ['of no organisation that is known', hold({ organisationId: 'o-9' }), 'not-found organisation'],
    ['one that ends before it begins', hold({ to: '2023-01-01' }), 'invalid-field to'],
    ['of no day', hold({ from: '1/1/2024' }), 'invalid-date from'],
    ['its end', end('2026-06-30'), 'accepted'],
    ['the end of none', end('2026-06-30', { from: '2024-01-02' }), 'not-found role'],
    ['another master key', { name: 'rotate-master-key', keyId: 'ab' }, 'accepted'],
  ])('%s', (...[, act, expected, reason]) => {
    expect(answer(act, reason)).toBe(expected);
  });

  test('what it comes to: who holds what, and who was erased', () => {
    const { persons, organisations, keyId } = directoryOf(
      factsOf([...STAFF, end('2026-06-30'), { name: 'rotate-master-key', keyId: 'ab' }]),
    );
    const { personId: _of, ...position } = head;
    expect([...persons.values()]).toEqual([
      { personId: 'p-1', isErased: false, positions: [{ ...position, to: '2026-06-30' }] },
      { personId: 'p-2', isErased: false, positions: [] },
      { personId: 'p-3', isErased: true, positions: [] },
    ]);
    expect([...organisations]).toEqual([['o-1', 'Phòng Quản lý khoa học']]);
    expect(keyId).toBe('ab');
  });
});
