import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalJson } from '#event-store/canonical-json';
import { streamName } from '#event-store/stream-name';
import { verifyLog } from '#event-store/verify-log';
import { wholeStream } from '#event-store/whole-stream';
import { dryCommand } from '#commands/dry-command';
import type { CommandRequest } from '#commands/command-request';
import { handleCommand } from '#commands/handle-command';
import { answerIn } from '#commands/testing/proposed';
import { sealOf, type Sealed } from '#lifecycle/sealing';
import { clockOver } from '#runtime/clock';
import { keysFor, masterKeys } from '#runtime/master-key';
import { ballotsIn } from './ballot-keys.ts';
import { rotateMasterKey } from './rotate-key.ts';
import { BY, peopleWorld, type PeopleWorld } from './testing/people-world.ts';
import { ballot, PLANTED, POINTS, sitting, step } from './testing/sitting.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
}, 60_000);
afterAll(() => world.stop());

const wrapping = () => keysFor(masterKeys({ home: world.home }), 'ballot');
const clock = clockOver(() => Date.parse('2026-11-26T08:00:00Z'));
const deps = () => ({ store: world.deps.store, clock, ballots: ballotsIn(world.pool, wrapping) });
const record = async (...requests: readonly CommandRequest[]) => {
  for (const request of requests) answerIn(await handleCommand(request, deps()));
};
const events = (code: string) => wholeStream(world.deps.store, streamName({ kind: 'task', code }));
const last = async (code: string) => (await events(code)).at(-1);
const sealIn = async (code: string): Promise<Sealed> => {
  const seal = sealOf((await last(code)) ?? { data: {} });
  if (seal === undefined) throw new Error(`the last fact of ${code} is not sealed`);
  return seal;
};
const keys = async (code: string): Promise<number> =>
  (await world.pool.query('SELECT FROM people.ballot_key WHERE stream = $1', [`task-${code}`])).rowCount ?? 0;
const count = (code: string): CommandRequest => step(code, 'count-ballots');

describe('a ballot', () => {
  test('is recorded sealed under the key of its council, its request hashed under it', async () => {
    await record(...sitting('A-1'));
    const council = await last('A-1');
    const answer = answerIn(await handleCommand(ballot('A-1', 'm-1', { key: 'k' }), deps()));
    expect(Object.keys(answer)).toEqual(['code', 'revision', 'position', 'events', 'repeated']);
    const cast = await last('A-1');
    expect(cast?.data).toEqual({
      dossierId: 'D-1',
      personId: 'm-1',
      session: council?.id,
      sealed: expect.stringMatching(/^[\w+/]+=*$/) as unknown,
    });
    expect(JSON.stringify(await events('A-1'))).not.toMatch(PLANTED);
    const { command, data, occurredOn, actor } = ballot('A-1', 'm-1');
    const plain = createHash('sha256')
      .update(canonicalJson({ command, data, occurredOn, actor } as never))
      .digest('hex');
    expect(cast?.metadata.requestHash).toMatch(/^[0-9a-f]{64}$/);
    expect(cast?.metadata.requestHash).not.toBe(plain);
    expect(await keys('A-1')).toBe(1);
  });

  test('sent again under its key is repeated, another one is refused, and neither tells what was cast', async () => {
    const again = await handleCommand(ballot('A-1', 'm-1', { key: 'k' }), deps());
    expect(answerIn(again).repeated).toBe(true);
    const other = step('A-1', 'cast-score', { personId: 'm-1' });
    const guessed = await handleCommand({ ...other, actor: 'person:m-1', key: 'k' }, deps());
    expect(guessed).toMatchObject({ refusals: [{ type: 'key-reused' }] });
    expect(JSON.stringify([again, guessed])).not.toMatch(PLANTED);
    const mine = await handleCommand({ ...ballot('A-1', 'm-1', { key: 'k' }), actor: 'person:m-2' }, deps());
    expect(mine).toMatchObject({ refusals: [{ type: 'key-reused' }] });
  });

  test('has the same length whatever is in it', async () => {
    await record(step('A-1', 'cast-score', { personId: 'm-2' }));
    const lengths = (await events('A-1'))
      .filter(({ type }) => type === 'BallotCast')
      .map((event) => sealOf(event)?.sealed.length);
    expect(new Set(lengths).size).toBe(1);
  });

  test('is a second one for nobody', async () => {
    expect(await handleCommand(ballot('A-1', 'm-1', { actor: 'program-manager' }), deps())).toMatchObject({
      refusals: [{ type: 'already-exists', field: 'data.personId' }],
    });
  });

  test('tried dry is answered without data, and makes no key', async () => {
    await record(...sitting('A-2'));
    const before = (await events('A-2')).length;
    const tried = await dryCommand(ballot('A-2', 'm-1', { key: 'k' }), deps());
    expect(tried).toEqual({
      status: 'accepted',
      answer: {
        code: 'A-2',
        revision: before,
        repeated: false,
        events: [{ type: 'BallotCast' }],
        dryRun: true,
      },
    });
    expect([(await events('A-2')).length, await keys('A-2')]).toEqual([before, 0]);
  });

  test('that is refused makes no key either', async () => {
    const over = step('A-2', 'cast-score', { points: POINTS.map((one) => ({ ...one, points: 99.40625 })) });
    const refused = await handleCommand(over, deps());
    expect(JSON.stringify(refused)).toContain('points-out-of-sheet');
    expect(JSON.stringify(refused)).not.toContain('99.40625');
    expect(await keys('A-2')).toBe(0);
  });

  test('that comes in a file was counted on paper, and stays plain', async () => {
    await record({ ...ballot('A-2', 'm-1'), recordedBy: { import: { line: 1 } } });
    expect((await last('A-2'))?.data).toMatchObject({ points: POINTS });
    expect(await keys('A-2')).toBe(0);
  });

  test('where there is no box for it, is not recorded at all', async () => {
    await expect(handleCommand(ballot('A-2', 'm-3'), world.deps)).rejects.toThrow('whoever records ballots');
    expect(await last('A-2')).toMatchObject({ data: { personId: 'm-1' } });
  });

  test('killed between key and log: the key stands without a ballot, and the next one lies under it', async () => {
    await record(...sitting('K-1'));
    const { store } = world.deps;
    const dying = {
      readStream: store.readStream.bind(store),
      append: () => Promise.reject(new Error('killed')),
    };
    await expect(handleCommand(ballot('K-1', 'm-1'), { ...deps(), store: dying })).rejects.toThrow('killed');
    expect([(await last('K-1'))?.type, await keys('K-1')]).toEqual(['SelectionCouncilEstablished', 1]);
    await record(ballot('K-1', 'm-1'), count('K-1'));
    expect([(await last('K-1'))?.type, await keys('K-1')]).toEqual(['BallotsCounted', 1]);
  });

  test.each([2, 9])('of %d members at once all go in, under one key', async (members) => {
    const code = `AT-${String(members)}`;
    await record(...sitting(code));
    const ids = Array.from({ length: members }, (_, at) => `m-${String(at + 1)}`);
    // As many as the loop decides again for nobody waits in vain.
    for (let at = 0; at < ids.length; at += 4)
      await Promise.all(ids.slice(at, at + 4).map((id) => record(ballot(code, id))));
    expect(await keys(code)).toBe(1);
    await record(step(code, 'count-ballots', { membersPresent: 9 }));
    expect((await last(code))?.data.ballots).toHaveLength(members);
  });
});

describe('the count', () => {
  test('ranks the same ballots sealed as plain, and brings their points', async () => {
    for (const code of ['C-1', 'C-2']) await record(...sitting(code));
    await record(ballot('C-1', 'm-1'), ballot('C-1', 'm-2'), count('C-1'));
    const onPaper = { recordedBy: { import: { line: 1 } } };
    await record(ballot('C-2', 'm-1', onPaper), ballot('C-2', 'm-2', onPaper), count('C-2'));
    const [sealed, plain] = [await last('C-1'), await last('C-2')];
    expect(sealed?.data).toEqual({
      ...plain?.data,
      ballots: ['m-1', 'm-2'].map((personId) => ({ dossierId: 'D-1', personId, points: POINTS })),
    });
    expect(plain?.data).not.toHaveProperty('ballots');
    expect(await verifyLog(world.deps.store)).toMatchObject({ ok: true });
  });

  test('refused, or tried dry, opens nothing', async () => {
    await record(...sitting('C-3'), ballot('C-3', 'm-1'));
    const opened: string[] = [];
    const { ballots, ...rest } = deps();
    const watching = (box: typeof ballots): typeof ballots => ({
      of: async (ref, how) => {
        opened.push(ref.session);
        return box.of(ref, how);
      },
      dry: () => watching(box.dry()),
    });
    const few = step('C-3', 'count-ballots', { membersPresent: 5 });
    const stale = { ...count('C-3'), ifRevision: 0 };
    const barred = {
      may: () => ({ type: 'not-allowed', params: { why: 'role' } }) as const,
    };
    const refused = [
      await handleCommand(few, { ...rest, ballots: watching(ballots) }),
      await handleCommand(stale, { ...rest, ballots: watching(ballots) }),
      await handleCommand(count('C-3'), { ...rest, ballots: watching(ballots), ...barred }),
    ];
    expect(
      refused.flatMap((result) => ('refusals' in result ? result.refusals.map(({ type }) => type) : [])),
    ).toEqual(['quorum-not-reached', 'stale-revision', 'not-allowed']);
    expect(opened).toEqual([]);
    const dry = await dryCommand(count('C-3'), { ...rest, ballots: watching(ballots) });
    expect(dry).toMatchObject({ status: 'accepted', answer: { events: [{ type: 'BallotsCounted' }] } });
    expect(JSON.stringify([refused, dry])).not.toMatch(/\d\.\d|ranking|score/);
    expect((await last('C-3'))?.type).toBe('BallotCast');
  });

  test('once taken needs no key: it is taken again, corrected beside, and nothing is cast any more', async () => {
    await record(ballot('C-3', 'm-2'), count('C-3'));
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-C-3'`);
    await record(count('C-3'));
    expect(await handleCommand(ballot('C-3', 'm-3'), deps())).toMatchObject({
      refusals: [{ type: 'ballots-counted' }],
    });
  });
});

describe('what is lost or changed is told, and nothing half-written', () => {
  test('a key that is gone: no count, no further ballot; its ballots voided, a new council votes afresh', async () => {
    await record(...sitting('L-1'), ballot('L-1', 'm-1', { key: 'k' }));
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-L-1'`);
    const before = await events('L-1');
    const lost = { type: 'ballot-key-lost', params: { stream: 'task-L-1' } };
    for (const request of [count('L-1'), ballot('L-1', 'm-2'), ballot('L-1', 'm-1', { key: 'k' })])
      await expect(handleCommand(request, deps())).rejects.toMatchObject(lost);
    await expect(dryCommand(count('L-1'), deps())).rejects.toMatchObject(lost);
    expect([await events('L-1'), await keys('L-1')]).toEqual([before, 0]);
    const anew = step('L-1', 'establish-selection-council', { sessionOn: '2020-10-31' });
    const on = { occurredOn: '2020-10-31' };
    const data = { targetEventId: (await last('L-1'))?.id ?? '', reason: 'Mất khóa' };
    await record({ ...count('L-1'), command: 'void', data, actor: 'head-of-division' });
    await record({ ...anew, ...on }, { ...ballot('L-1', 'm-1'), ...on }, { ...count('L-1'), ...on });
    expect((await last('L-1'))?.data.ballots).toHaveLength(1);
  });

  test.each(['another member', 'another dossier', 'another session', 'another task'])(
    'a ballot put in the place of %s does not open',
    async (whose) => {
      const [of, to] = [`M-1 ${whose}`, `M-2 ${whose}`].map((name) => name.replaceAll(' ', '-')) as [
        string,
        string,
      ];
      await record(...sitting(of), ballot(of, 'm-1'), ...sitting(to));
      const { sealed, session } = await sealIn(of);
      const box = deps().ballots;
      const stream = streamName({ kind: 'task', code: whose === 'another task' ? to : of });
      const ref = { stream, session: whose === 'another session' ? String((await last(to))?.id) : session };
      const beside = {
        dossierId: whose === 'another dossier' ? 'D-2' : 'D-1',
        personId: whose === 'another member' ? 'm-2' : 'm-1',
      };
      const opening = await box.of(ref, { begin: true });
      expect(() => opening?.open(sealed, beside)).toThrow(
        expect.objectContaining({
          type: 'damaged-ballot',
          params: expect.objectContaining({ stream }) as object,
        }),
      );
      const own = await box.of({ stream: streamName({ kind: 'task', code: of }), session }, { begin: false });
      expect(own?.open(sealed, { dossierId: 'D-1', personId: 'm-1' })).toEqual(POINTS);
    },
  );

  test('a key in the place of another session’s does not open', async () => {
    await world.pool.query(
      `UPDATE people.ballot_key SET wrapped_key = (SELECT wrapped_key FROM people.ballot_key WHERE stream = 'task-A-1')
        WHERE stream = 'task-C-1'`,
    );
    const session =
      (await events('C-1')).find(({ type }) => type === 'SelectionCouncilEstablished')?.id ?? '';
    await expect(
      deps().ballots.of({ stream: streamName({ kind: 'task', code: 'C-1' }), session }, { begin: false }),
    ).rejects.toThrow();
    await world.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-C-1'`);
  });
});

test('another master key: ballots of before are counted after it, and those cast meanwhile', async () => {
  await record(...sitting('R-1'), ballot('R-1', 'm-1'));
  const rotating = rotateMasterKey(
    { pool: world.pool, settings: { home: world.home }, also: [] },
    BY,
    world.deps,
  );
  await Promise.all([
    rotating,
    record(ballot('R-1', 'm-2')),
    record(...sitting('R-2'), ballot('R-2', 'm-1')),
  ]);
  await record(count('R-1'), count('R-2'));
  expect((await last('R-1'))?.data.ballots).toHaveLength(2);
  expect((await last('R-2'))?.data.ballots).toHaveLength(1);
});

test('nobody finds points before the count, in any table', async () => {
  await record(...sitting('Z-1'), ballot('Z-1', 'm-1'));
  const { rows } = await world.pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: kept } = await world.pool.query<{ text: string }>(
      `SELECT row_to_json(t)::text AS text FROM ${name} t`,
    );
    if (kept.some(({ text }) => text.includes('Z-1') && PLANTED.test(text))) found.push(name);
  }
  expect(rows.length).toBeGreaterThan(3);
  expect(found).toEqual([]);
});
