import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { StoreUnreachable } from '#event-store/errors';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import { verifyLog } from '#event-store/verify-log';
import { count, printedFigures, printedSeed } from '../support/counts.ts';
import type { Fault, SeenCall } from '../support/kurrentdb-standin/faults.ts';
import { startStandin } from '../support/kurrentdb-standin/standin.ts';
import type { Standin } from '../support/kurrentdb-standin/standin.ts';
import { appendOverLostLinks, followUntil } from '../support/over-lost-links.ts';
import { randomNumbers } from '../support/random-numbers.ts';

const DROPS = count(2000);
const WRITERS = 8;
/** So many calls lose their link: of appends half before anything is done, half after the commit. */
const DROPPED = { append: 0.4, others: 0.05 };

let standin: Standin;
let store: EventStore;
beforeEach(async () => {
  standin = await startStandin();
  store = await openEventStore({ url: standin.url, now: Date.now });
});
afterEach(async () => {
  await store.close();
  await standin.stop();
});

interface Dropping {
  readonly plan: (call: SeenCall) => Fault | undefined;
  readonly dropped: () => number;
  readonly afterCommit: () => number;
}

/** Drops links at random until it has dropped enough; then lets everything through. */
function dropping(random: () => number): Dropping {
  let [dropped, afterCommit] = [0, 0];
  const plan = ({ method }: SeenCall): Fault | undefined => {
    if (dropped >= DROPS || random() >= (method === 'append' ? DROPPED.append : DROPPED.others))
      return undefined;
    dropped += 1;
    if (method !== 'append' || random() < 0.5) return { kind: 'drop-before' };
    afterCommit += 1;
    return { kind: 'drop-after' };
  };
  return { plan, dropped: () => dropped, afterCommit: () => afterCommit };
}

const noted = (writer: number, n: number) => ({
  type: 'SomethingNoted',
  data: { writer, n },
  metadata: { schemaVersion: 1, occurredOn: '2023-03-10', actor: 'program-manager' },
});

test(`${DROPS} dropped links, before and after the commit: nothing lost, nothing doubled, no follower that stops`, async () => {
  const { plan, dropped, afterCommit } = dropping(randomNumbers(printedSeed('kurrentdb drops')));
  const [ended, hot] = [new AbortController(), streamName({ kind: 'task', code: 'HOT' })];
  const following = followUntil(store, ended.signal);
  standin.faults.plan = plan;
  const readings: string[][] = [];
  const reading = (async () => {
    while (dropped() < DROPS) {
      const seen = await readIds().catch((error: unknown) => {
        if (!(error instanceof StoreUnreachable)) throw error;
      });
      if (seen !== undefined) readings.push(seen);
    }
  })();
  const written = await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const own = streamName({ kind: 'task', code: `W-${writer}` });
      const stored = [];
      for (let n = 0; dropped() < DROPS; n += 1)
        stored.push(await appendOverLostLinks(store, n % 4 === 0 ? hot : own, noted(writer, n)));
      return stored;
    }),
  );
  await reading;
  ended.abort();
  const followed = await following;

  const ids = await readIds();
  const acknowledged = written.flat();
  expect(dropped()).toBe(DROPS);
  expect([...ids].sort()).toEqual(acknowledged.map(({ id }) => id).sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(await verifyLog(store)).toMatchObject({ ok: true, events: ids.length });
  expect(followed.ids).toEqual(ids);
  for (const seen of readings) expect(seen).toEqual(ids.slice(0, seen.length));
  const byPlace = [...acknowledged].sort((a, b) => (a.position < b.position ? -1 : 1));
  expect(byPlace.map(({ id }) => id)).toEqual(ids);
  printedFigures('kurrentdb drops', {
    dropped: dropped(),
    afterCommit: afterCommit(),
    events: ids.length,
    settledLater: acknowledged.filter(({ settled }) => settled).length,
    resubscribed: followed.links - 1,
    readingsFromZero: readings.length,
    lost: 0,
    doubled: 0,
  });
}, 900_000);

test('bursts of 200 appends on links that break: the client leaves no rejection that ends the process', async () => {
  let calls = 0;
  standin.faults.plan = ({ method }) =>
    method === 'append' && (calls += 1) % 60 === 20 ? { kind: 'drop-before' } : undefined;
  const args = ['test/support/burst-writer.mjs', standin.url, '5', '200'];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(writer, 'close')) as [number | null];
  expect(code).toBe(0);
  expect(await verifyLog(store)).toMatchObject({ ok: true, streams: 1000, events: 1000 });
});

async function readIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of store.readAll()) ids.push(id);
  return ids;
}
