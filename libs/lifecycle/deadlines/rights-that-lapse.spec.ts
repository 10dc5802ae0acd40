import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../fact.ts';
import { seen } from '../testing/correction.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { named } from '../testing/spec.ts';
import { saidPlain, taskIn } from '../testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const running = () => taskIn('InExecution');
const rowsOf = (id: string, facts: readonly Fact[]) =>
  named(id, seen(facts)).map(({ dueOn, status }) => `${dueOn} ${status}`);

describe('D29: the right to object to a new investigator', () => {
  const changed = () => then(running(), saidPlain('change-principal-investigator'));
  const objected = (on: string) =>
    rowsOf('D29', then(changed(), saidPlain('object-to-investigator', { on })));
  test('five working days; used in time it is met, used after them it is late', () => {
    expect(rowsOf('D29', changed())).toEqual(['2021-06-08 open']);
    expect(objected('2021-06-08')).toEqual(['2021-06-08 met']);
    expect(objected('2021-06-09')).toEqual(['2021-06-08 late']);
  });
  test('a right that lapsed is never overdue', () => {
    expect(named('D29', seen(changed())).map(({ neverOverdue }) => neverOverdue)).toEqual([true]);
  });
});

describe('a shortened contract', () => {
  const shortened = () =>
    then(running(), saidPlain('shorten-duration', { on: '2021-10-01', data: { newEndsOn: '2022-01-01' } }));
  const later = () =>
    then(
      shortened(),
      saidPlain('grant-extension', { on: '2021-11-01', data: { newEndsOn: '2022-07-01', reason: 'x' } }),
    );
  test('asks for no report and no inspection on or after its new end', () => {
    expect(rowsOf('D22', running()).filter((row) => row.endsWith('open'))).toHaveLength(3);
    expect(rowsOf('D22', shortened())).toEqual([
      '2021-07-05 open',
      '2022-01-05 cancelled',
      '2022-07-05 cancelled',
    ]);
    expect(rowsOf('D24', shortened())).toEqual(['2022-01-05 cancelled']);
  });
  test('asks for them anew where it is extended after all', () => {
    expect(rowsOf('D22', later()).filter((row) => row.endsWith('open'))).toEqual([
      '2021-07-05 open',
      '2022-01-05 open',
    ]);
    expect(rowsOf('D24', later())).toContain('2022-01-05 open');
  });
});

describe('D30: the last day to ask for an extension', () => {
  const extended = () => then(running(), saidPlain('grant-extension'));
  const shorten = (on: string, newEndsOn: string) =>
    saidPlain('shorten-duration', { on, data: { newEndsOn } });
  test('does not come back after the only extension', () => {
    expect(rowsOf('D30', extended())).toEqual(['2022-12-05 met']);
    expect(rowsOf('D30', then(extended(), shorten('2022-12-01', '2023-06-05')))).toEqual(['2022-12-05 met']);
  });
  test('moves with a shortening before it', () => {
    expect(rowsOf('D30', then(running(), shorten('2022-06-01', '2022-10-05')))).toEqual(['2022-09-05 open']);
  });
});
