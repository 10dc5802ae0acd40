import { beforeAll, describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { memoryLog } from '../../test/support/memory-log.ts';
import type { CaseHistory } from './case-history.ts';
import { diffCase, type FieldChange } from './diff.ts';
import { parsePoint } from './parse-point.ts';

let history: CaseHistory;

/** Registered, appraised, contracted; then a report recorded late and the title set right. */
beforeAll(async () => {
  const log = memoryLog('2024-06-01T08:00:00+07:00');
  const code = 'CS-1';
  const tell = (command: string, on: string, data: object = {}) => log.record({ code, command, on, data });
  await tell('register-facility-task', '2024-01-03', { title: 'Nuôi êch', managingBody: 'Huyện' });
  const money = { totalVnd: '500', stateVnd: '500', durationMonths: 24 };
  await tell('appraise', '2024-01-10', money);
  await tell('sign-contract', '2024-02-01', {
    number: '1',
    host: 'Phòng A',
    effectiveFrom: '2024-02-01',
    endsOn: '2025-02-01',
    totalVnd: '500',
  });
  await tell('pay-tranche', '2024-05-02', { number: 1, amountVnd: '200' });
  log.setClock('2024-07-01T08:00:00+07:00');
  await tell('pay-tranche', '2024-04-01', { number: 2, amountVnd: '100' });
  const targetEventId = (await log.history(code)).facts[0]?.id;
  await tell('correct', '2024-07-01', {
    targetEventId,
    field: 'data.title',
    to: 'Nuôi ếch',
    reason: 'sai chính tả',
  });
  history = await log.history(code);
});

function diff(from: string, to: string): readonly FieldChange[] | undefined {
  const points = { from: parsePoint(from), to: parsePoint(to) };
  if (points.from === undefined || points.to === undefined) throw new Error('no point');
  return diffCase(history, { from: points.from, to: points.to, calendar: vietnamCalendar });
}
const change = (changes: readonly FieldChange[] | undefined, field: string) =>
  changes?.find((one) => one.field === field);

describe('what differs between two points of a case', () => {
  test('from one revision to the next: the fields that the one fact between changed', () => {
    expect(diff('0', '1')).toEqual(
      expect.arrayContaining([
        { field: 'state', before: 'Proposed', after: 'Appraised', events: [1] },
        { field: 'milestone', before: 'registered', after: 'appraised', events: [1] },
      ]),
    );
    expect(diff('0', '1')?.every(({ events }) => events.join() === '1')).toBe(true);
  });

  test('a point with itself: nothing', () => {
    expect([diff('2', '2'), diff('2024-03-01', '2024-03-01')]).toEqual([[], []]);
  });

  test('from the end to beyond the end: nothing', () => {
    expect(diff('5', '99')).toEqual([]);
  });

  test('across several facts each field names those that moved it, and only those', () => {
    const changes = diff('0', '3');
    expect(change(changes, 'state')).toEqual({
      field: 'state',
      before: 'Proposed',
      after: 'InExecution',
      events: [1, 2],
    });
    expect(change(changes, 'contract.endsOn')).toEqual({
      field: 'contract.endsOn',
      before: null,
      after: '2025-02-01',
      events: [2],
    });
    expect(change(changes, 'deadlines.D32.dueOn')?.events).toEqual([2]);
    expect(change(changes, 'title')).toBeUndefined();
  });

  test('from before its first day everything is new', () => {
    const changes = diff('2023-12-31', '2024-01-03');
    expect(change(changes, 'state')).toEqual({
      field: 'state',
      before: null,
      after: 'Proposed',
      events: [0],
    });
    expect(changes?.every(({ before }) => before === null)).toBe(true);
  });

  test('where it exists at neither point there is nothing to compare', () => {
    expect(diff('2023-12-30', '2023-12-31')).toBeUndefined();
  });

  test('by what was known: a fact recorded late and a correction, each under its own revision', () => {
    const changes = diff('2024-06-15T00:00:00Z', '2024-07-02T00:00:00Z');
    expect(change(changes, 'title')).toEqual({
      field: 'title',
      before: 'Nuôi êch',
      after: 'Nuôi ếch',
      events: [5],
    });
    expect(changes?.filter(({ events }) => events.join() === '4').length).toBeGreaterThan(0);
    expect(change(changes, 'state')).toBeUndefined();
  });

  test('by days: a payment recorded late counts on its day', () => {
    const changes = diff('2024-03-31', '2024-04-01');
    expect(changes?.map(({ events }) => events)).toEqual(changes?.map(() => [4]));
    expect(changes?.length).toBeGreaterThan(0);
  });

  test('backwards: the same fields and facts, before and after changed over', () => {
    const backwards = diff('3', '0')?.map(({ field, before, after, events }) => ({
      field,
      before: after,
      after: before,
      events,
    }));
    const byField = (changes: readonly FieldChange[] | undefined) =>
      [...(changes ?? [])].sort((a, b) => (a.field < b.field ? -1 : 1));
    expect(byField(backwards)).toEqual(byField(diff('0', '3')));
  });

  test('from what was known to what had happened, neither within the other: the facts of both sides', () => {
    const changes = diff('2024-06-15T00:00:00Z', '2024-04-15');
    expect(change(changes, 'title')).toEqual({
      field: 'title',
      before: 'Nuôi êch',
      after: 'Nuôi ếch',
      events: [5],
    });
    expect(changes?.map(({ events }) => events)).toEqual(expect.arrayContaining([[3, 4], [5]]));
  });
});
