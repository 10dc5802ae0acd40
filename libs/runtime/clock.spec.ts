import { expect, test } from '@jest/globals';
import { clockOver } from './clock.ts';

test('the day is the one in Vietnam', () => {
  const clock = clockOver(() => Date.parse('2023-03-09T18:30:00Z'));
  expect(clock.now()).toBe('2023-03-09T18:30:00.000Z');
  expect(clock.today()).toBe('2023-03-10');
});
