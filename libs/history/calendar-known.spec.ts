import { describe, expect, test } from '@jest/globals';
import { calendarAfter, holiday } from '#lifecycle/testing/notices';
import { memoryLog } from '../../test/support/memory-log.ts';
import { caseAt, shownCase } from './case-at.ts';
import type { CaseHistory } from './case-history.ts';
import { deadlinesAsOf } from './deadlines-as-of.ts';
import { diffCase } from './diff.ts';
import { parsePoint } from './parse-point.ts';
import { plainDate } from '#lifecycle/values/plain-date';

/** A contract that ends on 2024-05-01: the acceptance dossier is due thirty days later, on Friday 2024-05-31 (D32). */
async function submitted(): Promise<CaseHistory> {
  const log = memoryLog('2024-05-06T08:00:00+07:00');
  const code = 'CS-1';
  const tell = (command: string, on: string, data: object = {}) => log.record({ code, command, on, data });
  await tell('register-facility-task', '2024-01-03', { title: 'T', managingBody: 'Huyện' });
  await tell('appraise', '2024-01-10', { totalVnd: '5', stateVnd: '5', durationMonths: 4 });
  const contract = { number: '1', host: 'A', effectiveFrom: '2024-02-01', endsOn: '2024-05-01' };
  await tell('sign-contract', '2024-02-01', { ...contract, totalVnd: '5' });
  return log.history(code);
}

/** Announced on 2024-05-10, recorded on 2024-05-13: the day that the acceptance dossier is due is off. */
const calendar = calendarAfter([
  holiday('2024-05-31', { on: '2024-05-10', at: '2024-05-13T08:00:00+07:00', reason: 'Bão' }),
]);
const point = (text: string) => parsePoint(text) ?? {};

describe('a day off declared meanwhile', () => {
  test('shows beside the deadline: what moved it, from where, who and why', async () => {
    const snapshot = caseAt(await submitted(), { calendar, clocks: {} });
    if (snapshot === undefined) throw new Error('a case');
    const { deadlines } = shownCase('CS-1', snapshot, { clocks: {}, today: plainDate('2024-05-20') });
    expect(deadlines.find(({ id }) => id === 'D32')).toMatchObject({
      dueOn: '2024-06-03',
      movedBy: [
        { stream: 'calendar-vietnam', revision: 0, from: '2024-05-31', to: '2024-06-03', reason: 'Bão' },
      ],
    });
    expect(deadlines.filter(({ movedBy }) => movedBy !== undefined)).toHaveLength(1);
  });

  test('is no part of a list of deadlines as of a day before it', async () => {
    const due = (asOf: string) => {
      const open = deadlinesAsOf(histories, { calendar, asOf: plainDate(asOf) });
      return open.find(({ id }) => id === 'D32')?.dueOn;
    };
    const histories = [await submitted()];
    expect([due('2024-05-09'), due('2024-05-10')]).toEqual(['2024-05-31', '2024-06-03']);
  });

  test.each([
    ['two days', '2024-05-09', '2024-05-10'],
    ['two instants', '2024-05-13T07:59:00+07:00', '2024-05-13T08:00:00+07:00'],
    ['the last revision and today', '2', '2024-05-20'],
  ])('is what differs between %s', async (_what, from, to) => {
    const history = await submitted();
    expect(diffCase(history, { from: point(from), to: point(to), calendar })).toEqual([
      {
        field: 'deadlines.D32.dueOn',
        before: '2024-05-31',
        after: '2024-06-03',
        events: [],
        declared: [{ stream: 'calendar-vietnam', revision: 0 }],
      },
    ]);
  });

  test('between two revisions before it nothing of it shows', async () => {
    const changes = diffCase(await submitted(), { from: point('1'), to: point('2'), calendar }) ?? [];
    expect(changes.filter(({ declared }) => declared !== undefined)).toEqual([]);
    expect(changes.find(({ field }) => field === 'deadlines.D32.dueOn')?.after).toBe('2024-05-31');
  });
});
