import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { StoreUnreachable } from '#event-store/errors';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import type { Position } from '#event-store/recorded-event';
import { verifyLog } from '#event-store/verify-log';
import { startPostgresServer } from '../support/postgres-server.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { startWriters } from '../support/writer-process.ts';
import type { Acknowledged, WriterProcess } from '../support/writer-process.ts';

let server: PostgresServer;
let url: string;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer({ fsync: true });
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  store = await openEventStore({ url, now: Date.now });
});
afterEach(() => store.close());

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

/** Follows from the start, over lost links, until it is caught up after `ended`; gives what it saw and how often it had to resubscribe. */
async function followUntil(ended: AbortSignal): Promise<{ ids: string[]; links: number }> {
  const ids: string[] = [];
  const stop = new AbortController();
  let after: Position | undefined;
  let links = 0;
  while (!stop.signal.aborted) {
    try {
      links += 1;
      for await (const message of store.subscribe({ signal: stop.signal, ...(after && { after }) })) {
        if (message.kind === 'event') {
          ids.push(message.event.id);
          after = message.event.position;
        } else if (ended.aborted && message.position === (await store.head())) {
          stop.abort();
        }
      }
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error;
      await pause(20);
    }
  }
  return { ids, links };
}

/** Reads the log from zero again and again until `ended`. */
async function rebuildUntil(ended: AbortSignal): Promise<string[][]> {
  const readings: string[][] = [];
  while (!ended.aborted) readings.push((await readLog()).map(({ id }) => id));
  return readings;
}

/** The log holds what was acknowledged, where it was said to be; contiguous, dense, every chain whole. */
async function assertWhole(acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const log = await readLog();
  const byId = new Map(log.map((event) => [event.id, event]));
  expect(byId.size).toBe(log.length);
  expect(log.map(({ position }) => Number(position))).toEqual(log.map((_, i) => i + 1));
  expect(acknowledged.filter(({ id }) => !byId.has(id))).toEqual([]);
  for (const event of acknowledged) expect(byId.get(event.id)).toEqual(event);
  expect(await verifyLog(store)).toMatchObject({ ok: true, events: log.length });
  return log;
}

const report = (text: string): boolean =>
  process.stderr.write(`  ${expect.getState().currentTestName ?? ''}: ${text}\n`);

test('eight writers in two processes: a follower and a reader from zero see every event once, in order', async () => {
  const ended = new AbortController();
  const following = followUntil(ended.signal);
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
  const following = followUntil(ended.signal);
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

test('the database server killed with -9 and started again: nothing acknowledged is lost, nothing doubled', async () => {
  const ended = new AbortController();
  const following = followUntil(ended.signal);
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
