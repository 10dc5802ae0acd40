import { expect, test } from '@jest/globals';
import { openActsOf } from './open-acts.ts';
import { snapshotOf } from './snapshot-of.ts';
import { corrected } from './testing/correction.ts';
import { CONTEXT, historyOf, type Said } from './testing/record.ts';
import { MAIN_ROAD, saidPlain } from './testing/task-in.ts';
import type { Fact } from './fact.ts';

const { calendar } = CONTEXT;

/** What is asked for after these commands: `deadline:command actor`, a `>` where it leads on. */
function asked(history: readonly Fact[], kind = 'task'): readonly string[] {
  const snapshot = snapshotOf({ kind, facts: history, calendar });
  if (snapshot === undefined) throw new Error('no case');
  return openActsOf({ snapshot, history, department: { calendar } }).map(
    ({ deadline, command, actor, moves }) =>
      `${deadline?.id ?? '-'}:${command ?? 'none'}${moves ? '>' : ''} ${actor}`,
  );
}
const road = (until: string, ...more: readonly Said[]): readonly Fact[] =>
  historyOf([
    ...MAIN_ROAD.slice(0, MAIN_ROAD.indexOf(until as never) + 1).map((name) => saidPlain(name)),
    ...more,
  ]);
/** The same under the second version, whose sub-steps have places of their own. */
const facility = (...said: readonly Said[]): readonly Fact[] =>
  historyOf([saidPlain('register-facility-task'), ...said]);

test.each([
  ['propose', ['-:order> provincial-committee']],
  ['order', ['-:open-call> program-manager']],
  ['close-call', ['D08:open-dossiers> program-manager']],
  ['approve', ['D19:sign-contract> program-manager']],
  ['submit-acceptance-dossier', ['D33:confirm-acceptance-dossier program-manager']],
  ['conclude-acceptance', ['D41:complete-acceptance-file host', 'D42:register-result> host']],
])('after %s', (until, expected) => {
  expect(asked(road(until))).toEqual(expect.arrayContaining(expected));
});

test('what a rule asks for first comes first: a submission before the approval', () => {
  expect(asked(road('appraise')).at(-1)).toBe('-:submit-for-approval program-manager');
  expect(asked(road('submit-for-approval')).at(-1)).toBe('-:approve> provincial-committee');
});

test('of two ways on the one that the route allows', () => {
  const direct = historyOf([saidPlain('propose'), saidPlain('order', { data: { route: 'direct' } })]);
  expect(asked(direct).at(-1)).toBe('-:invite-direct> program-manager');
});

test('what the law has before a step, though nothing holds it to that, until it is recorded', () => {
  expect(asked(road('open-dossiers')).at(-1)).toBe('-:establish-selection-council program-manager');
  const council = saidPlain('establish-selection-council', { on: '2020-10-21' });
  expect(asked(road('open-dossiers', council)).at(-1)).toBe('-:recommend> council-secretary');
});

test('who acts on paper, where another records it', () => {
  expect(asked(facility(saidPlain('appraise'))).at(-1)).toBe('-:sign-contract> facility-manager');
});

test('a case that ended is asked for nothing but what closes it', () => {
  expect(asked(historyOf([saidPlain('propose'), saidPlain('withdraw')]))).toEqual([]);
  expect(asked(road('archive'))).toEqual([]);
  const ended = saidPlain('terminate', { data: { refundVnd: '0' } });
  expect(asked(road('sign-contract', ended)).at(-1)).toBe('-:liquidate> program-manager');
});

test('a deadline says how long after which day', () => {
  const history = road('confirm-acceptance-dossier');
  const snapshot = snapshotOf({ kind: 'task', facts: history, calendar });
  const acts = snapshot && openActsOf({ snapshot, history, department: { calendar } });
  expect(acts?.find(({ deadline }) => deadline?.id === 'D36')).toMatchObject({
    term: { count: 15, unit: 'workingDays' },
    startedOn: '2023-02-03',
    recorders: ['program-manager', 'head-of-division', 'director'],
    countersigners: ['head-of-division', 'director'],
  });
});

test('what waits for a submission waits since then', () => {
  const history = road('submit-for-approval');
  const snapshot = snapshotOf({ kind: 'task', facts: history, calendar });
  const acts = snapshot && openActsOf({ snapshot, history, department: { calendar } });
  expect([snapshot?.stateSince, acts?.at(-1)?.since]).toEqual(['2020-11-10', '2020-11-20']);
});

test('a council that was set up by mistake and voided is asked for again', () => {
  const before = road('open-dossiers');
  const council = historyOf([saidPlain('establish-selection-council')], before);
  const data = { targetEventId: council.at(-1)?.id ?? '', reason: 'Ghi nhầm' };
  const voided = historyOf([{ name: 'void', on: '2024-01-08', data }], council);
  expect(asked(council)).not.toEqual(asked(before));
  expect(asked(voided)).toEqual(asked(before));
});

test('a deadline says from which day it counts, as that was set right', () => {
  const startedOn = (history: readonly Fact[]) => {
    const snapshot = snapshotOf({ kind: 'task', facts: history, calendar });
    if (snapshot === undefined) throw new Error('no case');
    const acts = openActsOf({ snapshot, history, department: { calendar } });
    return acts.find(({ deadline }) => deadline?.id === 'D19')?.startedOn;
  };
  const approved = road('approve');
  const change = { of: 'TaskApproved', field: 'occurredOn', to: '2020-12-02' };
  expect([startedOn(approved), startedOn(corrected(approved, change))]).toEqual(['2020-12-01', '2020-12-02']);
});
