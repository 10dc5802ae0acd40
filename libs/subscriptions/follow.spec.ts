import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { NO_STREAM, type EventStore, type SubscriptionMessage } from '#event-store/event-store.port';
import { openEventStore } from '#event-store/event-store.module';
import type { Position } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { runProgram } from '../../test/support/killed-program.ts';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { catchUp } from './catch-up.ts';
import { createCursorTable, readCursor } from './cursor.ts';
import { follow, type FollowOptions } from './follow.ts';
import { lagOf } from './lag.ts';
import { createParkedTable, parkedEvents } from './park.ts';
import type { Reader } from './reader.ts';
import { waitForPosition } from './wait-for-position.ts';

let server: PostgresServer;
let url: string;
let store: EventStore;
let pool: pg.Pool;
let stop: AbortController;

/** Writes each event's name once: a second time is a broken key. */
const names: Reader = {
  name: 'names',
  async project({ events }, tx) {
    for (const { stream } of events) {
      await tx.query('insert into views.seen values ($1)', [stream]);
      if (stream.endsWith('bad')) throw new Error('cannot be projected');
    }
  },
};

/** The same, to whom nothing is bad. */
const wiser: Reader = {
  ...names,
  async project({ events }, tx) {
    for (const { stream } of events) await tx.query('insert into views.seen values ($1)', [stream]);
  },
};

beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  store = await openEventStore({ url, now: () => Date.now() });
  pool = new pg.Pool({ connectionString: url, max: 6 });
  pool.on('error', () => undefined);
  stop = new AbortController();
  await pool.query('create schema views; create table views.seen (name text primary key)');
  await createCursorTable(pool, 'views');
  await createParkedTable(pool, 'views');
});
afterEach(async () => {
  stop.abort();
  await pool.end();
  await store.close();
});

async function write(...codes: readonly string[]): Promise<string> {
  let position = '';
  for (const code of codes) {
    const event = { type: 'Happened', data: {}, metadata: { schemaVersion: 1, occurredOn: '2023-01-01' } };
    const outcome = await store.append(streamName({ kind: 'test', code }), NO_STREAM, [event]);
    if (outcome.status === 'appended') position = outcome.events.at(-1)?.position ?? '';
  }
  return position;
}

const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, n) => `n${from + n}`);
const seen = async (): Promise<number> => (await pool.query('select from views.seen')).rowCount ?? -1;
const following = (more: Partial<FollowOptions> = {}) =>
  follow({ store, pool, reader: names, signal: stop.signal, ...more });

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await what())) await pause(10);
}

async function headReached(): Promise<void> {
  await until(async () => (await lagOf({ store, pool, reader: 'names' })).caughtUp);
}

describe('follow', () => {
  test('projects what stood and what comes, and ends by the signal alone', async () => {
    await write('a', 'b');
    const follower = following();
    await headReached();
    await write('c');
    await headReached();
    expect(await seen()).toBe(3);
    expect(follower.health()).toMatchObject({ status: 'live', parked: 0, failures: 0 });
    stop.abort();
    await follower.stopped;
    expect(follower.health().status).toBe('stopped');
  });

  test('several followers of one reader at once project each event exactly once', async () => {
    const followers = [following(), following(), following()];
    for (let n = 0; n < 60; n += 1) await write(`n${n}`);
    await headReached();
    expect(await seen()).toBe(60);
    stop.abort();
    await Promise.all(followers.map(({ stopped }) => stopped));
    expect(await parkedEvents(pool, { reader: 'names' })).toEqual([]);
  });

  test('an event that cannot be projected is parked, what stands before and behind it is not held up', async () => {
    await write('a', 'bad', 'b');
    const follower = following();
    await headReached();
    expect(await seen()).toBe(2);
    expect(follower.health()).toMatchObject({ parked: 1 });
    expect(await parkedEvents(pool, { reader: 'names' })).toMatchObject([
      { stream: 'test-bad', revision: 0, error: 'cannot be projected' },
    ]);
  });

  test('what was parked is tried once more by whoever follows next, and by a catch-up; what still fails stays', async () => {
    await write('a', 'bad', 'b');
    following();
    await headReached();
    stop.abort();
    const still = () => parkedEvents(pool, { reader: 'names' });
    await catchUp({ store, pool, reader: names });
    expect([await seen(), (await still()).length]).toEqual([2, 1]);
    await catchUp({ store, pool, reader: wiser });
    expect([await seen(), await still()]).toEqual([3, []]);
  });

  test('a link that falls silent is opened anew', async () => {
    await write('a');
    let subscriptions = 0;
    const silentFirst: EventStore = {
      ...forwarding(store),
      subscribe: (options) => (subscriptions++ === 0 ? silence() : store.subscribe(options)),
    };
    following({ store: silentFirst, silenceMs: 50 });
    await headReached();
    expect(subscriptions).toBeGreaterThan(1);
  });

  test('a subscription that ends by itself is said in health and opened anew', async () => {
    await write('a');
    const errors: string[] = [];
    let subscriptions = 0;
    const endingFirst: EventStore = {
      ...forwarding(store),
      subscribe: (options) => (subscriptions++ === 0 ? ending() : store.subscribe(options)),
    };
    following({ store: endingFirst, failed: (error) => errors.push(String(error)) });
    await headReached();
    expect(errors).toEqual(['Error: the subscription ended by itself']);
  });

  test('the database killed and back: nothing lost, nothing doubled, nothing parked', async () => {
    await write(...numbered(20));
    const follower = following();
    await until(async () => (await seen()) > 0);
    await server.kill();
    await until(() => follower.health().failures > 0);
    await server.start();
    await until(async () =>
      write('after').then(
        () => true,
        () => false,
      ),
    );
    await until(() =>
      lagOf({ store, pool, reader: 'names' }).then(
        ({ caughtUp }) => caughtUp,
        () => false,
      ),
    );
    expect(await seen()).toBe(21);
    expect(await parkedEvents(pool, { reader: 'names' })).toEqual([]);
  });
});

describe('a projecting process killed with -9', () => {
  test.each(['before-rows', 'after-rows', 'before-commit'])(
    '%s leaves rows and cursor together',
    async (seam) => {
      await write(...numbered(30));
      const killed = await runProgram(new URL('./testing/killed-projector.ts', import.meta.url), [url, seam]);
      expect(killed).toMatchObject({ signal: 'SIGKILL' });
      const cursor = await readCursor(pool, { reader: 'names' });
      expect([await seen(), cursor]).toEqual([0, undefined]);
      await catchUp({ store, pool, reader: names });
      expect(await seen()).toBe(30);
    },
  );
});

describe('catch-up', () => {
  test('projects to the head as of the call, many pages, beside a follower', async () => {
    await Promise.all(numbered(1200).map((code) => write(code)));
    following();
    const [one, other] = await Promise.all([
      catchUp({ store, pool, reader: names }),
      catchUp({ store, pool, reader: names }),
    ]);
    expect(one).toBe(other);
    expect(await waitForPosition(pool, { reader: 'names', position: one ?? ('' as never) })).toBe(true);
    expect(await seen()).toBe(1200);
  });

  test('of an empty log has nothing to do', async () => {
    expect(await catchUp({ store, pool, reader: names })).toBeUndefined();
    expect(await lagOf({ store, pool, reader: 'names' })).toMatchObject({
      caughtUp: true,
      waitingSince: null,
    });
  });

  test('a hundred who wait ask the database as one, and all are answered', async () => {
    const [first, last] = [await write('a'), await write('b')] as [Position, Position];
    let [asking, most] = [0, 0];
    const counting = new Proxy(pool, {
      get: (of, name) => {
        if (name !== 'query') return Reflect.get(of, name) as unknown;
        return async (text: string, values: unknown[]): Promise<unknown> => {
          most = Math.max(most, (asking += 1));
          return of.query(text, values).finally(() => (asking -= 1));
        };
      },
    });
    const wait = (position: Position, withinMs = 5_000) =>
      waitForPosition(counting, { reader: 'names', position, withinMs });
    const all = [
      ...Array.from({ length: 50 }, () => wait(first)),
      ...Array.from({ length: 50 }, () => wait(last)),
    ];
    const gaveUp = wait(last, 1);
    expect(await gaveUp).toBe(false);
    await catchUp({ store, pool, reader: names });
    expect(new Set(await Promise.all(all))).toEqual(new Set([true]));
    expect(await wait(last)).toBe(true);
    expect(most).toBe(1);
  });

  test('a database that is away is told to all who wait, and asked again by the next', async () => {
    let away = true;
    const faulty = new Proxy(pool, {
      get: (of, name) => {
        if (name === 'query' && away) return () => Promise.reject(new Error('away'));
        return Reflect.get(of, name) as unknown;
      },
    });
    const position = (await write('a')) as Position;
    const wait = () => waitForPosition(faulty, { reader: 'names', position });
    const told = await Promise.allSettled([wait(), wait()]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    away = false;
    await catchUp({ store, pool, reader: names });
    expect(await wait()).toBe(true);
  });

  test('waiting for a position that nobody projects ends', async () => {
    const position = (await write('a')) as never;
    expect(await waitForPosition(pool, { reader: 'names', position, withinMs: 30 })).toBe(false);
    expect(await lagOf({ store, pool, reader: 'names' })).toMatchObject({ caughtUp: false, cursor: null });
  });
});

function forwarding(to: EventStore): EventStore {
  return {
    append: (stream, expected, events) => to.append(stream, expected, events),
    readStream: (stream, options) => to.readStream(stream, options),
    readAll: (options) => to.readAll(options),
    subscribe: (options) => to.subscribe(options),
    head: () => to.head(),
    close: () => to.close(),
  };
}

function silence(): AsyncIterable<SubscriptionMessage> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
}

function ending(): AsyncIterable<SubscriptionMessage> {
  return {
    [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
  };
}
