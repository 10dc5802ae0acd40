import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { CommandRequest } from '#commands/command-request';
import { handleCommand } from '#commands/handle-command';
import { clockOver } from '#runtime/clock';
import { keysFor, masterKeys } from '#runtime/master-key';
import { ballotsIn } from './ballot-keys.ts';
import { peopleWorld, type PeopleWorld } from './testing/people-world.ts';
import { ballot, sitting, step } from './testing/sitting.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
}, 60_000);
afterAll(() => world.stop());

const clock = clockOver(() => Date.parse('2026-11-26T08:00:00Z'));
const tell = async (request: CommandRequest): Promise<string> => {
  const keys = () => keysFor(masterKeys({ home: world.home }), 'ballot');
  const deps = { store: world.deps.store, clock, ballots: ballotsIn(world.pool, keys) };
  const result = await handleCommand(request, deps);
  return result.status === 'refused' ? result.refusals[0].type : 'accepted';
};
const told = async (...requests: readonly CommandRequest[]): Promise<void> => {
  for (const request of requests)
    expect([request.command, await tell(request)]).toEqual([request.command, 'accepted']);
};
const eventsOf = (code: string) => wholeStream(world.deps.store, streamName({ kind: 'task', code }));
const lastOf = async (code: string) => (await eventsOf(code)).at(-1);
const on = (request: CommandRequest, occurredOn: string): CommandRequest => ({ ...request, occurredOn });
const council = (code: string, day: string) =>
  on(step(code, 'establish-selection-council', { sessionOn: day }), day);
const count = (code: string, day: string) => on(step(code, 'count-ballots'), day);
const rewriting = (code: string, command: 'void' | 'correct', data: object): CommandRequest => ({
  ...step(code, 'cast-score'),
  command,
  occurredOn: '2024-07-01',
  actor: 'head-of-division',
  data: { reason: 'Ghi nhầm', ...data },
});

let codes = 0;
/** A council of 2020-10-20; the members named have cast on 2020-10-30. */
async function voted(...members: readonly string[]): Promise<string> {
  codes += 1;
  const code = `C-${String(codes)}`;
  await told(...sitting(code), ...members.map((member) => ballot(code, member)));
  return code;
}

describe('ballots are counted with the council that sits when they were cast, whatever is recorded later', () => {
  test('another council is not recorded late for a day before their votes', async () => {
    const code = await voted('m-1', 'm-2');
    expect(await tell(council(code, '2020-10-25'))).toBe('illegal-state');
    await told(count(code, '2020-11-02'));
    expect((await lastOf(code))?.data.ballots).toHaveLength(2);
  });
  test('another council was voided, under which somebody had cast', async () => {
    const code = await voted();
    await told(council(code, '2020-10-31'));
    const id = (await lastOf(code))?.id ?? '';
    await told(on(ballot(code, 'm-3'), '2020-11-01'), rewriting(code, 'void', { targetEventId: id }));
    await told(count(code, '2020-11-02'));
    expect((await lastOf(code))?.data.ballots).toHaveLength(1);
  });
  test('the day of another council is not corrected to before the vote', async () => {
    const code = await voted('m-1');
    await told(count(code, '2020-10-30'), council(code, '2020-10-31'));
    const id = (await lastOf(code))?.id ?? '';
    const earlier = { targetEventId: id, field: 'occurredOn', to: '2020-10-25' };
    expect(await tell(rewriting(code, 'correct', earlier))).toBe('correction-changes-outcome');
  });
});

describe('once another council sits, the one before it votes no more', () => {
  test('nobody casts by an early day, nor a second time', async () => {
    const code = await voted('m-1');
    await told(count(code, '2020-11-02'), council(code, '2020-11-04'));
    expect([await tell(ballot(code, 'm-3')), await tell(ballot(code, 'm-1'))]).not.toContain('accepted');
  });
  test('what it counted stays counted: a ballot is not voided, the sheet not changed', async () => {
    const code = await voted('m-1', 'm-2');
    const targetEventId = (await lastOf(code))?.id ?? '';
    await told(count(code, '2020-11-02'), council(code, '2020-11-05'));
    expect(await tell(rewriting(code, 'void', { targetEventId }))).toBe('correction-changes-outcome');
    const first = (await eventsOf(code)).find(({ type }) => type === 'SelectionCouncilEstablished');
    const sheet = { targetEventId: first?.id, field: 'data.sheet', to: 'social' };
    expect(await tell(rewriting(code, 'correct', sheet))).toBe('correction-changes-outcome');
  });
});

test('the sheet is not corrected under sealed votes: a count refused for it would tell what is in them', async () => {
  const code = await voted('m-1', 'm-2');
  const first = (await eventsOf(code)).find(({ type }) => type === 'SelectionCouncilEstablished');
  const sheet = { targetEventId: first?.id, field: 'data.sheet', to: 'pilot' };
  expect(await tell(rewriting(code, 'correct', sheet))).toBe('correction-changes-outcome');
  await told(count(code, '2020-11-02'));
});

test('the ballot of a member who is in conflict stays sealed through the count, and through the next', async () => {
  const code = await voted('m-1', 'm-2', 'm-3');
  const declaring = step(code, 'declare-conflict', { personId: 'm-3' });
  await told(on(declaring, '2020-10-30'), count(code, '2020-11-02'));
  const counted = (await lastOf(code))?.data;
  expect(counted).toMatchObject({ leftOut: [{ personId: 'm-3' }], ranking: [{ ballots: 2 }] });
  expect(JSON.stringify(counted?.ballots)).not.toContain('m-3');
  await told(count(code, '2020-11-02'));
  expect((await lastOf(code))?.data).not.toHaveProperty('ballots');
});
