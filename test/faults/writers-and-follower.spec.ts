import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { verifyLog } from '#event-store/verify-log';
import { followUntil } from '../support/over-lost-links.ts';
import { startStandinProcess } from '../support/kurrentdb-standin/standin-process.ts';
import type { StandinProcess } from '../support/kurrentdb-standin/standin-process.ts';
import { startPostgresServer } from '../support/postgres-server.ts';
import { startWriters } from '../support/writer-process.ts';
import type { Acknowledged, WriterProcess } from '../support/writer-process.ts';

/** A server of the log that can be killed and started again. */
interface Server {
  /** Its positions are 1, 2, 3 … */
  readonly contiguous: boolean;
  newLog(): Promise<string>;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

async function postgres(): Promise<Server> {
  const server = await startPostgresServer({ fsync: true });
  return {
    contiguous: true,
    newLog: () => server.newDatabase(),
    kill: () => server.kill(),
    start: () => server.start(),
    stop: () => server.stop(),
  };
}

/** One log a server: a new one for each test. */
async function kurrentdb(): Promise<Server> {
  let process: StandinProcess | undefined;
  return Promise.resolve({
    contiguous: false,
    newLog: async () => {
      await process?.stop();
      process = await startStandinProcess();
      return process.url;
    },
    kill: async () => process?.kill(),
    start: async () => process?.start(),
    stop: async () => process?.stop(),
  });
}

let server: Server;
let url: string;
let store: EventStore;

const twoProcesses = (appends: number): [WriterProcess, WriterProcess] => [
  startWriters({ url, name: 'a', writers: 4, appends }),
  startWriters({ url, name: 'b', writers: 4, appends }),
];

async function readLog(): Promise<Acknowledged[]> {
  const log: Acknowledged[] = [];
  for await (const { id, position, stream, revision } of store.readAll())
    log.push({ id, position, stream, revision });
  return log;
}

/** Reads the log from zero again and again until `ended`. */
async function rebuildUntil(ended: AbortSignal): Promise<string[][]> {
  const readings: string[][] = [];
  while (!ended.aborted) readings.push((await readLog()).map(({ id }) => id));
  return readings;
}

/** The log holds what was acknowledged, where it was said to be; each place once and in order, without a hole where places are counted, every chain whole. */
async function assertWhole(acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const log = await readLog();
  const byId = new Map(log.map((event) => [event.id, event]));
  expect(byId.size).toBe(log.length);
  const places = log.map(({ position }) => position);
  expect(places).toEqual([...new Set(places)].sort());
  if (server.contiguous) expect(places.map(Number)).toEqual(log.map((_, i) => i + 1));
  expect(acknowledged.filter(({ id }) => !byId.has(id))).toEqual([]);
  for (const event of acknowledged) expect(byId.get(event.id)).toEqual(event);
  expect(await verifyLog(store)).toMatchObject({ ok: true, events: log.length });
  return log;
}

const report = (text: string): boolean =>
  process.stderr.write(`  ${expect.getState().currentTestName ?? ''}: ${text}\n`);

describe.each([
  ['PostgreSQL', postgres],
  ['KurrentDB (stand-in)', kurrentdb],
])('%s', (_, startServer) => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.newLog();
    store = await openEventStore({ url, now: Date.now });
  });
  afterEach(() => store.close());

  test('eight writers in two processes: a follower and a reader from zero see every event once, in order', async () => {
    const ended = new AbortController();
    const following = followUntil(store, ended.signal);
    const rebuilding = rebuildUntil(ended.signal);
    const processes = twoProcesses(100);
    await Promise.all(processes.map((process) => process.done()));
    ended.abort();
    const [followed, readings] = await Promise.all([following, rebuilding]);
    const acknowledged = processes.flatMap((process) => process.acknowledged);
    const ids = (await assertWhole(acknowledged)).map(({ id }) => id);
    expect(acknowledged).toHaveLength(ids.length);
    expect(followed.ids).toEqual(ids);
    for (const reading of readings) expect(reading).toEqual(ids.slice(0, reading.length));
    report(
      `${ids.length} events, followed once each; ${readings.length} readings from zero, none contradicted`,
    );
  });

  test('a writer process killed with -9: what it was told stands, the others go on', async () => {
    const ended = new AbortController();
    const following = followUntil(store, ended.signal);
    const [killed, other] = twoProcesses(100);
    await killed.has(150);
    await killed.kill();
    await other.done();
    ended.abort();
    const acknowledged = [...killed.acknowledged, ...other.acknowledged];
    const log = await assertWhole(acknowledged);
    expect((await following).ids).toEqual(log.map(({ id }) => id));
    // 4 writers, 100 appends of 1, 2, 3, 1 … events
    expect(other.acknowledged).toHaveLength(4 * 199);
    report(`${killed.acknowledged.length} acknowledged by the killed, ${log.length} events, 0 lost`);
  });

  test('the server killed with -9 and started again: nothing acknowledged is lost, nothing doubled', async () => {
    const ended = new AbortController();
    const following = followUntil(store, ended.signal);
    const processes = twoProcesses(100);
    for (const count of [100, 300]) {
      await processes[0].has(count);
      await server.kill();
      await server.start();
    }
    await Promise.all(processes.map((process) => process.done()));
    ended.abort();
    const acknowledged = processes.flatMap((process) => process.acknowledged);
    const log = await assertWhole(acknowledged);
    const followed = await following;
    expect(followed.ids).toEqual(log.map(({ id }) => id));
    expect(followed.links).toBeGreaterThan(1);
    expect(log).toHaveLength(8 * 199);
    report(
      `${acknowledged.length} acknowledged, ${log.length} events, 0 lost, 0 doubled; follower resubscribed ${followed.links - 1} times`,
    );
  });
});
