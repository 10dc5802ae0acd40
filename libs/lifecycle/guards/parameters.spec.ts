import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import { NATIONAL } from '../definitions/provincial-2014/parameters.ts';
import { fold } from '../fold.ts';
import { kindNamed } from '../kinds.ts';
import type { TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';
import { taskIn } from '../testing/task-in.ts';
import { plainDate } from '../values/plain-date.ts';
import { noticeLongEnough, secondCallInTime } from './call.ts';
import { extensionShortEnough } from './contract-dates.ts';
import { quorumReached, ratingOf, scoreReachesThreshold } from './councils.ts';
import type { OfTask } from './of-task.ts';

const kind = kindNamed('task');
const task = (of: 'InExecution' | 'SelectionFailed'): TaskState =>
  fold(kind as never, taskIn(of)) as TaskState;
const asked = <D>(data: D, parameters: Partial<TaskParameters>, of: 'InExecution' | 'SelectionFailed') =>
  ({
    data,
    occurredOn: plainDate('2021-03-16'),
    state: task(of),
    whole: task(of),
    actor: 'program-manager',
    imported: false,
    calendar,
    parameters: { ...NATIONAL, ...parameters },
    parametersOn: () => ({ ...NATIONAL, ...parameters }),
  }) satisfies OfTask<D>;

/** Each number of the law, set otherwise than the nation does: what the national one refuses is let through, or the other way. */
describe('a guard knows no number of its own', () => {
  const found = (refusals: readonly unknown[]): number => refusals.length;
  test.each([
    [
      'threshold',
      (p: Partial<TaskParameters>) =>
        found(scoreReachesThreshold.check(asked({ meanScore: 75 }, p, 'InExecution'))),
      { scoreThreshold: 80 },
    ],
    [
      'quorum',
      (p: Partial<TaskParameters>) =>
        found(quorumReached.check(asked({ membersTotal: 9, membersPresent: 6 }, p, 'InExecution'))),
      { quorum: { numerator: 3, denominator: 4 } },
    ],
    [
      'reviewers',
      (p: Partial<TaskParameters>) =>
        found(
          quorumReached.check(
            asked({ membersTotal: 9, membersPresent: 9, reviewersPresent: 2 }, p, 'InExecution'),
          ),
        ),
      { reviewersNeeded: 3 },
    ],
    [
      'notice',
      (p: Partial<TaskParameters>) =>
        found(noticeLongEnough.check(asked({ closesOn: plainDate('2021-04-15') }, p, 'InExecution'))),
      { noticeDays: 31 },
    ],
    [
      'second call',
      (p: Partial<TaskParameters>) => found(secondCallInTime.check(asked({}, p, 'SelectionFailed'))),
      { secondCallWithinMonths: 5 },
    ],
    [
      'extension',
      (p: Partial<TaskParameters>) =>
        found(extensionShortEnough.check(asked({ newEndsOn: plainDate('2023-07-05') }, p, 'InExecution'))),
      { extensionMonthsElse: 5 },
    ],
  ] as const)('%s', (_name, refused, other) => {
    const national = _name === 'second call' ? { secondCallWithinMonths: null } : {};
    expect([refused(national), refused(other)]).toEqual([0, 1]);
  });
  test('nor does the rating', () => {
    const votes = { membersTotal: 9, membersPresent: 9, votes: { excellent: 6, passed: 3, failed: 0 } };
    const rated = (parameters: Partial<TaskParameters>) => ratingOf(asked(votes, parameters, 'InExecution'));
    expect([rated({}), rated({ excellentFrom: { numerator: 2, denominator: 3 } })]).toEqual([
      'passed',
      'excellent',
    ]);
  });
});
