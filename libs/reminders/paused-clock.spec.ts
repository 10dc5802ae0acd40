import { expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '#lifecycle/calendar/vietnam';
import type { Fact } from '#lifecycle/fact';
import { snapshotOf } from '#lifecycle/snapshot-of';
import { decideSaid, recorded, type Said } from '#lifecycle/testing/record';
import { instantAt, plainDate } from '#lifecycle/values/plain-date';
import type { Subject } from '#views/case-view';
import { digestItemsOf } from './digest/digest-items.ts';
import { ledgerOf } from './ledger/ledger-entry.ts';

/** Recorded at nine o'clock of its own day, unless another is given. */
type Told = readonly [name: string, on: string, data?: object, recordedOn?: string];

const RECEIVED: Told = [
  'receive-administrative-dossier',
  '2023-03-01',
  { field: 'KH&CN', procedure: 'Cấp phép', dueOn: '2023-03-16' },
];
const pause = (on: string): Told => ['pause-clock', on, { reason: 'Thiếu sơ đồ' }];

function subjectOf(story: readonly Told[]): Subject {
  const history = story.reduce<readonly Fact[]>((facts, [name, on, data = {}, recordedOn = on]) => {
    const said: Said = { kind: 'dossier', name, on, data };
    const decision = decideSaid(said, facts);
    if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
    const at = instantAt(plainDate(recordedOn), { hour: 9, minute: 0 });
    return [...facts, recorded(decision.fact, { said, revision: facts.length, at })];
  }, []);
  const snapshot = snapshotOf({ kind: 'dossier', facts: history, calendar });
  if (snapshot === undefined) throw new Error('a dossier');
  const of = { kind: 'dossier', code: 'H-1', position: '0' };
  return { ...of, history, reminders: [], snapshot, department: { calendar } };
}

/** The officer's own reminders up to the day and the week after it. */
const ownOf = (story: readonly Told[]) =>
  ledgerOf(subjectOf(story))
    .filter(({ recipient, rule }) => recipient === 'role:one-stop-officer' && !rule.startsWith('weekly'))
    .map(({ rule, sendAt, status, reason }) => `${sendAt.slice(0, 10)} ${rule} ${reason ?? status}`);

test('while the clock stands no reminder is wanted, and each says why', () => {
  const all = ownOf([RECEIVED, pause('2023-03-10')]);
  expect(all[0]).toBe('2023-03-07 before-7 paused');
  expect(new Set(all.map((line) => line.split(' ').at(-1)))).toEqual(new Set(['paused']));
  const subject = subjectOf([RECEIVED, pause('2023-03-10')]);
  expect(ledgerOf(subject).some(({ status }) => status === 'pending')).toBe(false);
});

test('when it runs on they come back for the moved day, those that have passed excepted', () => {
  const all = ownOf([RECEIVED, pause('2023-03-10'), ['resume-clock', '2023-03-14']]);
  expect(all.filter((line) => !line.endsWith('paused'))).toEqual([
    '2023-03-09 before-7 past',
    '2023-03-15 before-3 pending',
    '2023-03-17 before-1 pending',
    '2023-03-20 due pending',
    '2023-03-21 overdue-1 pending',
    '2023-03-22 overdue-2 pending',
    '2023-03-23 overdue-3 pending',
    '2023-03-24 overdue-4 pending',
    '2023-03-27 overdue-5 pending',
  ]);
});

test('they come back under new ids also where no working day was lost', () => {
  const before = ledgerOf(subjectOf([RECEIVED]));
  const after = ledgerOf(subjectOf([RECEIVED, pause('2023-03-10'), ['resume-clock', '2023-03-10']]));
  const pending = after.filter(({ status }) => status === 'pending');
  expect(pending.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['before-3', 'before-1', 'due']));
  expect(pending.some(({ id }) => before.some((one) => one.id === id))).toBe(false);
});

test('a pause recorded after the result calls nothing off that the result had not', () => {
  const late: Told = ['pause-clock', '2023-03-10', { reason: 'Thiếu sơ đồ' }, '2023-03-24'];
  const told = ownOf([RECEIVED, ['return-administrative-dossier', '2023-03-20', { result: 'Cấp' }], late]);
  expect(told.filter((line) => line.endsWith('paused'))).toEqual([]);
  expect(told).toContain('2023-03-16 due moved');
});

test('no digest speaks of a clock that stands, also where it was stopped too late', () => {
  const day = plainDate('2023-04-03');
  expect(digestItemsOf(subjectOf([RECEIVED]), day)).not.toEqual([]);
  for (const on of ['2023-03-10', '2023-03-20'])
    expect(digestItemsOf(subjectOf([RECEIVED, pause(on)]), day)).toEqual([]);
});
