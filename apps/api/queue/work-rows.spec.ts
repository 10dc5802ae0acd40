import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '#lifecycle/calendar/vietnam';
import { plainDate } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';
import type { StoredAct } from '#views/open-act/query';
import { countPressing, countWork, workRows } from './work-rows.ts';

const MANAGERS = ['program-manager', 'head-of-division', 'director'];
const today = plainDate('2023-03-10');

const act = (other: Partial<StoredAct> = {}): StoredAct => ({
  kind: 'task',
  code: 'T-1',
  title: 'T',
  level: 'provincial',
  state: 'AcceptanceSubmitted',
  milestone: 'contracted',
  what: 'act',
  command: 'establish-acceptance-council',
  moves: true,
  actor: 'director',
  recorders: MANAGERS,
  countersigners: ['head-of-division', 'director'],
  deadline: 'D36',
  occurrence: null,
  due_on: '2023-03-16',
  never_overdue: false,
  paused_on: null,
  provisional: false,
  basis: 'Điều 9.1 TT 11/2014/TT-BKHCN',
  term: null,
  started_by: null,
  started_on: null,
  since: '2023-02-01',
  call_id: null,
  approval: null,
  requested_by: null,
  requested_at: null,
  asked: null,
  managers: '',
  ...other,
});
const undated = { deadline: null, due_on: null };

const rows = (acts: readonly StoredAct[], roles: readonly Role[] = ['program-manager'], personId = 'p-1') =>
  workRows(acts, { by: { roles, personId }, today, calendar });
const groupOf = (other: Partial<StoredAct>, roles?: readonly Role[]) => {
  const [row] = rows([act(other)], roles);
  return row === undefined ? undefined : `${row.group} ${row.whose} ${String(row.workingDays)}`;
};

describe('by day', () => {
  test.each([
    ['overdue since the day before', { due_on: '2023-03-09' }, 'overdue mine 1'],
    ['due today', { due_on: '2023-03-10' }, 'today mine 0'],
    ['within seven days', { due_on: '2023-03-17' }, 'week mine 5'],
    ['after seven days', { due_on: '2023-03-18' }, 'later mine 5'],
    ['nobody set a day', undated, 'undated mine 27'],
    ['a right is never overdue', { due_on: '2023-03-09', never_overdue: true }, 'week mine 0'],
    ['a clock stopped in time', { due_on: '2023-03-09', paused_on: '2023-03-08' }, 'week mine 0'],
    ['a clock stopped too late', { due_on: '2023-03-07', paused_on: '2023-03-08' }, 'overdue mine 3'],
  ])('%s', (_, other, expected) => {
    expect(groupOf(other)).toBe(expected);
  });
});

describe('whose it is', () => {
  const secretary = { actor: 'council-secretary', recorders: ['council-secretary'] };
  test.each<[string, Partial<StoredAct>, readonly Role[], string | undefined]>([
    ['who may record it', {}, ['program-manager'], 'week mine 4'],
    [
      'a colleague acts, who looks after the case sees it',
      secretary,
      ['program-manager'],
      'week colleague 4',
    ],
    ['the colleague', secretary, ['council-secretary'], 'week mine 4'],
    ['another party is waited for', { actor: 'host' }, ['director'], 'waiting other 4'],
    ['the party itself', { actor: 'host' }, ['host'], 'week mine 4'],
    ['no concern of the accountant', {}, ['accountant'], undefined],
    ['an auditor has nothing to do', {}, ['auditor'], undefined],
    ['assigned to another', { managers: ' p-2 ' }, ['program-manager'], undefined],
    ['assigned to me', { managers: ' p-2 p-1 ' }, ['program-manager'], 'week mine 4'],
    ['who leads has all', { managers: ' p-2 ' }, ['head-of-division'], 'week mine 4'],
  ])('%s', (...[, other, roles, expected]) => {
    expect(groupOf(other, roles)).toBe(expected);
  });
});

describe('a request for a second person', () => {
  const request = { what: 'countersign', ...undated, requested_by: 'person:p-2', approval: 'a-1' } as const;
  test.each<[string, Partial<StoredAct>, readonly Role[], string | undefined]>([
    ['waits for who may countersign', {}, ['director'], 'countersign mine 27'],
    ['not for who asked', { requested_by: 'person:p-1' }, ['director'], 'waiting other 27'],
    ['not for who may not', {}, ['accountant'], undefined],
    ['asked by role', { asked: 'director' }, ['director'], 'countersign mine 27'],
    ['another was asked', { asked: 'person:p-3' }, ['director'], undefined],
  ])('%s', (...[, other, roles, expected]) => {
    expect(groupOf({ ...request, ...other }, roles)).toBe(expected);
  });
});

describe('one act on one call', () => {
  const ofCall = {
    ...undated,
    milestone: 'registered',
    call_id: 'C-1',
    command: 'establish-selection-council',
  };
  const three = ['T-1', 'T-2', 'T-3'].map((code) => act({ ...ofCall, code }));
  test('is one row, whose cases all count', () => {
    const found = rows(three);
    expect(found.map(({ cases }) => cases.map(({ code }) => code))).toEqual([['T-1', 'T-2', 'T-3']]);
    expect(countWork(found)).toMatchObject({ all: 3, undated: 3, overdue: 0 });
  });
  test('not of another call, nor where the tasks stand apart', () => {
    const apart = [
      act({ ...ofCall, code: 'T-4', call_id: 'C-2' }),
      act({ ...ofCall, code: 'T-5', state: 'CallOpen' }),
      act({ ...ofCall, code: 'T-6', milestone: 'contracted' }),
    ];
    expect(rows([...three, ...apart])).toHaveLength(4);
  });
});

test('what is pressing comes first, the earliest day first in each group', () => {
  const acts = [
    act({ code: 'later', due_on: '2023-06-01' }),
    act({ code: 'none', ...undated }),
    act({ code: 'late-2', due_on: '2023-02-08' }),
    act({ code: 'today', due_on: '2023-03-10' }),
  ];
  expect(rows(acts).map(({ act: { code } }) => code)).toEqual(['late-2', 'today', 'none', 'later']);
});

test('what a second person was asked for is one row: the request, by the day of the act', () => {
  const request: Partial<StoredAct> = {
    ...{ what: 'countersign', approval: 'r-1', requested_by: 'person:p-1', since: '2023-03-10' },
    ...undated,
  };
  const asked = rows([act({ due_on: '2023-03-10' }), act({ code: 'T-2' }), act(request)]);
  expect(asked.map(({ act: { code, what, due_on: due } }) => [code, what, due])).toEqual([
    ['T-2', 'act', '2023-03-16'],
    ['T-1', 'countersign', '2023-03-10'],
  ]);
  // What is due today is due today for who is asked to countersign it, not for who asked.
  const today = plainDate('2023-03-10');
  expect(countPressing(asked, today)).toEqual({ overdue: 0, today: 0 });
  const overdue = act({ ...request, code: 'T-3' });
  const head = [
    act({ due_on: '2023-03-10' }),
    act(request),
    act({ code: 'T-3', due_on: '2023-03-09' }),
    overdue,
  ];
  expect(countPressing(rows(head, ['director'], 'p-2'), today)).toEqual({ overdue: 1, today: 1 });
});
