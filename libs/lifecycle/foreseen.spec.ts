import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import { foreseenOf } from './foreseen.ts';
import { KINDS } from './kinds.ts';
import { historyOf } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import type { JsonObject } from './values/json.ts';

const [task = none()] = KINDS;
function none(): never {
  throw new Error('no kind of case');
}
const after = (command: string, from: Parameters<typeof taskIn>[0], data?: JsonObject) => {
  const said = saidPlain(command, data === undefined ? {} : { data });
  return foreseenOf(task, { command, facts: historyOf([said], taskIn(from)) }, { calendar });
};

describe('what a step makes of its case is told', () => {
  test('a conclusion: the rating, why it is so, what it ends and what it starts', () => {
    const told = after('conclude-acceptance', 'AcceptanceCouncil', {
      ...{ membersTotal: 9, membersPresent: 8 },
      votes: { excellent: 2, passed: 6, failed: 0 },
    });
    expect(told).toMatchObject({
      state: { before: 'AcceptanceCouncil', after: 'Passed' },
      computed: { rating: 'passed' },
      rules: [
        { rule: 'quorum', holds: true, params: { present: 8, total: 9, needed: 6, share: '2/3' } },
        { rule: 'excellent', holds: false, params: { excellent: 2, present: 8, percent: 25, from: 75 } },
        { rule: 'not-failed', holds: true, params: { failed: 0, present: 8, share: '1/3' } },
      ],
    });
    expect(told?.deadlines.map(({ id, before, after: is }) => [id, before?.status, is?.status])).toEqual(
      expect.arrayContaining([
        ['D39', 'open', 'met'],
        ['D41', undefined, 'open'],
        ['D42', undefined, 'open'],
      ]),
    );
    const started = told?.deadlines.find(({ id }) => id === 'D42');
    expect(started).toMatchObject({ before: null, after: { dueOn: '2023-04-19' }, term: { count: 30 } });
  });

  test('an extension: what it moves, from which day to which', () => {
    const told = after('grant-extension', 'InExecution');
    expect(told?.deadlines).toContainEqual(
      expect.objectContaining({
        id: 'D32',
        before: { dueOn: '2023-02-06', status: 'open' },
        after: { dueOn: '2023-08-04', status: 'open' },
      }),
    );
  });

  test('an opening: from nothing', () => {
    const facts = historyOf([saidPlain('propose')], []);
    expect(foreseenOf(task, { command: 'propose', facts }, { calendar })?.state).toEqual({
      before: null,
      after: 'Proposed',
    });
  });
});

test('of what is cast unseen, or opened, nothing is told', () => {
  const shut = KINDS.flatMap((kind) => kind.definitions.flatMap(({ steps }) => steps)).filter(
    ({ seals, unseals }) => seals !== undefined || unseals !== undefined,
  );
  expect(new Set(shut.map(({ command }) => command))).toEqual(
    new Set(['cast-score', 'count-ballots', 'cast-rating', 'count-ratings']),
  );
  for (const { command } of shut)
    expect(foreseenOf(task, { command, facts: taskIn('AcceptanceCouncil') }, { calendar })).toBeUndefined();
});
