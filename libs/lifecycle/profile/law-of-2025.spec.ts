import { expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { profilesAfter, type SaidProfile } from '../testing/adoptions.ts';
import { historyOf, type Said } from '../testing/record.ts';

/** A task under the law of 2025, its call closed on Monday 2026-03-16: nobody could read when the dossiers are to be opened. */
const STORY: readonly Said[] = [
  { name: 'propose', on: '2026-01-05', data: { title: 'T', level: 'provincial', managingBody: 'Sở' } },
  { name: 'order', on: '2026-01-12', data: { route: 'selection', year: 2026 } },
  { name: 'open-call', on: '2026-02-02', data: { callId: 'C-1', round: 1, closesOn: '2026-03-16' } },
  { name: 'close-call', on: '2026-03-16' },
];
const IN_TEN: SaidProfile = {
  on: '2026-03-20',
  definitions: { 'provincial-2025': { deadlines: { D08: { count: 10, unit: 'workingDays' } } } },
};

const seen = (profiles: readonly SaidProfile[], clocks = {}) => {
  const facts = historyOf(STORY);
  const snapshot = snapshotOf({ kind: 'task', facts, calendar, profiles: profilesAfter(profiles), clocks });
  return {
    regime: snapshot?.definition.id,
    days: snapshot?.deadlines
      .filter(({ id }) => id === 'D08')
      .map(({ id, dueOn, provisional }) => [id, dueOn, provisional]),
    toSet: snapshot?.deadlinesToSet.map(({ id, basis }) => [id, basis.includes('chưa đọc được')]),
  };
};

test('its deadlines stand open without a day, and say that the owner must set them', () => {
  expect(seen([])).toEqual({ regime: 'provincial-2025', days: [], toSet: [['D08', true]] });
});

test('a profile that fills them gives the day, from its own day on', () => {
  expect(seen([IN_TEN])).toEqual({
    regime: 'provincial-2025',
    days: [['D08', '2026-03-30', false]],
    toSet: [],
  });
  expect(seen([IN_TEN], { asOf: '2026-03-19' })).toMatchObject({ days: [], toSet: [['D08', true]] });
});
