import { beforeAll, describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { plainDate } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../test/support/memory-log.ts';
import { crossSums } from './cross-sums.ts';
import { explainedFigure, type ExplainedFigure } from './explained-figure.ts';
import { parseQuarter } from './quarter.ts';
import { reportOf } from './testing/report-of.ts';

describe('the figures of the real first quarter of 2023, taken apart', () => {
  const log = memoryLog();
  beforeAll(() => log.importSample());

  const explained = async (id: string, asOf = '2023-03-10'): Promise<ExplainedFigure> => {
    const quarter = parseQuarter('2023-Q1');
    if (quarter === undefined) throw new Error('no quarter');
    const clocks = { asOf: plainDate(asOf), knownAt: undefined };
    const found = explainedFigure(await log.histories(), { id, quarter, clocks, calendar: vietnamCalendar });
    if (found === undefined) throw new Error(`no figure ${id}`);
    return found;
  };
  const whyNot = ({ notCounted }: ExplainedFigure) =>
    Object.fromEntries(notCounted.map(({ code, unless }) => [code.slice(-2), unless]));

  test('C1 rests on the submitted dossiers and the council; every other task says why it is not there', async () => {
    const figure = await explained('C1');
    expect(
      figure.counted.map(({ code, events }) => [
        code,
        events.map(({ type, occurredOn }) => [type, occurredOn]),
      ]),
    ).toEqual([
      [
        'BT-2023Q1-01',
        [
          ['AcceptanceDossierSubmitted', '2023-01-16'],
          ['AcceptanceCouncilEstablished', '2023-02-08'],
        ],
      ],
      ['BT-2023Q1-02', [['AcceptanceDossierSubmitted', '2023-01-30']]],
    ]);
    expect(whyNot(figure)).toEqual({
      '03': 'not-in-acceptance',
      '04': 'not-in-acceptance',
      '05': 'not-in-acceptance',
      '06': 'not-in-acceptance',
      '07': 'not-in-acceptance',
      '08': 'not-in-acceptance',
      '09': 'not-provincial',
      '10': 'not-provincial',
    });
  });

  test('before the council was set up its event is no part of it', async () => {
    const { counted } = await explained('C1', '2023-02-07');
    expect(counted[0]?.events).toHaveLength(1);
  });

  test('a dossier that is not counted says in which bucket it is', async () => {
    const figure = await explained('C8');
    expect(figure.value).toBe(1);
    expect(new Set(Object.values(whyNot(figure)))).toEqual(new Set(['early', 'onTime']));
  });

  test.each([
    ['C10', ['other-field']],
    ['C11', ['other-field']],
    ['C12', ['other-field', 'other-result']],
  ])('a dossier that %s does not count says what it asks in vain first: %j', async (id, reasons) => {
    expect([...new Set(Object.values(whyNot(await explained(id))))].sort()).toEqual(reasons);
  });

  test.each(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15'])(
    '%s counts what the report counts, and leaves out no case of its kind unsaid',
    async (id) => {
      const histories = await log.histories();
      const figure = await explained(id);
      const inReport = reportOf(histories, { asOf: '2023-03-10' }).figures.find((one) => one.id === id);
      expect(figure.counted.map(({ code }) => code)).toEqual(inReport?.subjects);
      const ofKind = new Set([...figure.counted, ...figure.notCounted].map(({ kind }) => kind));
      expect(ofKind.size).toBe(1);
      expect(figure.counted.length + figure.notCounted.length).toBe(
        histories.filter(({ kind }) => ofKind.has(kind)).length,
      );
    },
  );

  test('the sums of the report hold: nothing left out, nothing twice', async () => {
    expect(crossSums(reportOf(await log.histories(), { asOf: '2023-03-10' }))).toEqual([
      { id: 'tasks', parts: [2, 1, 5, 2], whole: 10, rest: 0, twice: 0 },
      { id: 'dossiers', parts: [13, 1, 1, 0], whole: 15, rest: 0, twice: 0 },
      { id: 'radiation', parts: [3, 3, 2, 1], whole: 9, rest: 0, twice: 0 },
    ]);
  });
});

test('of a figure that is none nothing is said', () => {
  const quarter = parseQuarter('2023-Q1');
  if (quarter === undefined) throw new Error('no quarter');
  const clocks = { asOf: plainDate('2023-03-10'), knownAt: undefined };
  for (const id of ['C99', 'toString', ''])
    expect(explainedFigure([], { id, quarter, clocks, calendar: vietnamCalendar })).toBeUndefined();
});

test('what no figure speaks of is the rest', () => {
  const report = { ...reportOf([], { asOf: '2023-03-10' }), byLevel: { provincial: 3, facility: 1 } };
  expect(crossSums(report)[0]).toEqual({ id: 'tasks', parts: [0, 0, 0, 0], whole: 4, rest: 4, twice: 0 });
});
