import { expect, test } from '@jest/globals';
import type { ImportPlan } from '../../api/imports.ts';
import { plannedRows } from './planned-rows.ts';

const planOf = (outcomes: readonly string[], refused: readonly object[]) =>
  ({ rows: outcomes.map((outcome, at) => ({ line: at + 2, outcome })), refused }) as unknown as ImportPlan;

test('each refused row has what is wrong with it, in the order of the refusals; the others have nothing', () => {
  const plan = planOf(
    ['accepted', 'refused', 'unchanged', 'refused'],
    [{ message: 'Một', also: [{ message: 'Hai' }] }, { message: 'Ba' }],
  );
  expect(
    plannedRows(plan).map(({ at, line, wrongs }) => [at, line, wrongs.map((one) => one.message)]),
  ).toEqual([
    [0, 2, []],
    [1, 3, ['Một', 'Hai']],
    [2, 4, []],
    [3, 5, ['Ba']],
  ]);
});

test('a sentence that begins with its heading has it said once', () => {
  const refused = [
    {
      heading: 'Ngày',
      message: 'Ngày: không rõ năm',
      also: [{ heading: 'Cấp', message: 'Thiếu Cấp: ghi vào' }],
    },
    { message: 'Ngày: không rõ năm' },
  ];
  expect(plannedRows(planOf(['refused', 'refused'], refused)).map(({ wrongs }) => wrongs)).toEqual([
    [
      { heading: 'Ngày', message: 'không rõ năm' },
      { heading: 'Cấp', message: 'Thiếu Cấp: ghi vào' },
    ],
    [{ heading: undefined, message: 'Ngày: không rõ năm' }],
  ]);
});
