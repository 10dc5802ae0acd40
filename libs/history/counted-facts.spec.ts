import { beforeAll, describe, expect, test } from '@jest/globals';
import { instantOf, parseInstant, plainDate } from '#lifecycle/values/plain-date';
import { memoryLog, type MemoryLog } from '../../test/support/memory-log.ts';
import type { CaseHistory } from './case-history.ts';
import { countedFacts } from './counted-facts.ts';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { shownFact } from './shown-fact.ts';

let log: MemoryLog;
let history: CaseHistory;
beforeAll(async () => {
  log = memoryLog('2024-02-01T08:00:00+07:00');
  const code = 'CS-1';
  await log.record({
    code,
    command: 'register-facility-task',
    on: '2024-01-03',
    data: { title: 'Nuôi ếch', managingBody: 'Huyện' },
    uncertain: ['occurredOn'],
  });
  const money = { totalVnd: '500', stateVnd: '500', durationMonths: 12 };
  await log.record({ code, command: 'appraise', on: '2024-01-10', data: money });
  log.setClock('2024-03-01T08:00:00+07:00');
  const targetEventId = (await log.history(code)).facts[1]?.id;
  const data = { targetEventId, field: 'occurredOn', to: '2024-01-20', reason: 'đọc nhầm' };
  await log.record({ code, command: 'correct', on: '2024-03-01', data });
  history = await log.history(code);
});

interface Asked {
  readonly asOf?: string;
  readonly knownAt?: string;
}
const counted = ({ asOf, knownAt }: Asked): readonly number[] =>
  countedFacts(history.facts, {
    ...(asOf !== undefined && { asOf: plainDate(asOf) }),
    ...(knownAt !== undefined && { knownAt: instantOf(Date.parse(knownAt)) }),
  }).map(({ revision }) => revision);

describe('the facts that count', () => {
  test.each<readonly [string, Asked, readonly number[]]>([
    ['without a clock all of them', {}, [0, 1, 2]],
    ['on the day before the first none', { asOf: '2024-01-02' }, []],
    ['the day itself counts', { asOf: '2024-01-03' }, [0]],
    ['a fact that was set right counts from its right day', { asOf: '2024-01-19' }, [0]],
    ['and its correction with it', { asOf: '2024-01-20' }, [0, 1, 2]],
    [
      'who did not know the correction counts it from the day as recorded',
      { asOf: '2024-01-10', knownAt: '2024-02-15T00:00:00Z' },
      [0, 1],
    ],
    ['before anything was recorded nothing was known', { knownAt: '2024-02-01T07:59:59+07:00' }, []],
    ['the instant itself counts', { knownAt: '2024-02-01T08:00:00+07:00' }, [0]],
  ])('%s', (_name, asked, revisions) => {
    expect(counted(asked)).toEqual(revisions);
  });

  test('are shown as they were recorded, not as corrected', () => {
    const shown = countedFacts(history.facts, {}).map((fact) => shownFact(fact, vietnamCalendar));
    expect(shown.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['FacilityTaskRegistered', '2024-01-03'],
      ['ContentAndBudgetAppraised', '2024-01-10'],
      ['FactCorrected', '2024-03-01'],
    ]);
    expect(shown[0]).toEqual({
      id: history.facts[0]?.id,
      revision: 0,
      type: 'FacilityTaskRegistered',
      occurredOn: '2024-01-03',
      recordedAt: '2024-02-01T01:00:00.000Z',
      actor: 'program-manager',
      data: { title: 'Nuôi ếch', managingBody: 'Huyện' },
      metadata: expect.objectContaining({ uncertain: ['occurredOn'] }),
      lateBy: 21,
    });
  });

  test('are late by the working days to the day they were recorded; what came with a file is marked as that', () => {
    const [first] = history.facts;
    if (first === undefined) throw new Error('a fact');
    const on = (day: string, recordedAt: string, recordedBy = {}) => {
      const { lateBy, imported } = shownFact(
        {
          ...first,
          metadata: {
            ...first.metadata,
            occurredOn: plainDate(day),
            recordedAt: parseInstant(recordedAt) ?? first.metadata.recordedAt,
            recordedBy,
          },
        },
        vietnamCalendar,
      );
      return { lateBy, imported };
    };
    const neither = { lateBy: undefined, imported: undefined };
    expect(on('2024-02-01', '2024-02-01T23:59:00+07:00')).toEqual(neither);
    // A Saturday, written down on the Sunday and on the Monday.
    expect(on('2024-03-02', '2024-03-03T12:00:00+07:00')).toEqual(neither);
    expect(on('2024-03-02', '2024-03-04T08:00:00+07:00')).toEqual({ ...neither, lateBy: 1 });
    // Over Tết of 2024, 8 to 14 February.
    expect(on('2024-02-07', '2024-02-15T08:00:00+07:00')).toEqual({ ...neither, lateBy: 1 });
    expect(on('2024-01-03', '2024-02-01T08:00:00+07:00', { import: { line: 1 } })).toEqual({
      ...neither,
      imported: true,
    });
  });
});
