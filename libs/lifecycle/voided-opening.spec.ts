import { describe, expect, test } from '@jest/globals';
import { decideRequest } from './countersigning/decide-request.ts';
import { decideSettling } from './countersigning/decide-settling.ts';
import type { Decision } from './decision.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { invariant } from './invariant.ts';
import { kindNamed } from './kinds.ts';
import { corrected, seen } from './testing/correction.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { saidPlain } from './testing/task-in.ts';
import type { JsonObject } from './values/json.ts';
import { plainDate } from './values/plain-date.ts';

const takeOver = (state: string, other: Partial<Said> = {}): Said => ({
  ...saidPlain('take-over', { on: '2022-11-15', data: { state, council: { membersTotal: 9 } } }),
  ...other,
});
/** The row of a list: its key is the task's code. */
const wrongRow = takeOver('AcceptanceSubmitted', { key: 'NV-1', hash: 'wrong' });
const rightRow = takeOver('InExecution', { key: 'NV-1', hash: 'right' });
const assign = (key = 'NV-1/host'): Said => ({
  name: 'assign',
  on: '2022-12-01',
  data: { role: 'host', personId: 'p-1' },
  key,
  hash: 'assign',
});
const voidOf = (target: Fact | undefined, other: Partial<Said> = {}): Said => ({
  name: 'void',
  on: '2024-07-01',
  data: { targetEventId: target?.id, reason: 'Ghi nhầm trạng thái' },
  key: 'void-1',
  hash: 'void',
  ...other,
});
const voided = (facts: readonly Fact[]) => historyOf([voidOf(facts[0])], facts);
const open = (facts: readonly Fact[]) =>
  seen(facts)
    ?.deadlines.filter(({ status }) => status === 'open')
    .map(({ id, dueOn }) => `${id} ${dueOn}`);
const whyNot = (decision: Decision) => (decision.status === 'refused' ? decision.refusals[0] : decision);
const refusalOf = (facts: readonly Fact[], target = facts[0]) =>
  whyNot(decideSaid(voidOf(target, { key: 'another' }), facts));

const wrong = historyOf([wrongRow]);
const gone = voided(wrong);
const right = historyOf([rightRow], gone);

describe('a task opened by mistake', () => {
  test('is no task any more once its opening is voided', () => {
    expect(seen(wrong)?.deadlines).not.toEqual([]);
    expect(seen(gone)).toBeUndefined();
    expect(whyNot(decideSaid(assign(), gone))).toMatchObject({ type: 'not-found' });
    expect(whyNot(decideSaid(voidOf(wrong[0], { key: 'void-2' }), gone))).toMatchObject({
      type: 'not-found',
    });
  });
  test('who did not know it yet reads it as it was, on whichever day; who knows it on none', () => {
    const knownAt = wrong[0]?.metadata.recordedAt;
    expect(seen(gone, { knownAt })).toEqual(seen(wrong));
    expect(seen(right, { knownAt })).toEqual(seen(wrong));
    const asOf = plainDate('2022-12-01');
    expect(seen(gone, { knownAt, asOf })).toEqual(seen(wrong, { asOf }));
    for (const day of ['2022-11-15', '2024-06-30', '2024-07-01', '2026-11-24'])
      expect(seen(gone, { asOf: plainDate(day) })).toBeUndefined();
  });
  test('is opened again on the same stream, and only what it is now counts', () => {
    expect(right.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(seen(right)).toMatchObject({
      state: 'InExecution',
      revision: 2,
      definition: { id: 'provincial-2014' },
    });
    expect(open(right)).toEqual(open(historyOf([rightRow])));
    expect(open(right)?.map((row) => row.slice(0, 3))).toEqual(expect.arrayContaining(['D32']));
    expect(whyNot(decideSaid(rightRow, gone))).toMatchObject({ status: 'accepted' });
  });
  test('is opened again by any opening command, earlier too, and goes on', () => {
    const again = historyOf([saidPlain('propose'), saidPlain('order')], gone);
    expect(seen(again)).toMatchObject({ state: 'Ordered', openedOn: '2020-06-01' });
    expect(seen(again, { asOf: plainDate('2020-05-31') })).toBeUndefined();
    expect(seen(again, { asOf: plainDate('2020-06-30') })?.state).toBe('Proposed');
  });
  test('may turn out wrong again', () => {
    const twice = historyOf([voidOf(right[2], { key: 'void-2' })], right);
    expect(seen(twice)).toBeUndefined();
    expect(seen(historyOf([saidPlain('propose')], twice))?.state).toBe('Proposed');
  });
  test('is corrected as it stands now: nothing of its first life is', () => {
    const now = corrected(right, { of: right[2]?.id ?? '', field: 'data.title', to: 'Đúng' });
    expect(seen(now)?.title).toBe('Đúng');
    expect(refusalOf(right, right[0])).toMatchObject({ params: { expected: 'fact' } });
  });
  test('the caller who saw another end of the stream is refused', () => {
    expect(whyNot(decideSaid({ ...rightRow, ifRevision: 0 }, gone))).toMatchObject({
      type: 'stale-revision',
    });
    expect(decideSaid({ ...rightRow, ifRevision: 1 }, gone).status).toBe('accepted');
    expect(whyNot(decideSaid({ ...rightRow, key: 'other' }, right))).toMatchObject({
      type: 'already-exists',
    });
  });
  test('an administrative dossier too', () => {
    const facts = dossierIn('Received');
    const said = { ...voidOf(facts[0]), kind: 'dossier' };
    const after = historyOf([said], facts);
    const kind = kindNamed('dossier');
    expect(effectiveHistory(kind, after)).toEqual([]);
  });
});

describe('what does not stand in the way of voiding an opening', () => {
  test.each<[string, (facts: readonly Fact[]) => readonly Fact[]]>([
    ['persons assigned', (facts) => historyOf([assign()], facts)],
    [
      'persons assigned and taken off again',
      (facts) => historyOf([assign(), { ...assign('k'), name: 'unassign' }], facts),
    ],
    [
      'a correction of it',
      (facts) => corrected(facts, { of: 'TaskTakenOver', field: 'data.title', to: 'X' }),
    ],
    [
      'a step that was voided itself',
      (facts) => {
        const more = historyOf([saidPlain('confirm-acceptance-dossier')], facts);
        return historyOf([voidOf(more.at(-1), { key: 'k' })], more);
      },
    ],
  ])('%s', (_name, after) => {
    const facts = voided(after(wrong));
    expect(seen(facts)).toBeUndefined();
    expect(seen(historyOf([rightRow], facts))?.persons).toEqual([]);
  });
});

describe('a step that counts stands in the way, and is named', () => {
  test('the newest first: it is voided first', () => {
    const facts = historyOf(
      [saidPlain('confirm-acceptance-dossier'), saidPlain('establish-acceptance-council')],
      wrong,
    );
    expect(refusalOf(facts)).toMatchObject({
      type: 'correction-changes-outcome',
      field: 'data.targetEventId',
      params: {
        event: 'AcceptanceCouncilEstablished',
        revision: 2,
        eventId: 'fact-2',
        why: 'stands-on-opening',
      },
    });
  });
  test('a move to another regulation', () => {
    const moved = historyOf(
      [{ name: 'adopt-definition', on: '2024-01-02', data: { definition: 'provincial-2023', reason: 'x' } }],
      wrong,
    );
    expect(refusalOf(moved)).toMatchObject({ params: { event: 'DefinitionAdopted' } });
  });
});

describe('keys', () => {
  test('the very record that was voided is not taken in again, nor passed over in silence', () => {
    expect(whyNot(decideSaid(wrongRow, gone))).toMatchObject({
      type: 'key-reused',
      field: 'key',
      params: { voided: 'TaskTakenOver' },
    });
  });
  test('the row that was mended goes in under its key, and holds it', () => {
    expect(decideSaid(rightRow, right)).toMatchObject({ status: 'repeated', facts: [{ revision: 2 }] });
    expect(whyNot(decideSaid(wrongRow, right))).toMatchObject({ type: 'key-reused', params: {} });
  });
  test('what hung on the opening is recorded anew under its key', () => {
    const facts = historyOf([rightRow, assign()], voided(historyOf([assign()], wrong)));
    expect(seen(facts)?.persons).toEqual(['p-1']);
  });
  test('the voiding itself, sent again, is done already', () => {
    for (const facts of [gone, right])
      expect(decideSaid(voidOf(wrong[0]), facts)).toMatchObject({
        status: 'repeated',
        facts: [{ revision: 1 }],
      });
  });
});

describe('a second person', () => {
  const HEAD = {
    actor: 'person:p-head',
    account: 'tk-head',
    roles: ['head-of-division'] as const,
    isGone: () => false,
  };
  const keep = (facts: readonly Fact[], decision: Decision, actor: string): readonly Fact[] => {
    invariant(decision.status === 'accepted', 'it is taken', { decision: JSON.stringify(decision) });
    const fact = recorded(decision.fact, { said: { name: 'x', actor }, revision: facts.length });
    const { occurredOn: _, ...envelope } = { ...decision.fact.envelope, occurredOn: null };
    return [...facts, { ...fact, metadata: { ...fact.metadata, ...envelope } }];
  };
  const ask = (facts: readonly Fact[], said: Said) =>
    keep(
      facts,
      decideRequest(commandSaid({ ...said, actor: 'person:p-pm' }), facts, { ...CONTEXT, rolesOf: () => [] }),
      'person:p-pm',
    );
  const settle = (facts: readonly Fact[], settling: 'countersign' | 'recall') => {
    const approval = facts.findLast(({ type }) => type === 'CountersignRequested')?.id ?? '';
    const actor = settling === 'recall' ? 'person:p-pm' : HEAD.actor;
    const command = commandSaid({ name: settling, on: CONTEXT.today, actor });
    return decideSettling({ ...HEAD, settling, approval, command }, facts, CONTEXT);
  };
  const data = (facts: readonly Fact[], reason = 'Nhầm'): JsonObject => ({
    targetEventId: facts[0]?.id ?? '',
    reason,
  });
  const asked = (facts: readonly Fact[]) =>
    ask(facts, { name: 'void', on: CONTEXT.today, data: data(facts) });

  test('countersigns it; what asks for it does not stand in its own way', () => {
    const done = keep(asked(wrong), settle(asked(wrong), 'countersign'), HEAD.actor);
    expect(done.at(-1)).toMatchObject({ type: 'EventVoided', metadata: { approvedBy: HEAD.actor } });
    expect(seen(done)).toBeUndefined();
    expect(whyNot(settle(done, 'recall'))).toMatchObject({ type: 'not-found' });
  });
  test('a request that waits for another step is settled first; a settled one is no matter', () => {
    const other = ask(wrong, {
      name: 'correct',
      on: CONTEXT.today,
      data: { targetEventId: wrong[0]?.id ?? '', field: 'data.title', to: 'X', reason: 'x' },
    });
    expect(refusalOf(other)).toMatchObject({
      params: { event: 'CountersignRequested', why: 'waits-for-approval' },
    });
    const recalled = keep(other, settle(other, 'recall'), 'person:p-pm');
    expect(seen(voided(recalled))).toBeUndefined();
  });
  test('nothing waits on a task that is none, nor on the one opened after it', () => {
    const two = ask(asked(wrong), { name: 'void', on: CONTEXT.today, data: data(wrong, 'Sai') });
    const done = keep(two, settle(two, 'countersign'), HEAD.actor);
    expect(seen(historyOf([rightRow], done))?.approvals).toEqual([]);
  });
});

test('a take-over in the wrong state gets the deadlines of the right one', () => {
  expect(open(wrong)?.some((row) => row.startsWith('D33'))).toBe(true);
  expect(open(right)?.some((row) => row.startsWith('D33'))).toBe(false);
});
