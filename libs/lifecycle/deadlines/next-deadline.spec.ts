import { expect, test } from '@jest/globals';
import { seen } from '../testing/correction.ts';
import { historyOf } from '../testing/record.ts';
import { roadTo } from '../testing/task-in.ts';
import { plainDate } from '../values/plain-date.ts';
import { nextDeadline } from './next-deadline.ts';

/** Under contract until 2023-01-05, all half-years reported on: D30 is due on 2022-12-05, D32 on 2023-02-06. */
const deadlines = (seen(historyOf(roadTo('sign-contract')))?.deadlines ?? []).filter(({ id }) =>
  ['D30', 'D32'].includes(id),
);
const nextOn = (day: string): string | undefined => nextDeadline(deadlines, plainDate(day))?.id;

test.each([
  ['2022-12-04', 'D30'],
  ['2022-12-05', 'D30'],
  ['2022-12-06', 'D32'],
  ['2023-03-01', 'D32'],
])('on %s the next is %s: a right that lapsed hides no duty', (day, id) => {
  expect(nextOn(day)).toBe(id);
});

test('where nothing else is open, a right is the next until its day has passed', () => {
  const right = deadlines.filter(({ id }) => id === 'D30');
  expect(nextDeadline(right, plainDate('2022-12-05'))?.id).toBe('D30');
  expect(nextDeadline(right, plainDate('2022-12-06'))).toBeUndefined();
});
