import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openEventStore } from '#event-store/event-store.module';
import { NO_STREAM } from '#event-store/event-store.port';
import type { NewEvent, RecordedEvent, StreamName } from '#event-store/recorded-event';
import type { FreeHome } from '../../test/support/free-home.ts';
import { freeHome } from '../../test/support/free-home.ts';
import { processesNaming } from '../../test/support/processes.ts';
import type { EmbeddedServer } from './embedded-postgres/embedded-server.ts';
import { acquireServer } from './embedded-postgres/embedded-server.ts';
import { migrate } from './migrate.ts';
import type { Stores } from './open-stores.ts';
import { openStores } from './open-stores.ts';
import { readSettings } from './settings.ts';

const A_DAY_MS = 86_400_000;
const PROPOSED: NewEvent = {
  type: 'TaskProposed',
  data: {},
  metadata: { schemaVersion: 1, occurredOn: '2023-03-10' },
};

let home: FreeHome;
let unused: FreeHome;
let server: EmbeddedServer;
let databases = 0;
/** A database of its own for each test, on one server. */
let url: string;
const open: Stores[] = [];

beforeAll(async () => {
  home = freeHome();
  unused = freeHome();
  server = await acquireServer({ home: home.path });
});
afterAll(async () => {
  await server.release();
  await home.remove();
  await unused.remove();
});
beforeEach(async () => {
  databases += 1;
  const name = `test_${String(databases)}`;
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url = server.url.replace('/lotrinh?', `/${name}?`);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stores) => stores.close()));
});

async function opened(env: NodeJS.ProcessEnv = {}): Promise<Stores> {
  const stores = await openStores(
    readSettings({ LOTRINH_HOME: unused.path, EVENT_STORE_URL: url, DATABASE_URL: url, ...env }),
  );
  open.push(stores);
  return stores;
}

async function logOf(stores: Stores): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of stores.store.readAll()) events.push(event);
  return events;
}

const append = (stores: Stores, stream: string) =>
  stores.store.append(stream as StreamName, NO_STREAM, [PROPOSED]);
const agreesWith = (instant: string, expectedMs: number): boolean =>
  Math.abs(Date.parse(instant) - expectedMs) < 30_000;

describe('a link that the server cuts while somebody holds it', () => {
  test('fails what is asked over it, and nothing else', async () => {
    const { pool } = await opened();
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => held.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('open stores', () => {
  test('nothing set: both on the embedded server of the home, which ends with them', async () => {
    const own = freeHome();
    const stores = await openStores(readSettings({ LOTRINH_HOME: own.path }));
    await append(stores, 'task-A');
    expect((await stores.pool.query('SELECT count(*) AS claims FROM reminders.claim')).rows).toEqual([
      { claims: '0' },
    ]);
    expect(await logOf(stores)).toHaveLength(1);
    await stores.close();
    await stores.close();
    expect(processesNaming(own.path)).toEqual([]);
    await own.remove();
  });

  test('with both URLs given no server of ours is started', async () => {
    const own = freeHome();
    await opened({ LOTRINH_HOME: own.path });
    expect(processesNaming(own.path)).toEqual([]);
    await own.remove();
  });

  test.each(['DATABASE_URL', 'EVENT_STORE_URL'])('%s: nobody listens there: out of reach', async (name) => {
    await expect(opened({ [name]: 'postgres://me:s3cret@127.0.0.1:1/none' })).rejects.toMatchObject({
      type: 'store-unreachable',
      message: expect.not.stringContaining('s3cret') as unknown,
    });
  });

  test('a server that takes the call and never answers is out of reach within seconds', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const started = performance.now();
    await expect(opened({ DATABASE_URL: `postgres://me@127.0.0.1:${String(port)}/x` })).rejects.toMatchObject(
      {
        type: 'store-unreachable',
      },
    );
    expect(performance.now() - started).toBeLessThan(15_000);
    silent.close();
  });
});

describe('durable tables', () => {
  test('several processes at once: each migration runs once, and not again', async () => {
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: url }));
    const ran = await Promise.all(pools.map((pool) => migrate(pool)));
    const again = await Promise.all(pools.map((pool) => migrate(pool)));
    await Promise.all(pools.map((pool) => pool.end()));
    // Whichever of them ran it.
    expect(ran.flat().toSorted()).toEqual([
      '001-reminder-claims',
      '002-access',
      '003-people',
      '004-identities',
      '005-ballot-keys',
    ]);
    expect(again.flat()).toEqual([]);
  });
});

describe('the clock of a log', () => {
  const LOTRINH_NOW = '2023-03-10T08:00:00+07:00';
  const startsAt = Date.parse(LOTRINH_NOW);

  test('LOTRINH_NOW on an empty log: its first event holds the offset, in log time, said by whom', async () => {
    const stores = await opened({ LOTRINH_NOW });
    const [first] = await logOf(stores);
    expect(first).toMatchObject({
      stream: 'operator-clock',
      type: 'SimulatedClockStarted',
      data: { startsAt: '2023-03-10T01:00:00.000Z' },
      metadata: {
        occurredOn: '2023-03-10',
        actor: expect.stringMatching(/^operator:./) as unknown,
        recordedBy: { by: expect.stringMatching(/^operator:./) as unknown },
      },
    });
    expect(agreesWith(first?.metadata.recordedAt ?? '', startsAt)).toBe(true);
    expect(agreesWith(stores.clock.now(), startsAt)).toBe(true);
    expect({ today: stores.clock.today(), simulated: stores.isSimulated() }).toEqual({
      today: '2023-03-10',
      simulated: true,
    });
  });

  test.each([[{}], [{ LOTRINH_NOW: '2031-01-01T00:00:00Z' }]])(
    'a later process runs on it too, given %j',
    async (env) => {
      await opened({ LOTRINH_NOW });
      const later = await opened(env);
      await append(later, 'task-A');
      expect(agreesWith(later.clock.now(), startsAt)).toBe(true);
      expect((await logOf(later)).map(({ type }) => type)).toEqual(['SimulatedClockStarted', 'TaskProposed']);
    },
  );

  test('two processes at once, of different years, end with one clock and both can write', async () => {
    const both = await Promise.all([
      opened({ LOTRINH_NOW }),
      opened({ LOTRINH_NOW: '2024-05-01T00:00:00Z' }),
    ]);
    for (const [index, stores] of both.entries()) {
      expect(await append(stores, `task-${String(index)}`)).toMatchObject({ status: 'appended' });
    }
    const [one, other] = both.map(({ clock }) => Date.parse(clock.now()));
    expect(Math.abs((one ?? 0) - (other ?? NaN))).toBeLessThan(5000);
    const types = (await logOf(both[0])).map(({ type }) => type);
    expect(types).toEqual(['SimulatedClockStarted', 'TaskProposed', 'TaskProposed']);
  });

  test('a process that found the log empty takes over the clock with which another begins it', async () => {
    const early = await opened();
    const copy = { ...early };
    const begun = await opened({ LOTRINH_NOW });
    const stop = new AbortController();
    for await (const message of early.store.subscribe({ signal: stop.signal }))
      if (message.kind === 'event') stop.abort();
    expect({ simulated: copy.isSimulated(), isNow: agreesWith(early.clock.now(), startsAt) }).toEqual({
      simulated: true,
      isNow: true,
    });
    expect(await append(early, 'task-A')).toMatchObject({ status: 'appended' });
    expect(await logOf(begun)).toHaveLength(2);
  });

  test('a log begun in real time refuses it', async () => {
    const real = await opened();
    await append(real, 'task-A');
    expect({ simulated: real.isSimulated(), isNow: agreesWith(real.clock.now(), Date.now()) }).toEqual({
      simulated: false,
      isNow: true,
    });
    await expect(opened({ LOTRINH_NOW })).rejects.toMatchObject({
      type: 'usage',
      params: { setting: 'LOTRINH_NOW', rule: 'log-began-in-real-time' },
    });
    expect(await logOf(real)).toHaveLength(1);
  });

  test('a process that opened the log empty follows the clock that another one began since', async () => {
    const early = await opened();
    await opened({ LOTRINH_NOW });
    await append(early, 'task-A');
    const [, proposed] = await logOf(early);
    expect(agreesWith(proposed?.metadata.recordedAt ?? '', startsAt)).toBe(true);
    expect(agreesWith(early.clock.now(), startsAt)).toBe(true);
  });

  test('a first event that is no clock makes the log real, also when its stream has the clock’s name', async () => {
    const log = await openEventStore({ url, now: () => Date.now() - A_DAY_MS });
    await log.append('operator-clock' as StreamName, NO_STREAM, [PROPOSED]);
    await log.close();
    await expect(opened({ LOTRINH_NOW })).rejects.toMatchObject({ type: 'usage' });
  });
});
