import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { handleCommand } from '#commands/handle-command';
import { historyOf } from '#history/case-history';
import { ballotsOn } from '#people/ballot-keys';
import { ballot, PLANTED, POINTS, sittingWith, step } from '#people/testing/sitting';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { recordAll, somebody, type Somebody } from './testing/people.ts';
import { refusedCallsIn } from './testing/refused-calls.ts';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  const people = new Map<string, Somebody>();
  beforeAll(async () => {
    fresh = await start();
    program = await runningProgram({ ...fresh.settings, LOTRINH_NOW: '2020-10-30T08:00:00+07:00' });
    const roles = {
      'm-1': 'council-member',
      'm-2': 'council-member',
      'm-3': 'council-member',
      'tk-1': 'council-secretary',
      'tk-2': 'council-secretary',
      'cv-1': 'program-manager',
      'gd-1': 'director',
      'kt-1': 'auditor',
      'qt-1': 'administrator',
    } as const;
    for (const [username, role] of Object.entries(roles))
      people.set(username, await somebody(program.stores, { username, role }));
    await recordAll(program.stores, [...sittingWith('S-1', 'tk-1', 'tk-2')] as never);
  }, 120_000);
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  interface Sending {
    readonly body?: unknown;
    readonly headers?: object;
  }
  const as = (who: string, call: string, sent: Sending = {}): Promise<Answered> => {
    const [method = '', path = ''] = call.split(' ');
    const headers = { authorization: `Bearer ${people.get(who)?.token ?? ''}`, ...sent.headers };
    return program.call(method, path, {
      as: 'nobody',
      headers,
      ...('body' in sent && { body: sent.body }),
    });
  };
  /** The body of a step, as a member or the secretary sends it. */
  const bodyOf = (command: string, data: object = {}, more: object = {}) => {
    const { occurredOn, data: plain } = step('S-1', command);
    return { body: { occurredOn, data: { ...(plain as object), ...data }, ...more } };
  };
  interface Casting {
    readonly data?: object;
    readonly more?: object;
    readonly key?: string;
  }
  const cast = (who: string, { data = {}, more = {}, key }: Casting = {}) =>
    as(who, 'POST /tasks/S-1/commands/cast-score', {
      ...bodyOf('cast-score', { personId: who, points: POINTS, ...data }, more),
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
  const count = (who: string, more: object = {}, code = 'S-1') =>
    as(who, `POST /tasks/${code}/commands/count-ballots`, bodyOf('count-ballots', {}, more));
  const outcome = ({ status, json }: Answered) => [status, json?.type];
  const read = async (who: string): Promise<string> => {
    const paths = ['', '/events', '/actions', '/diff?from=0&to=100'];
    return (
      await Promise.all(paths.map(async (path) => (await as(who, `GET /tasks/S-1${path}`)).text))
    ).join();
  };
  const selection = async (who: string): Promise<Record<string, unknown>> =>
    (await as(who, 'GET /tasks/S-1')).json?.selection as Record<string, unknown>;

  /** All that lies anywhere, as text. */
  async function everything(): Promise<string> {
    const { stores } = program;
    const texts: string[] = [...program.logged];
    for await (const event of stores.store.readAll()) texts.push(JSON.stringify(event));
    const { rows } = await stores.pool.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of rows) {
      const { rows: kept } = await stores.pool.query<{ text: string }>(
        `SELECT t::text AS text FROM ${name} t`,
      );
      texts.push(name, ...kept.map(({ text }) => text));
    }
    const redisUrl = fresh.settings.REDIS_URL;
    if (redisUrl !== undefined) texts.push(...(await inRedis(redisUrl)));
    return texts.join('\n');
  }

  test('a member casts their own, and is answered without it; a repeat too', async () => {
    const first = await cast('m-1', { key: 'k-1' });
    expect(first.status).toBe(200);
    const again = await cast('m-1', { key: 'k-1' });
    expect([again.status, again.json]).toEqual([200, { ...first.json, repeated: true }]);
    const dry = await cast('m-2', { more: { dryRun: true } });
    expect([dry.status, dry.json]).toMatchObject([200, { dryRun: true, events: [{ type: 'BallotCast' }] }]);
    expect(Object.keys(dry.json ?? {}).sort()).toEqual(['code', 'dryRun', 'events', 'repeated', 'revision']);
    expect((await cast('m-2')).status).toBe(200);
    expect([first, again, dry].map(({ text }) => text).join()).not.toMatch(PLANTED);
  });

  test.each(['m-1', 'm-3', 'tk-1', 'cv-1', 'gd-1', 'kt-1'])(
    '%s sees who has cast, and no points',
    async (who) => {
      expect((await selection(who)).ballots).toEqual([
        { dossierId: 'D-1', personId: 'm-1', sealed: true },
        { dossierId: 'D-1', personId: 'm-2', sealed: true },
      ]);
      const seen = await read(who);
      expect([seen.includes('BallotCast'), PLANTED.test(seen)]).toEqual([true, false]);
    },
  );

  test('an administrator sees no case, and so no ballot', async () => {
    for (const path of ['', '/events', '/actions'])
      expect((await as('qt-1', `GET /tasks/S-1${path}`)).text).not.toContain('BallotCast');
  });

  describe('what a skilled user would try is refused, and stands before the auditor', () => {
    const tried: string[][] = [];
    const refusedAs = (
      expected: readonly [number, string, string?],
      answer: Answered,
      call: string,
    ): void => {
      const [status, type, why] = expected;
      expect([call, ...outcome(answer)]).toEqual([call, status, `urn:lotrinh:${type}`]);
      expect(answer.text).not.toMatch(new RegExp(`${PLANTED.source}|meanScore|ranking`));
      tried.push([call, type, why ?? '']);
    };
    const STEP = 'POST /api/v1/tasks/S-1/commands';

    test('a ballot for another, by a member, by the secretary, by a manager', async () => {
      const another = [403, 'not-allowed', 'another-persons-act'] as const;
      refusedAs(another, await cast('m-1', { data: { personId: 'm-3' } }), `${STEP}/cast-score`);
      refusedAs(another, await cast('m-1', { data: { personId: 'person:m-3' } }), `${STEP}/cast-score`);
      refusedAs(another, await cast('tk-1', { data: { personId: 'm-3' } }), `${STEP}/cast-score`);
      refusedAs(
        [403, 'not-allowed', 'role'],
        await cast('cv-1', { data: { personId: 'm-3' } }),
        `${STEP}/cast-score`,
      );
    });

    test('another’s key with a guess: told nothing of it', async () => {
      const guess = await cast('m-3', { key: 'k-1' });
      expect(outcome(guess)).toEqual([422, 'urn:lotrinh:key-reused']);
      const asThem = await cast('m-3', { data: { personId: 'm-1' }, key: 'k-1' });
      expect(outcome(asThem)).toEqual([403, 'urn:lotrinh:not-allowed']);
    });

    test('a second ballot', async () => {
      refusedAs([409, 'already-exists'], await cast('m-1'), `${STEP}/cast-score`);
      refusedAs([409, 'already-exists'], await cast('m-1', { more: { dryRun: true } }), `${STEP}/cast-score`);
    });

    test('a count by who does not count, or before there is a quorum', async () => {
      refusedAs([403, 'not-allowed', 'role'], await count('m-1'), `${STEP}/count-ballots`);
      refusedAs([403, 'not-allowed', 'role'], await count('gd-1', { dryRun: true }), `${STEP}/count-ballots`);
      const few = await count('tk-1', { data: { membersPresent: 5 } });
      refusedAs([409, 'quorum-not-reached'], few, `${STEP}/count-ballots`);
    });

    test('a count, and what is recommended, by a secretary who declared a conflict', async () => {
      const own = bodyOf('declare-conflict', { personId: 'tk-2' });
      expect((await as('tk-2', 'POST /tasks/S-1/commands/declare-conflict', own)).status).toBe(200);
      const barred = [409, 'conflict-of-interest', 'declared'] as const;
      refusedAs(barred, await count('tk-2'), `${STEP}/count-ballots`);
      const none = await as('tk-2', 'POST /tasks/S-1/commands/recommend-none', bodyOf('recommend-none'));
      refusedAs([409, 'illegal-state'], none, `${STEP}/recommend-none`);
    });

    test('a sealed ballot corrected into another, over the one call and in bulk', async () => {
      const events = (await as('kt-1', 'GET /tasks/S-1/events?limit=200')).json?.items as {
        id: string;
        type: string;
      }[];
      const targetEventId = events.find(({ type }) => type === 'BallotCast')?.id;
      const correction = {
        occurredOn: '2020-10-30',
        data: { targetEventId, field: 'data.points', to: POINTS, reason: 'Nhầm' },
      };
      refusedAs(
        [409, 'ballots-sealed'],
        await as('cv-1', 'POST /tasks/S-1/commands/correct', { body: correction }),
        `${STEP}/correct`,
      );
      const bulk = { command: 'correct', tasks: ['S-1'], ...correction };
      expect((await as('cv-1', 'POST /bulk', { body: bulk })).json).toMatchObject({
        results: [{ ok: false, error: { type: 'ballots-sealed' } }],
      });
      tried.push(['POST /api/v1/bulk correct S-1', 'ballots-sealed', '']);
    });

    test('ballots and their count in a file', async () => {
      const records = [ballot('S-1', 'm-3'), step('S-1', 'count-ballots')].map(
        ({ code, recordedBy: _, ...record }) => ({ task: code, ...record }),
      );
      const asked = await as('cv-1', 'POST /imports', { body: records });
      const path = `/imports/approvals/${String(asked.json?.approval)}/countersign`;
      const { json, text } = await as('gd-1', `POST ${path}`, { body: {} });
      expect(json).toMatchObject({
        accepted: 0,
        refused: [{ type: 'not-allowed' }, { type: 'not-allowed' }],
      });
      expect(text).not.toMatch(PLANTED);
      tried.push([`POST /api/v1${path}`, 'not-allowed', 'vote-in-a-file']);
    });

    test('a dry count tells nothing of what it counted', async () => {
      const dry = await count('tk-1', { dryRun: true });
      expect([dry.status, dry.json?.events]).toEqual([200, [{ type: 'BallotsCounted' }]]);
      expect(dry.text).not.toMatch(/\d\.\d|mean|ranking|winner/);
    });

    test('before the count nobody finds points in log, views, queue, or what the program says went wrong', async () => {
      const reconciled = await as('qt-1', 'POST /reminders/reconcile', { body: {} });
      expect(reconciled.status).toBe(200);
      const all = await everything();
      expect([all.includes('m-2'), PLANTED.test(all)]).toEqual([true, false]);
      expect(all).toMatch(/bull/);
    });

    test('a ballot after the count, by whatever day, and the count taken back', async () => {
      const counted = await count('tk-1');
      expect([counted.status, counted.text.match(PLANTED)]).toEqual([200, null]);
      expect((await selection('m-3')).ballots).toEqual(
        ['m-1', 'm-2'].map((personId) => ({ dossierId: 'D-1', personId, points: POINTS })),
      );
      refusedAs([409, 'ballots-counted'], await cast('m-3'), `${STEP}/cast-score`);
      refusedAs(
        [409, 'ballots-counted'],
        await cast('m-3', { more: { occurredOn: '2020-10-25' } }),
        `${STEP}/cast-score`,
      );
      const facts = (await historyOf(program.stores.store, { kind: 'task', code: 'S-1' }))?.facts;
      for (const [of, refused, why] of [
        ['BallotsCounted', 'ballots-counted'],
        ['BallotCast', 'correction-changes-outcome', 'ballots'],
      ] as const) {
        const targetEventId = facts?.findLast(({ type }) => type === of)?.id;
        const body = { occurredOn: '2020-10-30', data: { targetEventId, reason: 'Kiểm lại' } };
        const call = 'POST /tasks/S-1/commands/void';
        refusedAs([409, refused, why ?? ''], await as('cv-1', call, { body }), `${STEP}/void`);
      }
      expect((await read('m-3')).match(PLANTED)).not.toBeNull();
    });

    test('each of them is on record, for the auditor', async () => {
      const acts = await as('kt-1', 'GET /audit/acts?limit=200');
      const kept = refusedCallsIn(acts);
      for (const [call, type, why] of tried)
        expect(kept).toContainEqual({ call, type, ...(why !== '' && { why }) });
      expect(tried.length).toBeGreaterThan(10);
      expect(acts.text).not.toMatch(PLANTED);
    });
  });

  test('a key that is lost is a fault that says what to do, and not a word of the ballots', async () => {
    await recordAll(program.stores, [...sittingWith('S-2', 'tk-1')] as never);
    const deps = { ...program.stores, ballots: ballotsOn(program.stores) };
    expect(await handleCommand(ballot('S-2', 'm-1'), deps)).toMatchObject({ status: 'accepted' });
    await program.stores.pool.query(`DELETE FROM people.ballot_key WHERE stream = 'task-S-2'`);
    const { status, json, text } = await count('tk-1', {}, 'S-2');
    expect([status, json?.type]).toEqual([500, 'urn:lotrinh:ballot-key-lost']);
    expect(json?.detail).toContain('people.ballot_key');
    expect([text, ...program.logged].join()).not.toMatch(PLANTED);
  });
});

/** Every value in Redis, as text. */
async function inRedis(url: string): Promise<readonly string[]> {
  const redis = new Redis(url);
  try {
    const texts: string[] = [];
    for (const key of await redis.keys('*')) {
      const read = {
        string: () => redis.get(key),
        hash: () => redis.hgetall(key),
        list: () => redis.lrange(key, 0, -1),
        set: () => redis.smembers(key),
        zset: () => redis.zrange(key, '0', '-1'),
        stream: () => redis.xrange(key, '-', '+'),
      }[await redis.type(key)];
      texts.push(key, JSON.stringify(await read?.()));
    }
    return texts;
  } finally {
    redis.disconnect();
  }
}
