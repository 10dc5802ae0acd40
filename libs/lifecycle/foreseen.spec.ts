import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import { foreseenOf, rulesSoFar } from './foreseen.ts';
import { KINDS } from './kinds.ts';
import { offeredStep } from './shown-definition.ts';
import type { Step } from './step.ts';
import { RATINGS } from './task/sub-step-events.ts';
import { historyOf } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

const [task = none()] = KINDS;
function none(): never {
  throw new Error('no kind of case');
}
type Other = Parameters<typeof saidPlain>[1];
const after = (command: string, from: Parameters<typeof taskIn>[0], other: Other = {}) => {
  const said = saidPlain(command, other);
  return foreseenOf(task, { command, facts: historyOf([said], taskIn(from)) }, { calendar });
};

describe('what a step makes of its case is told', () => {
  test('a conclusion: the rating, why it is so, what it ends and what it starts', () => {
    const told = after('conclude-acceptance', 'AcceptanceCouncil', {
      data: { membersTotal: 9, membersPresent: 8, votes: { excellent: 2, passed: 6, failed: 0 } },
    });
    expect(told).toMatchObject({
      state: { before: 'AcceptanceCouncil', after: 'Passed' },
      computed: [{ field: 'rating', label: { vi: 'Xếp loại' }, value: 'passed' }],
      rules: [
        { rule: 'quorum', holds: true, params: { present: 8, total: 9, needed: 6, share: '2/3' } },
        ...['chair', 'reviewers', 'secretary'].map((rule) => ({ rule, holds: null })),
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
    // Ended on the day of what ended it, whenever it was due.
    const ended = told?.deadlines.find(({ id }) => id === 'D39');
    expect(ended).toMatchObject({ after: { closedOn: '2023-03-20' } });
    const started = told?.deadlines.find(({ id }) => id === 'D42');
    expect(started).toMatchObject({
      ...{ before: null, after: { dueOn: '2023-04-19' } },
      ...{ term: { count: 30 }, countedFrom: '2023-03-20' },
    });
    // What has ended is counted from nothing any more.
    expect(ended?.countedFrom).toBeUndefined();
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

  test.each([
    ['thirty days that end on a Sunday', '2023-03-24', { dueOn: '2023-04-24', countedTo: '2023-04-23' }],
    ['thirty days that end on a working day', '2023-03-20', { dueOn: '2023-04-19', countedTo: undefined }],
  ])('%s: the day off to which they count, where it moved them', (_, on, { dueOn, countedTo }) => {
    const told = after('conclude-acceptance', 'AcceptanceCouncil', { on });
    const begun = told?.deadlines.find(({ id }) => id === 'D42');
    expect([begun?.after?.dueOn, begun?.countedTo]).toEqual([dueOn, countedTo]);
  });

  test('of every so many months each is told from where the last one ends: not as so many from the first', () => {
    const told = after('sign-contract', 'Approved');
    const halves = told?.deadlines.filter(({ id }) => id === 'D22') ?? [];
    expect(halves.length).toBeGreaterThan(1);
    expect(halves.map(({ countedFrom }) => countedFrom).slice(1)).toEqual(
      halves.slice(1).map(() => undefined),
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

describe('a form that is being filled in: each rule as far as it was said', () => {
  const soFar = (data: unknown, command = 'conclude-acceptance', kind = task) =>
    rulesSoFar(
      kind,
      { command, data, facts: taskIn('AcceptanceCouncil'), occurredOn: plainDate('2023-03-20') },
      { calendar },
    );
  const held = (data: unknown) => Object.fromEntries(soFar(data).map(({ rule, holds }) => [rule, holds]));
  const OPEN = { chair: null, reviewers: null, secretary: null, excellent: null, 'not-failed': null };

  test.each<readonly [string, unknown, object]>([
    ['nothing, of a council of nine', { membersTotal: 9 }, { quorum: null, ...OPEN }],
    ['no form', undefined, OPEN],
    ['too few', { membersTotal: 9, membersPresent: 5 }, { quorum: false, ...OPEN }],
    ['no number yet', { membersTotal: 9, membersPresent: 'tám' }, { quorum: null, ...OPEN }],
    ['no such number', { membersTotal: 9, membersPresent: -8 }, { quorum: null, ...OPEN }],
    [
      'the chair, no secretary, one reviewer of two',
      { membersTotal: 9, chairPresent: true, secretaryPresent: false, reviewersPresent: 1 },
      { ...OPEN, quorum: null, chair: true, secretary: false, reviewers: false },
    ],
    [
      'votes that fail it, whatever the others are',
      { membersTotal: 9, membersPresent: 9, votes: { failed: 4 } },
      { ...OPEN, quorum: true, 'not-failed': false },
    ],
    ['more than there are', { membersTotal: 9, membersPresent: 12 }, { ...OPEN, quorum: null }],
    [
      'votes of nobody',
      { membersTotal: 9, membersPresent: 0, votes: { excellent: 0, passed: 0, failed: 0 } },
      { ...OPEN, quorum: false },
    ],
    [
      'more votes than members present',
      { membersTotal: 9, membersPresent: 8, votes: { excellent: 9, failed: 0 } },
      { ...OPEN, quorum: true },
    ],
    [
      'votes that are not those of all present',
      { membersTotal: 9, membersPresent: 8, votes: { excellent: 5, passed: 5, failed: 1 } },
      { ...OPEN, quorum: true },
    ],
  ])('%s', (_, data, rules) => {
    expect(held(data)).toEqual(rules);
  });

  test('none of a step that computes nothing, or that the case does not know', () => {
    expect([soFar({}, 'verify-products'), soFar({}, 'nothing-such')]).toEqual([[], []]);
  });
  test.each<readonly [string, Partial<Step>]>([
    ['opens what was cast unseen', { unseals: 'ratings' }],
    ['casts it', { seals: RATINGS }],
  ])('none of a step that could tell them and %s', (_, vote) => {
    const telling = task.definitions.map((definition) => ({
      ...definition,
      steps: definition.steps.map((step) =>
        step.command === 'conclude-acceptance' ? { ...step, ...vote } : step,
      ),
    }));
    expect(soFar({ membersTotal: 9 })).not.toEqual([]);
    const offered = telling.flatMap(({ steps, deadlines }) =>
      steps.map((step) => offeredStep(step, deadlines).rules),
    );
    expect(new Set(offered)).toEqual(new Set([false]));
    expect(soFar({ membersTotal: 9 }, 'conclude-acceptance', { ...task, definitions: telling })).toEqual([]);
  });
});

test('a step that has rules says so when it is offered', () => {
  const telling = KINDS.flatMap((kind) => kind.definitions).flatMap(({ steps, deadlines }) =>
    steps.map((step) => offeredStep(step, deadlines)).filter(({ rules }) => rules),
  );
  expect(new Set(telling.map(({ command }) => command))).toEqual(new Set(['conclude-acceptance']));
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
