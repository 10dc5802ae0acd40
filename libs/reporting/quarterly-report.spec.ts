import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseHistory } from '#history/case-history';
import { memoryLog } from '../../test/support/memory-log.ts';
import type { QuarterlyReport } from './quarterly-report.ts';
import { reportOf, subjectsOf } from './testing/report-of.ts';
import { approve, facilityInExecution, submit, tell, toAppraisal } from './testing/stories.ts';

interface Expected {
  readonly asOf: string;
  readonly byMilestone: object;
  readonly byLevel: object;
  readonly figures: readonly {
    readonly id: string;
    readonly value: number;
    readonly subjects?: readonly string[];
  }[];
}
const expected = JSON.parse(readFileSync('test/golden/expected-2023q1.json', 'utf8')) as Expected;

describe('the report of the real first quarter of 2023', () => {
  let histories: readonly CaseHistory[];
  let report: QuarterlyReport;
  beforeAll(async () => {
    const log = memoryLog();
    await log.importSample();
    histories = await log.histories();
    report = reportOf(histories, { asOf: expected.asOf });
  });

  test.each(expected.figures.map((figure) => [figure.id, figure] as const))(
    '%s is as printed',
    (id, figure) => {
      expect(subjectsOf(report, id)).toHaveLength(figure.value);
      expect(subjectsOf(report, id)).toEqual(figure.subjects ?? expect.anything());
    },
  );

  test('has these figures and no others', () => {
    expect(report.figures.map(({ id }) => id)).toEqual(expected.figures.map(({ id }) => id));
  });

  test('milestones, levels, closed tasks and buckets', () => {
    const { byMilestone, byLevel, closed, dossiers } = report;
    expect({ byMilestone, byLevel, closed, dossiers }).toEqual({
      byMilestone: expected.byMilestone,
      byLevel: expected.byLevel,
      closed: 0,
      dossiers: { received: 15, early: 13, onTime: 1, late: 0, pending: 1, overdue: 0 },
    });
  });

  test('every dossier received is in exactly one of early, on time, pending and late', () => {
    const apart = ['C6', 'C7', 'C8', 'C9'].flatMap((id) => subjectsOf(report, id));
    expect([...apart].sort()).toEqual([...subjectsOf(report, 'C5')].sort());
  });

  test('the radiation dossiers are those of the four results', () => {
    const results = ['C12', 'C13', 'C14', 'C15'].flatMap((id) => subjectsOf(report, id));
    expect([...results].sort()).toEqual([...subjectsOf(report, 'C10')].sort());
  });

  test('names each task behind a figure, and says what rests on an assumption', () => {
    expect(report.tasks.map(({ code }) => code)).toEqual([
      ...new Set(['C1', 'C2', 'C3', 'C4'].flatMap((id) => subjectsOf(report, id))),
    ]);
    expect(report.tasks.filter(({ assumed }) => assumed)).toEqual([]);
    expect(report.uncertain.map(({ figure }) => figure)).toContain('C1');
    expect(report.uncertain.every(({ values }) => values > 0)).toBe(true);
  });

  test('three weeks later the pending dossier is overdue and nothing else has changed', () => {
    const later = reportOf(histories, { asOf: '2023-03-31' });
    expect(later.dossiers).toEqual({ ...report.dossiers, pending: 0, overdue: 1 });
    expect([subjectsOf(later, 'C8'), subjectsOf(later, 'C9')]).toEqual([[], subjectsOf(report, 'C8')]);
    const unchanged = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C10', 'C11'];
    expect(unchanged.map((id) => subjectsOf(later, id))).toEqual(
      unchanged.map((id) => subjectsOf(report, id)),
    );
  });

  test('as of January nothing of February and March counts', () => {
    const early = reportOf(histories, { asOf: '2023-01-31' });
    expect([early.asOf, subjectsOf(early, 'C4'), subjectsOf(early, 'C1')]).toEqual([
      '2023-01-31',
      [],
      ['BT-2023Q1-01', 'BT-2023Q1-02'],
    ]);
  });

  test('a day after the quarter adds no step of the next one', () => {
    expect(reportOf(histories, { asOf: '2023-06-30' }).figures).toEqual(
      reportOf(histories, { asOf: '2023-03-31' }).figures,
    );
  });

  test('the quarter after counts none of its dossiers and still sees the tasks', () => {
    const next = reportOf(histories, { quarter: '2023-Q2', asOf: '2023-06-30' });
    expect([
      next.dossiers.received,
      subjectsOf(next, 'C3'),
      subjectsOf(next, 'C2'),
      subjectsOf(next, 'C1').length,
    ]).toEqual([0, [], [], 2]);
  });

  test('before the first record was known there was nothing', () => {
    const before = reportOf(histories, { asOf: expected.asOf, knownAt: '2023-03-10T07:59:59+07:00' });
    expect([before.knownAt, before.tasks, before.figures.every(({ value }) => value === 0)]).toEqual([
      '2023-03-10T00:59:59.000Z',
      [],
      true,
    ]);
  });
});

describe('two clocks', () => {
  test('what was recorded after the report is in it only for whom knows it', async () => {
    const log = memoryLog('2023-03-10T08:00:00+07:00');
    await tell(log, 'CS-1', facilityInExecution);
    log.setClock('2023-04-05T08:00:00+07:00');
    await tell(log, 'CS-2', facilityInExecution);
    const histories = await log.histories();
    const then = { asOf: '2023-03-31', knownAt: '2023-03-31T17:00:00+07:00' };
    expect(subjectsOf(reportOf(histories, then), 'C4')).toEqual(['CS-1']);
    expect(subjectsOf(reportOf(histories, { asOf: '2023-03-31' }), 'C4')).toEqual(['CS-1', 'CS-2']);
  });

  test('a correction moves a figure from the day of its fact, for whom knows it', async () => {
    const log = memoryLog('2023-03-10T08:00:00+07:00');
    await tell(log, 'CS-1', facilityInExecution.slice(0, 2));
    const appraised = (await log.history('CS-1')).facts[1];
    log.setClock('2023-04-05T08:00:00+07:00');
    await tell(log, 'CS-1', [
      {
        command: 'correct',
        on: '2023-04-05',
        data: {
          targetEventId: appraised?.id ?? '',
          field: 'occurredOn',
          to: '2023-04-03',
          reason: 'ghi nhầm',
        },
      },
    ]);
    const histories = await log.histories();
    const asked = { asOf: '2023-04-10' };
    expect([
      subjectsOf(reportOf(histories, asked), 'C4'),
      subjectsOf(reportOf(histories, { ...asked, quarter: '2023-Q2' }), 'C4'),
      subjectsOf(reportOf(histories, { ...asked, knownAt: '2023-04-01T00:00:00+07:00' }), 'C4'),
    ]).toEqual([[], ['CS-1'], ['CS-1']]);
  });
});

describe('C2, appraised in the quarter and submitted', () => {
  const c2 = async (story: Parameters<typeof tell>[2], asOf = '2023-03-31', quarter = '2023-Q1') => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    await tell(log, 'T-1', story);
    return subjectsOf(reportOf(await log.histories(), { asOf, quarter }), 'C2');
  };
  const inPeriod = toAppraisal('2023-02-10');

  test.each<readonly [string, Parameters<typeof c2>, boolean]>([
    ['counts it', [[...inPeriod, submit('2023-02-20')]], true],
    ['counts one appraised on the first day', [[...toAppraisal('2023-01-01'), submit('2023-01-01')]], true],
    [
      'counts one appraised and submitted on the last day',
      [[...toAppraisal('2023-03-31'), submit('2023-03-31')]],
      true,
    ],
    [
      'leaves out one appraised the day before',
      [[...toAppraisal('2022-12-31'), submit('2023-02-20')]],
      false,
    ],
    [
      'leaves out one appraised after',
      [[...toAppraisal('2023-04-01'), submit('2023-04-02')], '2023-04-30'],
      false,
    ],
    [
      'counts that in its own quarter',
      [[...toAppraisal('2023-04-01'), submit('2023-04-02')], '2023-04-30', '2023-Q2'],
      true,
    ],
    ['leaves out one that is not submitted', [[...inPeriod]], false],
    [
      'leaves out one not submitted yet on the day asked for',
      [[...inPeriod, submit('2023-02-20')], '2023-02-19'],
      false,
    ],
    [
      'counts one submitted after the quarter, on a day after it',
      [[...inPeriod, submit('2023-04-20')], '2023-04-30'],
      true,
    ],
    [
      'counts the last appraisal',
      [[...toAppraisal('2022-12-20'), ...inPeriod.slice(-1), submit('2023-02-20')]],
      true,
    ],
    [
      'leaves out one whose new appraisal undid the submission',
      [[...inPeriod, submit('2023-02-20'), ...toAppraisal('2023-03-01').slice(-1)]],
      false,
    ],
    ['leaves out one that is approved', [[...inPeriod, submit('2023-02-20'), approve('2023-03-20')]], false],
    [
      'counts one approved after the day asked for',
      [[...inPeriod, submit('2023-02-20'), approve('2023-03-20')], '2023-03-19'],
      true,
    ],
    [
      'leaves out one that was refused',
      [
        [
          ...inPeriod,
          submit('2023-02-20'),
          { command: 'refuse', on: '2023-03-20', data: { reason: 'không cấp thiết' } },
        ],
      ],
      false,
    ],
    [
      'leaves out one that was withdrawn',
      [
        [
          ...inPeriod,
          submit('2023-02-20'),
          { command: 'withdraw', on: '2023-03-20', data: { reason: 'xin rút' } },
        ],
      ],
      false,
    ],
  ])('%s', async (_name, args, counts) => {
    expect(await c2(...args)).toEqual(counts ? ['T-1'] : []);
  });
});

describe('tasks on their way and tasks that ended', () => {
  const ended = { command: 'terminate', on: '2023-03-01', data: { reason: 'không thực hiện được' } };

  test('what ended in an outcome is counted apart, and among its level', async () => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    await tell(log, 'CS-1', facilityInExecution);
    await tell(log, 'CS-2', [...facilityInExecution, ended]);
    await tell(log, 'CS-3', [...facilityInExecution, ended, { command: 'liquidate', on: '2023-03-15' }]);
    await tell(log, 'T-1', [
      ...toAppraisal('2023-02-10').slice(0, 1),
      { command: 'decline-order', on: '2023-02-01', data: { reason: 'trùng' } },
    ]);
    await tell(log, 'T-2', toAppraisal('2023-02-10').slice(0, 1));
    const report = reportOf(await log.histories(), { asOf: '2023-03-31' });
    expect([report.closed, report.byMilestone, report.byLevel]).toEqual([
      3,
      { registered: 1, appraised: 0, contracted: 1, accepted: 0 },
      { provincial: 2, facility: 3 },
    ]);
  });

  test('on the day before it ended it was on its way', async () => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    await tell(log, 'CS-2', [...facilityInExecution, ended]);
    const counts = ['2023-02-28', '2023-03-01'].map(async (asOf) => {
      const { closed, byMilestone } = reportOf(await log.histories(), { asOf });
      return [closed, byMilestone.contracted];
    });
    expect(await Promise.all(counts)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});
