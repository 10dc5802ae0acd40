import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { snapshotOf } from './snapshot-of.ts';
import { decideSaid, historyOf, recorded } from './testing/record.ts';
import { corrected, refusalOf, saidCorrect, seen, type Change } from './testing/correction.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { newest } from './testing/spec.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

describe('a correction', () => {
  const title = { of: 'TaskProposed', field: 'data.title', to: 'sức tải' };
  test('states what was and what is right, and leaves the state', () => {
    const history = corrected(taskIn('Passed'), title);
    expect(history.at(-1)).toMatchObject({
      type: 'FactCorrected',
      data: { targetEventId: 'fact-0', field: 'data.title', from: 'T', to: 'sức tải', reason: 'Đính chính' },
    });
    expect(seen(history)).toMatchObject({ state: 'Passed', title: 'sức tải', revision: history.length - 1 });
    expect(history[0]?.data).toMatchObject({ title: 'T' });
  });
  test('holds from the day of the fact, for whoever knew it', () => {
    const history = corrected(taskIn('Passed'), title);
    const before = history.at(-2)?.metadata.recordedAt;
    const first = plainDate('2020-06-01');
    expect(seen(history, { asOf: first })).toMatchObject({ title: 'sức tải', revision: history.length - 1 });
    expect(seen(history, { knownAt: before })?.title).toBe('T');
    expect(seen(history, { asOf: first, knownAt: before })).toMatchObject({ title: 'T', revision: 0 });
    expect(seen(history, { asOf: plainDate('2020-05-31') })).toBeUndefined();
  });
  test('stands in the history on the day of the fact it corrects', () => {
    const history = corrected(taskIn('Ordered'), title);
    const told = effectiveHistory(undefined, history, { asOf: plainDate('2020-06-01') });
    expect(told.map(({ type, metadata }) => [type, metadata.occurredOn])).toEqual([
      ['TaskProposed', '2020-06-01'],
      ['FactCorrected', '2020-06-01'],
    ]);
  });
  test('of a field inside another', () => {
    const dossiers = [{ dossierId: 'D-1', valid: true, reason: 'x' }];
    const history = historyOf(roadTo('recommend', { 'open-dossiers': { data: { dossiers } } }));
    const after = corrected(history, { of: 'DossiersOpened', field: 'data.dossiers.0.reason', to: 'y' });
    expect(after.at(-1)?.data).toMatchObject({ from: 'x', to: 'y' });
    expect(effectiveHistory(undefined, after).find(({ type }) => type === 'DossiersOpened')?.data).toEqual({
      dossiers: [{ dossierId: 'D-1', valid: true, reason: 'y' }],
    });
  });
  test('of an optional field that was not given: from is null', () => {
    const after = corrected(taskIn('Ordered'), { of: 'TaskProposed', field: 'data.field', to: 'Môi trường' });
    expect(after.at(-1)?.data).toMatchObject({ from: null, to: 'Môi trường' });
    expect(seen(after)?.details).toMatchObject({ field: 'Môi trường' });
  });
  test('twice: the second starts from the first, and holds', () => {
    const once = corrected(taskIn('Ordered'), title);
    const twice = corrected(once, { ...title, to: 'sức tải môi trường' });
    expect(twice.at(-1)?.data).toMatchObject({ from: 'sức tải', to: 'sức tải môi trường' });
    expect(seen(twice)?.title).toBe('sức tải môi trường');
    expect(seen(twice, { knownAt: once.at(-1)?.metadata.recordedAt })?.title).toBe('sức tải');
  });
  test('moves a day, and the deadlines counted from it', () => {
    const history = corrected(taskIn('Passed'), {
      of: 'AcceptanceConcluded',
      field: 'occurredOn',
      to: '2023-03-22',
    });
    expect(history.at(-1)?.data).toMatchObject({ from: '2023-03-20', to: '2023-03-22' });
    expect(newest('D41', seen(history))?.dueOn).toBe('2023-05-08');
    expect(seen(history)?.stateSince).toBe('2023-03-22');
    expect(seen(history, { asOf: plainDate('2023-03-21') })?.state).toBe('AcceptanceCouncil');
  });
  test('of a day can make what was met late', () => {
    const history = corrected(taskIn('Passed'), {
      of: 'AcceptanceConcluded',
      field: 'occurredOn',
      to: '2023-03-23',
    });
    expect(newest('D39', seen(history))?.status).toBe('late');
  });
  test('of the contract’s end moves what counts from it', () => {
    const history = corrected(taskIn('InExecution'), {
      of: 'ContractSigned',
      field: 'data.endsOn',
      to: '2023-02-05',
    });
    expect(newest('D32', seen(history))?.dueOn).toBe('2023-03-07');
  });
  test('may itself be recorded of any day up to today', () => {
    const history = taskIn('Archived');
    expect(refusalOf(history, title, { on: '2019-01-01' })).toMatchObject({ status: 'accepted' });
    expect(refusalOf(history, title, { on: '2026-11-25' })).toMatchObject({ type: 'occurred-in-future' });
  });
  test('takes its reason from the record where data has none', () => {
    const history = taskIn('Ordered');
    const data = { targetEventId: 'fact-0', field: 'data.title', to: 'U' };
    const said = { name: 'correct', on: '2024-07-01', data, reason: 'Gõ nhầm' };
    expect(decideSaid(said, history)).toMatchObject({ fact: { data: { reason: 'Gõ nhầm' } } });
    const both = { ...said, data: { ...data, reason: 'Đính chính' } };
    expect(decideSaid(both, history)).toMatchObject({
      fact: { data: { reason: 'Đính chính' }, reason: 'Gõ nhầm' },
    });
  });
  test('of an administrative dossier', () => {
    const history = dossierIn('Resolved');
    const said = saidCorrect(
      history,
      { of: 'AdministrativeDossierReceived', field: 'data.dueOn', to: '2023-02-17' },
      { kind: 'dossier' },
    );
    const after = historyOf([said], history);
    const snapshot = snapshotOf({ kind: 'dossier', facts: after, calendar });
    expect(newest('D50', snapshot)).toMatchObject({ dueOn: '2023-02-17', status: 'late' });
  });
  test('of a reason that stands in the data', () => {
    const after = corrected(taskIn('Paused'), { of: 'TaskPaused', field: 'data.reason', to: 'Bão' });
    expect(after.at(-1)?.data).toMatchObject({ from: 'Dịch', to: 'Bão' });
  });
});

describe('what may not be corrected', () => {
  const history = () => corrected(taskIn('Passed'), { of: 'TaskProposed', field: 'data.title', to: 'x' });
  test.each<[string, Change, string, string]>([
    ['no such fact', { of: 'fact-99', field: 'data.title', to: 'x' }, 'invalid-field', 'data.targetEventId'],
    [
      'a correction',
      { of: 'FactCorrected', field: 'data.to', to: 'y' },
      'invalid-field',
      'data.targetEventId',
    ],
    [
      'a field that the fact has not',
      { of: 'TaskProposed', field: 'data.colour', to: 'x' },
      'invalid-field',
      'data.field',
    ],
    [
      'what is computed',
      { of: 'AcceptanceConcluded', field: 'data.rating', to: 'passed' },
      'invalid-field',
      'data.field',
    ],
    ['the actor', { of: 'TaskProposed', field: 'actor', to: 'host' }, 'invalid-field', 'data.field'],
    ['the whole data', { of: 'TaskProposed', field: 'data', to: {} }, 'invalid-field', 'data.field'],
    ['no field', { of: 'TaskProposed', field: 'data.', to: 'x' }, 'invalid-field', 'data.field'],
    [
      'a member of the prototype',
      { of: 'TaskProposed', field: 'data.__proto__', to: 'x' },
      'invalid-field',
      'data.field',
    ],
    [
      'a place that the list has not',
      { of: 'DossiersOpened', field: 'data.dossiers.7.reason', to: 'x' },
      'invalid-field',
      'data.field',
    ],
    [
      'a place that is no number',
      { of: 'DossiersOpened', field: 'data.dossiers.first.reason', to: 'x' },
      'invalid-field',
      'data.field',
    ],
    [
      'to a value that the form does not take',
      { of: 'TaskProposed', field: 'data.title', to: 7 },
      'invalid-field',
      'data.to',
    ],
    ['to a blank text', { of: 'TaskProposed', field: 'data.title', to: ' ' }, 'invalid-field', 'data.to'],
    ['to nothing', { of: 'TaskProposed', field: 'data.title', to: null }, 'missing-field', 'data.to'],
    [
      'money to a number',
      { of: 'ContractSigned', field: 'data.totalVnd', to: 1 },
      'invalid-field',
      'data.to',
    ],
    ['to no day', { of: 'TaskProposed', field: 'occurredOn', to: '2023-02-30' }, 'invalid-date', 'data.to'],
    [
      'to half a surrogate pair',
      { of: 'TaskProposed', field: 'data.title', to: '\ud800' },
      'invalid-field',
      'data.to',
    ],
    [
      'a member that the inner form has not',
      { of: 'AcceptanceConcluded', field: 'data.votes.x', to: 1 },
      'unknown-field',
      'data.to',
    ],
  ])('%s', (...[, change, type, field]) => {
    expect(refusalOf(history(), change)).toMatchObject({ type, field });
  });
  test('which of the two it is, is told: no such fact, or a correction', () => {
    const expectedOf = (of: string) => refusalOf(history(), { of, field: 'data.title', to: 'x' });
    expect(expectedOf('fact-99')).toHaveProperty('params', { expected: 'fact', id: 'fact-99' });
    expect(expectedOf('FactCorrected')).toHaveProperty('params.expected', 'original-fact');
  });
  test('without a value, a field or a reason', () => {
    const decision = decideSaid({ name: 'correct', on: '2024-07-01', data: {} }, history());
    expect(decision.status === 'refused' && decision.refusals.map(({ field }) => field)).toEqual([
      'data.targetEventId',
      'data.field',
      'data.to',
      'data.reason',
    ]);
  });
  test('a task that is not there', () => {
    expect(refusalOf([], { of: 'fact-0', field: 'data.title', to: 'x' })).toMatchObject({
      type: 'not-found',
    });
  });
});

describe('what was assumed', () => {
  const assumed = (uncertain: readonly string[]) =>
    historyOf([{ ...saidPlain('propose'), uncertain }, saidPlain('order')]);
  const left = (facts: readonly Fact[]) =>
    seen(facts)?.uncertain.map(({ field, revision }) => `${revision} ${field}`);
  test('is shown with the revision that set it', () => {
    expect(left(assumed(['occurredOn', 'data.title']))).toEqual(['0 occurredOn', '0 data.title']);
  });
  test('is no longer once it is set right', () => {
    const history = assumed(['occurredOn', 'data.title']);
    expect(left(corrected(history, { of: 'TaskProposed', field: 'data.title', to: 'U' }))).toEqual([
      '0 occurredOn',
    ]);
    expect(left(corrected(history, { of: 'TaskProposed', field: 'occurredOn', to: '2020-06-02' }))).toEqual([
      '0 data.title',
    ]);
  });
  test('data stands for every field of it', () => {
    const history = corrected(assumed(['data']), { of: 'TaskProposed', field: 'data.title', to: 'U' });
    expect(left(history)).toEqual(['0 data.level', '0 data.managingBody']);
  });
  test('is still shown to whoever asks what was known before', () => {
    const history = corrected(assumed(['data.title']), { of: 'TaskProposed', field: 'data.title', to: 'U' });
    expect(seen(history, { knownAt: history[1]?.metadata.recordedAt })?.uncertain).toEqual([
      { field: 'data.title', revision: 0 },
    ]);
  });
  test('a correction leaves a fact without assumptions as it was', () => {
    const history = corrected(taskIn('Ordered'), { of: 'TaskProposed', field: 'data.title', to: 'U' });
    expect(effectiveHistory(undefined, history)[0]?.metadata).toEqual(history[0]?.metadata);
  });
});

test('a correction recorded at another instant is known from then', () => {
  const history = taskIn('Ordered');
  const said = saidCorrect(history, { of: 'TaskProposed', field: 'data.title', to: 'U' });
  const decision = decideSaid(said, history);
  if (decision.status !== 'accepted') throw new Error('accepted');
  const at = '2026-05-01T00:00:00.000Z' as never;
  const facts = [...history, recorded(decision.fact, { said, revision: history.length, at })];
  expect(seen(facts, { knownAt: at })?.title).toBe('U');
  expect(seen(facts, { knownAt: '2026-04-30T23:59:59.999Z' as never })?.title).toBe('T');
});
