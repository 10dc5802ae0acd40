import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandRequest } from '#commands/command-request';
import { dryCommand } from '#commands/dry-command';
import { handleCommand } from '#commands/handle-command';
import { answerIn } from '#commands/testing/proposed';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { sealOf } from '#lifecycle/sealing';
import { saidPlain } from '#lifecycle/testing/task-in';
import { clockOver } from '#runtime/clock';
import { keysFor, masterKeys } from '#runtime/master-key';
import { ballotsIn } from './ballot-keys.ts';
import { peopleWorld, type PeopleWorld } from './testing/people-world.ts';
import { accepting, PLANTED_PRODUCT, rating, sheetOf } from './testing/rating.ts';
import { step } from './testing/sitting.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
}, 60_000);
afterAll(() => world.stop());

const clock = clockOver(() => Date.parse('2026-11-26T08:00:00Z'));
const deps = () => ({
  store: world.deps.store,
  clock,
  ballots: ballotsIn(world.pool, () => keysFor(masterKeys({ home: world.home }), 'ballot')),
});
const record = async (...requests: readonly CommandRequest[]) => {
  for (const request of requests) answerIn(await handleCommand(request, deps()));
};
const events = (code: string) => wholeStream(world.deps.store, streamName({ kind: 'task', code }));
const last = async (code: string) => (await events(code)).at(-1);
const MEMBERS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'];
const count = (code: string): CommandRequest => step(code, 'count-ratings');
const conclude = (code: string): CommandRequest =>
  step(code, 'conclude-acceptance', { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } });

describe('a rating', () => {
  test('is recorded sealed under the key of its council, what it comes to as well', async () => {
    await record(...accepting('A-1'));
    const council = await last('A-1');
    await record(rating('A-1', 'm-1', { key: 'k' }));
    const cast = await last('A-1');
    expect(cast?.data).toEqual({
      personId: 'm-1',
      session: council?.id,
      sealed: expect.stringMatching(/^[\w+/]+=*$/) as unknown,
    });
    expect(JSON.stringify(cast)).not.toMatch(/excellent|passed|products/);
    const again = await handleCommand(rating('A-1', 'm-1', { key: 'k' }), deps());
    expect(answerIn(again).repeated).toBe(true);
    const other = { ...step('A-1', 'cast-rating', { personId: 'm-1', ...sheetOf('failed') }), key: 'k' };
    expect(await handleCommand({ ...other, actor: 'person:m-1' }, deps())).toMatchObject({
      refusals: [{ type: 'key-reused' }],
    });
  });
  test('has the same length whatever it says, of one product or of thirty', async () => {
    const many = Array.from({ length: 30 }, () => sheetOf('passed').products).flat();
    await record(
      step('A-1', 'cast-rating', { personId: 'm-2', ...sheetOf('failed') }),
      step('A-1', 'cast-rating', { personId: 'm-3', ...sheetOf('passed'), products: many }),
    );
    const seals = (await events('A-1')).flatMap((event) => sealOf(event)?.sealed.length ?? []);
    expect([seals.length, new Set(seals).size]).toEqual([3, 1]);
  });
  test('that comes in a file was counted on paper, and stays plain', async () => {
    await record(...accepting('A-2'), rating('A-2', 'm-1', { recordedBy: { import: { line: 1 } } }));
    expect((await last('A-2'))?.data).toMatchObject({ ...sheetOf(), rating: 'excellent' });
  });
  test('of a council that sat when the task was taken over lies under that', async () => {
    const council = { state: 'AcceptanceCouncil', council: { membersTotal: 9 } };
    await record(step('A-3', 'take-over', council));
    const opening = await last('A-3');
    const on = { occurredOn: saidPlain('cast-rating').on };
    await record(...MEMBERS.map((member) => rating('A-3', member, on)));
    expect((await last('A-3'))?.data).toMatchObject({ session: opening?.id });
    await record(count('A-3'), conclude('A-3'));
  });
});

describe('the count', () => {
  test('opens them, and nothing is opened for one that is refused, or for a conclusion', async () => {
    await record(...accepting('C-1'), ...MEMBERS.slice(1).map((member) => rating('C-1', member)));
    const opened: string[] = [];
    const { ballots, ...rest } = deps();
    const watching = (box: typeof ballots): typeof ballots => ({
      of: async (ref, how) => {
        opened.push(ref.session);
        return box.of(ref, how);
      },
      dry: () => watching(box.dry()),
    });
    const watched = { ...rest, ballots: watching(ballots) };
    expect(await handleCommand(count('C-1'), watched)).toMatchObject({
      refusals: [{ type: 'quorum-not-reached' }],
    });
    for (const excellent of [0, 5, 6]) {
      const votes = { excellent, passed: 6 - excellent, failed: 0 };
      const guess = step('C-1', 'conclude-acceptance', { membersPresent: 6, votes });
      const told = await dryCommand(guess, watched);
      expect(told).toMatchObject({ refusals: [{ params: { missing: 'RatingsCounted' } }] });
      expect(JSON.stringify(told)).not.toMatch(/add-up|excellent/);
      expect(
        await handleCommand(guess, { ...watched, secondPersons: () => Promise.resolve(() => []) }),
      ).toEqual(told);
    }
    expect(opened).toEqual([]);
    await record(rating('C-1', 'm-1'));
    const dry = await dryCommand(count('C-1'), watched);
    expect(dry).toMatchObject({ answer: { events: [{ type: 'RatingsCounted' }] } });
    expect(JSON.stringify(dry)).not.toMatch(/excellent|ratings/);
    await record(count('C-1'));
    expect((await last('C-1'))?.data).toMatchObject({
      excellent: 6,
      ratings: [2, 3, 4, 5, 6, 1].map((at) => ({
        personId: `m-${String(at)}`,
        ...sheetOf(),
        rating: 'excellent',
      })),
    });
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-C-1'`);
    await record(count('C-1'), conclude('C-1'));
  });
  test('of ratings opens no ballot of the selection council, nor the other way', async () => {
    const road = accepting('C-2');
    const at = road.findIndex(({ command }) => command === 'recommend');
    const barred = step('C-2', 'declare-conflict', { personId: 'm-1' });
    await record(
      ...road.slice(0, at),
      ...['establish-selection-council', 'cast-score'].map((name) => step('C-2', name)),
    );
    await record(barred, ...road.slice(at));
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-C-2'`);
    await record(...['m-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'].map((member) => rating('C-2', member)));
    await record(count('C-2'));
    expect((await last('C-2'))?.data.ratings).toHaveLength(6);
  });
  test('without its key is a fault, and nothing is written', async () => {
    await record(...accepting('C-3'), ...MEMBERS.map((member) => rating('C-3', member)));
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-C-3'`);
    const before = (await events('C-3')).length;
    await expect(handleCommand(count('C-3'), deps())).rejects.toMatchObject({ type: 'ballot-key-lost' });
    expect((await events('C-3')).length).toBe(before);
  });
});

test('nobody finds a rating before the count, in any table', async () => {
  await record(...accepting('Z-1'), rating('Z-1', 'm-1'));
  const { rows } = await world.pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: kept } = await world.pool.query<{ text: string }>(
      `SELECT row_to_json(t)::text AS text FROM ${name} t`,
    );
    if (kept.some(({ text }) => text.includes('Z-1') && text.includes(PLANTED_PRODUCT))) found.push(name);
  }
  expect(rows.length).toBeGreaterThan(3);
  expect(found).toEqual([]);
});
