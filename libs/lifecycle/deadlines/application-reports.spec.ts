import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../fact.ts';
import { seen } from '../testing/correction.ts';
import { historyOf } from '../testing/record.ts';
import { named } from '../testing/spec.ts';
import { roadTo, saidPlain as said } from '../testing/task-in.ts';

const recognised = (): readonly Fact[] => historyOf(roadTo('recognise'));
const handedOver = () => said('hand-over-products', { on: '2023-05-22' });
const report = (on: string, year: number) => said('report-application', { on, data: { year } });
const asked = (history: readonly Fact[]) =>
  named('D48', seen(history)).map(
    ({ occurrence, dueOn, status }) => `${occurrence ?? ''} ${dueOn} ${status}`,
  );

describe('a year of application, counted from the hand-over, is answered by one report once it has begun', () => {
  test('late, when its day has passed', () => {
    expect(asked(historyOf([handedOver(), report('2024-07-01', 2024)], recognised()))).toEqual([
      '1 2024-05-22 late',
      '2 2025-05-22 open',
    ]);
  });
  test('a second report in one year answers no other', () => {
    const two = [report('2023-06-01', 2023), report('2024-01-08', 2024)];
    expect(asked(historyOf([handedOver(), ...two], recognised()))).toEqual([
      '1 2024-05-22 met',
      '2 2025-05-22 open',
    ]);
  });
  test('years that nobody reported on are asked for one by one', () => {
    const two = [report('2026-07-01', 2025), report('2026-07-02', 2024)];
    expect(asked(historyOf([handedOver(), ...two], recognised()))).toEqual([
      '1 2024-05-22 late',
      '2 2025-05-22 late',
      '3 2026-05-22 open',
    ]);
  });
  test.each([2020, 2022])(
    'a report of %i, before the year of the hand-over, is recorded and answers none',
    (year) => {
      const early = [handedOver(), report('2023-06-01', year)];
      expect(asked(historyOf(early, recognised()))).toEqual(['1 2024-05-22 open']);
      // The one that is asked for still answers, and once.
      expect(asked(historyOf([...early, report('2024-02-01', 2023)], recognised()))).toEqual([
        '1 2024-05-22 met',
        '2 2025-05-22 open',
      ]);
    },
  );
  test('what was reported before the hand-over answers none, and skips none', () => {
    expect(asked(historyOf([report('2023-05-22', 2023), handedOver()], recognised()))).toEqual([
      '1 2024-05-22 open',
    ]);
  });
});
