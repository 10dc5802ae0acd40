import { describe, expect, test } from '@jest/globals';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { corrected } from '../testing/correction.ts';
import { commandSaid, CONTEXT, historyOf, recorded, type Said } from '../testing/record.ts';
import { sealedIn } from '../testing/sealed.ts';
import { saidPlain, taskIn } from '../testing/task-in.ts';
import type { JsonObject } from '../values/json.ts';
import type { Role } from '../values/role.ts';
import { plainDate } from '../values/plain-date.ts';
import { approvalsOf } from './approvals-of.ts';
import { decideRequest } from './decide-request.ts';
import { decideSettling, type Settling } from './decide-settling.ts';
import { REQUESTED } from './facts.ts';

const ACCOUNTANT = 'person:kt-1';
const HEAD = 'person:tp-1';

/** What persons may act as. */
const ROLES_OF: Readonly<Record<string, readonly Role[]>> = { 'gd-1': ['director'], 'kt-2': ['accountant'] };
const ASKING = { ...CONTEXT, rolesOf: (personId: string) => ROLES_OF[personId] ?? [] };

const factIn = (decision: Decision) => {
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.fact;
};
const whyNot = (decision: Decision): readonly unknown[] =>
  decision.status === 'refused'
    ? [decision.refusals[0].type, decision.refusals[0].params.why ?? decision.refusals[0].field]
    : [decision.status];

/** The history with a fact as the log would keep it: the envelope that the decision gives over the command's own. */
function kept(
  history: readonly Fact[],
  decision: Decision,
  said: Said & { account?: string },
): readonly Fact[] {
  const fact = factIn(decision);
  const { metadata, ...made } = recorded(fact, { said, revision: history.length });
  const by = { recordedBy: { by: said.account ?? 'tk-kt' } satisfies JsonObject };
  const asked = said.approvedBy === undefined ? {} : { approvedBy: said.approvedBy };
  return [...history, { ...made, metadata: { ...metadata, ...by, ...asked, ...fact.envelope } }];
}

const paying = (other: Partial<Said> = {}): Said => ({
  ...saidPlain('pay-tranche'),
  actor: ACCOUNTANT,
  ...other,
});
const ask = (history: readonly Fact[], said: Said = paying()): readonly Fact[] =>
  kept(history, decideRequest(commandSaid(said), history, ASKING), said);
const asked = (said: Said = paying()) => ask(taskIn('InExecution'), said);
const approvalIn = (history: readonly Fact[]): string => approvalsOf(history).at(-1)?.approval ?? 'none';

test.each(['accountant', 'org:Sở KH&CN'])('nobody asks as %s: of whom nobody knows who it is', (actor) => {
  const decision = decideRequest(commandSaid(paying({ actor })), taskIn('InExecution'), ASKING);
  expect(whyNot(decision)).toEqual(['not-allowed', 'no-person']);
});

interface Other extends Partial<Said> {
  readonly roles?: readonly Role[];
  readonly account?: string;
  readonly approval?: string;
  readonly isGone?: boolean;
}
const settle = (history: readonly Fact[], settling: Settling, other: Other = {}): Decision => {
  const { roles = ['head-of-division'], account = 'tk-tp', approval = approvalIn(history), ...more } = other;
  const { isGone = false, ...said } = more;
  const command = commandSaid({ name: settling, on: CONTEXT.today, actor: HEAD, ...said });
  return decideSettling(
    {
      settling,
      approval,
      roles,
      account,
      command,
      isGone: ({ recordedBy: { by } }) => isGone && by === 'tk-kt',
    },
    history,
    CONTEXT,
  );
};
const settled = (history: readonly Fact[], settling: Settling, other: Other = {}) =>
  kept(history, settle(history, settling, other), {
    name: settling,
    actor: HEAD,
    account: 'tk-tp',
    ...other,
  });
const seen = (facts: readonly Fact[]) => snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar });

describe('asking a second person', () => {
  test('keeps the command and its day; the case stays as it is, its deadlines too', () => {
    const before = taskIn('InExecution');
    const after = ask(before);
    expect(after.at(-1)).toMatchObject({
      type: REQUESTED,
      data: { command: 'pay-tranche', occurredOn: paying().on, data: paying().data },
      metadata: { occurredOn: CONTEXT.today, actor: ACCOUNTANT },
    });
    const [was, is] = [seen(before), seen(after)];
    expect({ ...is, revision: was?.revision, approvals: [] }).toEqual(was);
    expect(is?.approvals).toMatchObject([
      { approval: after.at(-1)?.id, requestedBy: ACCOUNTANT, status: 'pending' },
    ]);
  });
  test('what the command itself would be refused for refuses the request, with the rule', () => {
    const decision = decideRequest(
      commandSaid(paying({ data: { number: 1, amountVnd: '999999999999999' } })),
      taskIn('InExecution'),
      ASKING,
    );
    expect(whyNot(decision)[0]).toBe('payments-exceed-contract');
  });
  test.each([
    ['who asks cannot be who is asked', { approvedBy: ACCOUNTANT }, ['invalid-field', 'approvedBy']],
    ['nor a person who may not countersign', { approvedBy: 'person:kt-2' }, ['invalid-field', 'approvedBy']],
    ['nor one whom nobody knows', { approvedBy: 'person:xx' }, ['invalid-field', 'approvedBy']],
    ['nor a role that may not', { approvedBy: 'accountant' }, ['invalid-field', 'approvedBy']],
    ['however the id is written', { approvedBy: 'kt-1', actor: 'kt-1' }, ['invalid-field', 'actor']],
  ])('%s', (_, other, expected) => {
    const said = paying(other);
    expect(whyNot(decideRequest(commandSaid(said), taskIn('InExecution'), ASKING))).toEqual(expected);
  });
  test('the same is not asked for twice while it waits; another sum is', () => {
    const once = asked();
    expect(whyNot(decideRequest(commandSaid(paying({ hash: 'again' })), once, ASKING))[0]).toBe(
      'already-exists',
    );
    const other = paying({ data: { number: 2, amountVnd: '1' } });
    expect(approvalsOf(ask(once, other))).toHaveLength(2);
    const returned = settled(once, 'return', { data: { reason: 'Thiếu chứng từ' } });
    expect(approvalsOf(ask(returned)).map(({ status }) => status)).toEqual(['returned', 'pending']);
  });
  test('one key, one request', () => {
    const said = paying({ key: 'k' });
    expect(decideRequest(commandSaid(said), asked(said), ASKING).status).toBe('repeated');
  });
});

describe('the second person', () => {
  test("countersigns: the step's own fact, asked for by one, approved by the other, caused by the request", () => {
    const after = settled(asked(), 'countersign');
    expect(after.at(-1)).toMatchObject({
      type: 'TranchePaid',
      data: paying().data,
      metadata: {
        occurredOn: paying().on,
        actor: ACCOUNTANT,
        requestedBy: ACCOUNTANT,
        approvedBy: HEAD,
        causationId: approvalIn(after),
      },
    });
    expect(seen(after)).toMatchObject({ approvals: [], details: { tranches: [paying().data] } });
    expect(approvalsOf(after)).toMatchObject([{ status: 'countersigned' }]);
  });
  const refusals: readonly (readonly [string, Other, readonly unknown[]])[] = [
    ['who asked', { actor: ACCOUNTANT }, ['not-allowed', 'same-person']],
    ['the same account under another person', { account: 'tk-kt' }, ['not-allowed', 'same-person']],
    ['a role without a person', { actor: 'director', roles: ['director'] }, ['not-allowed', 'no-person']],
    ['an organisation', { actor: 'org:Viện A' }, ['not-allowed', 'no-person']],
    [
      'a role that does not countersign it',
      { roles: ['auditor', 'accountant'] },
      ['not-allowed', 'not-a-countersigner'],
    ],
    ['nobody in a role', { roles: [] }, ['not-allowed', 'not-a-countersigner']],
    ['for one whose account was closed', { isGone: true }, ['not-allowed', 'requester-gone']],
    ['of a request that is not there', { approval: 'x' }, ['not-found', undefined]],
    ['of a fact that is no request', { approval: 'fact-0' }, ['not-found', undefined]],
    ['with a field that is not asked for', { data: { reason: 'x' } }, ['unknown-field', 'data.reason']],
    ['on another revision than was seen', { ifRevision: 1 }, ['stale-revision', undefined]],
  ];
  test.each(refusals)('is not %s', (_, other, expected) => {
    expect(whyNot(settle(asked(), 'countersign', other))).toEqual(expected);
  });
  test('returns what somebody asked whose account was closed', () => {
    expect(settle(asked(), 'return', { isGone: true, data: { reason: 'Đã nghỉ việc' } }).status).toBe(
      'accepted',
    );
  });
  test('is who was asked by name, or in the role that was asked', () => {
    const byName = asked(paying({ approvedBy: 'person:gd-1' }));
    expect(whyNot(settle(byName, 'countersign'))).toEqual(['not-allowed', 'another-was-asked']);
    // Who was asked may have left since: it does not wait for them for good.
    expect(settle(byName, 'return', { data: { reason: 'Đã chuyển' } }).status).toBe('accepted');
    expect(settle(byName, 'countersign', { actor: 'person:gd-1', roles: ['director'] }).status).toBe(
      'accepted',
    );
    const byRole = asked(paying({ approvedBy: 'director' }));
    expect(whyNot(settle(byRole, 'countersign'))).toEqual(['not-allowed', 'another-was-asked']);
    expect(settle(byRole, 'countersign', { roles: ['director'] }).status).toBe('accepted');
  });
  test('decides again on the present state: what happened meanwhile refuses it, and the request waits on', () => {
    const waiting = asked(paying({ data: { number: 1, amountVnd: '1' } }));
    const said = paying({ data: { number: 1, amountVnd: '2' } });
    const meanwhile = kept(waiting, decide(commandSaid(said), waiting, CONTEXT), said);
    expect(whyNot(settle(meanwhile, 'countersign'))[0]).toBe('already-exists');
    expect(seen(meanwhile)?.approvals).toHaveLength(1);
  });
  test.each(['countersign', 'return', 'recall'] as const)('nobody can %s what is settled', (settling) => {
    const done = settled(asked(), 'countersign');
    const data = settling === 'return' ? { reason: 'x' } : {};
    const actor = settling === 'recall' ? ACCOUNTANT : HEAD;
    expect(whyNot(settle(done, settling, { data, actor }))[0]).toBe('illegal-state');
  });
  test('a step that is voided later was countersigned all the same', () => {
    const done = settled(asked(), 'countersign');
    const said: Said = {
      name: 'void',
      on: CONTEXT.today,
      data: { targetEventId: done.at(-1)?.id, reason: 'Ghi nhầm' },
    };
    const voided = kept(done, decide(commandSaid(said), done, CONTEXT), said);
    expect(seen(voided)).toMatchObject({ approvals: [], details: { tranches: [] } });
  });
});

describe('a request that is not countersigned', () => {
  test('is returned with a reason by who may countersign', () => {
    expect(whyNot(settle(asked(), 'return'))).toEqual(['missing-field', 'data.reason']);
    const after = settled(asked(), 'return', { data: { reason: 'Thiếu chứng từ' } });
    expect(after.at(-1)).toMatchObject({
      type: 'CountersignReturned',
      data: { approval: approvalIn(after), reason: 'Thiếu chứng từ' },
      metadata: { actor: HEAD, causationId: approvalIn(after) },
    });
    expect(seen(after)?.approvals).toEqual([]);
  });
  test('is not returned by who asked, and taken back by nobody else', () => {
    const reason = { data: { reason: 'x' } };
    expect(whyNot(settle(asked(), 'return', { ...reason, actor: ACCOUNTANT }))).toEqual([
      'not-allowed',
      'same-person',
    ]);
    expect(whyNot(settle(asked(), 'recall'))).toEqual(['not-allowed', 'not-the-requester']);
    const after = settled(asked(), 'recall', { actor: ACCOUNTANT, roles: ['accountant'], account: 'tk-kt' });
    expect(approvalsOf(after)).toMatchObject([{ status: 'recalled' }]);
  });
  test('can neither be corrected nor voided: it says nothing of the case', () => {
    const waiting = asked();
    for (const [name, data] of [
      ['void', { reason: 'x' }],
      ['correct', { field: 'data.command', to: 'approve', reason: 'x' }],
    ] as const) {
      const said: Said = { name, on: CONTEXT.today, data: { targetEventId: approvalIn(waiting), ...data } };
      expect(whyNot(decide(commandSaid(said), waiting, CONTEXT))).toEqual([
        'invalid-field',
        'data.targetEventId',
      ]);
    }
  });
  test('stands in the way of no correction', () => {
    expect(() =>
      corrected(asked(), { of: 'ContractSigned', field: 'data.number', to: '02/HĐ' }),
    ).not.toThrow();
  });
});

test('as of a day before, and to who did not know, it does not wait yet', () => {
  const facts = asked();
  const of = (clocks: object) =>
    snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar, clocks })?.approvals;
  expect(of({ asOf: plainDate('2026-11-23') })).toEqual([]);
  expect(of({ knownAt: facts.at(-2)?.metadata.recordedAt })).toEqual([]);
  expect(of({ asOf: CONTEXT.today })).toHaveLength(1);
});

test('a council that was asked for before the votes is not countersigned over them', () => {
  const before = taskIn('AcceptanceCouncil');
  const anew = { ...saidPlain('establish-acceptance-council', { on: '2023-04-10' }), actor: 'person:cv-1' };
  const history = sealedIn(historyOf([saidPlain('cast-rating')], ask(before, anew)));
  const other = { approval: approvalIn(history), roles: ['director'] } as const;
  const decision = settle(history, 'countersign', other);
  expect(decision).toMatchObject({ refusals: [{ type: 'illegal-state', params: { waiting: 1 } }] });
});
