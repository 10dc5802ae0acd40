import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidPlain, taskIn, facilityTaskAfter } from './testing/task-in.ts';

const typesOf = (said: Said, history: readonly Fact[]): readonly string[] => {
  const decision = decideSaid(said, history);
  return decision.status === 'refused' ? decision.refusals.map(({ type }) => type) : [decision.status];
};
const ordered = () => taskIn('Ordered');
const call = saidPlain('open-call');

/** Each case breaks one thing more than the one after it, so that the first reason changes at each step. */
describe('refusals come in the order: command, form, key, exists, stale, state, date, rules', () => {
  const future = '2999-01-01';
  test.each<[string, Said, readonly Fact[], string]>([
    ['command before form', { name: 'fly', on: 'never', data: 7 }, ordered(), 'unknown-command'],
    ['form before key', { ...call, data: {}, key: 'k', hash: 'other' }, keyed('k'), 'missing-field'],
    ['key before exists', { ...saidPlain('propose'), key: 'k', hash: 'other' }, keyed('k'), 'key-reused'],
    ['exists before stale', { ...saidPlain('propose'), ifRevision: 99 }, ordered(), 'already-exists'],
    ['exists before stale, none there', { ...call, ifRevision: 99 }, [], 'not-found'],
    [
      'stale before state',
      { ...saidPlain('close-call'), ifRevision: 99, on: future },
      ordered(),
      'stale-revision',
    ],
    ['state before date', { ...saidPlain('close-call'), on: future }, ordered(), 'illegal-state'],
    ['date before rules: the future', { ...call, on: future }, ordered(), 'occurred-in-future'],
    [
      'date before rules: the past',
      { ...call, on: '2020-08-02', data: badNotice() },
      ordered(),
      'out-of-order',
    ],
    ['rules', { ...call, data: badNotice() }, ordered(), 'notice-too-short'],
  ])('%s', (...[, said, history, type]) => {
    expect(typesOf(said, history)[0]).toBe(type);
  });

  test.each<[string, Said, readonly Fact[], readonly string[]]>([
    [
      'state, date',
      { ...saidPlain('close-call'), on: future },
      ordered(),
      ['illegal-state', 'occurred-in-future'],
    ],
    ['date, rules', { ...call, on: future }, ordered(), ['occurred-in-future', 'notice-too-short']],
    [
      'exists, date',
      { ...saidPlain('propose'), on: future },
      ordered(),
      ['already-exists', 'occurred-in-future'],
    ],
    ['none there, date', { ...call, on: future }, [], ['not-found', 'occurred-in-future']],
    ['opening: the future', { ...saidPlain('propose'), on: future }, [], ['occurred-in-future']],
    [
      'stale, state, date',
      { ...saidPlain('close-call'), ifRevision: 99, on: future },
      ordered(),
      ['stale-revision', 'illegal-state', 'occurred-in-future'],
    ],
    [
      'stale, date, rules',
      { ...call, ifRevision: 99, on: future },
      ordered(),
      ['stale-revision', 'occurred-in-future', 'notice-too-short'],
    ],
    ['stale alone', { ...call, ifRevision: 99 }, ordered(), ['stale-revision']],
    [
      'a correction: fact, date',
      {
        name: 'correct',
        on: future,
        data: { targetEventId: 'x', field: 'data.title', to: 'T', reason: 'r' },
      },
      ordered(),
      ['invalid-field', 'occurred-in-future'],
    ],
  ])('what can be judged together is told together: %s', (...[, said, history, types]) => {
    expect(typesOf(said, history)).toEqual(types);
  });

  function badNotice() {
    return { callId: 'C', round: 1, closesOn: '2020-09-15' };
  }
  function keyed(key: string) {
    return historyOf([{ ...saidPlain('propose'), key }]);
  }

  test('a form is refused whole: envelope, fields in order, unknown ones last', () => {
    const said = {
      name: 'open-call',
      on: '2024-13-45',
      actor: 'Nguyễn Văn A',
      data: { closesOn: 7, colour: 'red' },
      document: { date: 'x' },
    };
    const decision = decideSaid(said, ordered());
    expect(
      decision.status === 'refused' ? decision.refusals.map(({ type, field }) => [type, field]) : [],
    ).toEqual([
      ['invalid-date', 'occurredOn'],
      ['invalid-field', 'actor'],
      ['missing-field', 'document.number'],
      ['invalid-date', 'document.date'],
      ['missing-field', 'data.callId'],
      ['missing-field', 'data.round'],
      ['invalid-date', 'data.closesOn'],
      ['unknown-field', 'data.colour'],
    ]);
  });

  test('all broken rules are told, in the order of the rules', () => {
    const said = saidPlain('conclude-acceptance', {
      data: { membersTotal: 12, membersPresent: 7, votes: { excellent: 1, passed: 0, failed: 0 } },
    });
    expect(typesOf(said, taskIn('AcceptanceCouncil'))).toEqual([
      'quorum-not-reached',
      'votes-do-not-add-up',
      'council-size-differs',
    ]);
  });

  test('an unknown kind is told as such', () => {
    expect(typesOf({ ...saidPlain('propose'), kind: 'ship' }, [])).toEqual(['invalid-field']);
  });

  test('a command of another kind is unknown', () => {
    expect(typesOf({ ...saidPlain('propose'), kind: 'dossier' }, [])).toEqual(['unknown-command']);
  });

  test('a task exists whichever way it was opened', () => {
    expect(typesOf(saidPlain('register-facility-task'), ordered())).toEqual(['already-exists']);
    expect(typesOf(saidPlain('propose'), facilityTaskAfter('register-facility-task'))).toEqual([
      'already-exists',
    ]);
  });
});

describe('the caller’s revision', () => {
  test('the one that stands is let through, any other is stale', () => {
    expect(typesOf({ ...call, ifRevision: 1 }, ordered())).toEqual(['accepted']);
    expect(typesOf({ ...call, ifRevision: 0 }, ordered())).toEqual(['stale-revision']);
    expect(typesOf({ ...call, ifRevision: 2 }, ordered())).toEqual(['stale-revision']);
  });
  test('of a task that is not there yet it is -1', () => {
    expect(typesOf({ ...saidPlain('propose'), ifRevision: -1 }, [])).toEqual(['accepted']);
    expect(typesOf({ ...saidPlain('propose'), ifRevision: 0 }, [])).toEqual(['stale-revision']);
  });
});

describe('the key', () => {
  const said = { ...saidPlain('order'), key: 'k-1', hash: 'h-1' };
  const history = () => historyOf([said, call], taskIn('Proposed'));
  test('the same request again: the same answer, whatever stands now', () => {
    const decision = decideSaid({ ...said, ifRevision: 0 }, history());
    expect(decision).toMatchObject({ status: 'repeated', facts: [{ revision: 1, type: 'TaskOrdered' }] });
  });
  test('another body under a used key is refused', () => {
    expect(typesOf({ ...said, hash: 'h-2' }, history())).toEqual(['key-reused']);
    expect(typesOf({ ...call, key: 'k-1', hash: 'h-3' }, history())).toEqual(['key-reused']);
  });
  test('a refused command binds no key', () => {
    const refusedOnce = { ...call, key: 'k-9', hash: 'h-9' };
    expect(typesOf(refusedOnce, taskIn('Proposed'))).toEqual(['illegal-state']);
    expect(typesOf({ ...refusedOnce, hash: 'h-8' }, ordered())).toEqual(['accepted']);
  });
  test('without a key the same command is judged anew', () => {
    expect(typesOf(saidPlain('order'), history())).toEqual(['illegal-state']);
  });
});
