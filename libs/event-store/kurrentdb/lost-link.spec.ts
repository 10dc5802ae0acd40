import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nextCalls } from '../../../test/support/kurrentdb-standin/faults.ts';
import type { SeenCall } from '../../../test/support/kurrentdb-standin/faults.ts';
import { startStandin } from '../../../test/support/kurrentdb-standin/standin.ts';
import type { Standin } from '../../../test/support/kurrentdb-standin/standin.ts';
import {
  all,
  append,
  counted,
  follow,
  goesOnAfter,
  headOf,
  newStream,
  noted,
} from '../contract/fixture.contract.ts';
import { InvalidEvent, OutcomeUnknown, StoreUnreachable } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { EventStore } from '../event-store.port.ts';
import { verifyLog } from '../verify-log.ts';
import { openKurrentdbEventStore } from './kurrentdb-event-store.ts';

const NEVER = new Promise<never>(() => undefined);
const ALWAYS = { times: Infinity };

let standin: Standin;
let store: EventStore;
const opened = (url: string, resendForMs = 30_000) =>
  openKurrentdbEventStore({ url, now: Date.now, resendForMs });
beforeEach(async () => {
  standin = await startStandin();
  store = await opened(standin.url);
});
afterEach(async () => {
  standin.faults.plan = () => undefined;
  await store.close();
  await standin.stop();
});

describe.each([
  ['batched', true],
  ['plain, as old servers have it', false],
])('appends %s', (_, batchAppend) => {
  beforeEach(async () => {
    await store.close();
    await standin.stop();
    standin = await startStandin({ batchAppend });
    store = await opened(standin.url);
  });

  test.each(['drop-after', 'drop-before', 'timeout'] as const)(
    'an append whose answer was lost (%s) is sent again and stands once',
    async (kind) => {
      const [one, two] = [newStream(), newStream()];
      standin.faults.plan = nextCalls('append', { kind });
      const stored = await Promise.all(
        [one, two].map((stream) => append(store, stream, { events: counted(3) })),
      );
      const byPlace = stored.flat().sort((a, b) => (a.position < b.position ? -1 : 1));
      expect(await all(store.readAll())).toEqual(byPlace);
    },
  );

  test('a lost answer and somebody else behind it: it stands, and its writer is told so', async () => {
    const stream = newStream();
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    standin.faults.plan = nextCalls('append', { kind: 'answer-waits', until });
    const waiting = append(store, stream, { events: counted(1) });
    const other = await opened(standin.url);
    const standing = async () => all(other.readStream(stream));
    let [first] = await standing();
    while (first === undefined) [first] = await standing();
    await append(other, stream, { expected: headOf([first]), events: counted(1, 1) });
    standin.links.cutAll();
    expect(await waiting).toEqual([first]);
    release();
    await other.close();
  });

  test('an append that never could go in is refused, with nothing written', async () => {
    const stream = newStream();
    const large = noted({ text: 'x'.repeat(600_000) });
    await expect(store.append(stream, NO_STREAM, [large, large])).rejects.toBeInstanceOf(InvalidEvent);
    standin.faults.plan = nextCalls('append', { kind: 'access-denied' });
    await expect(store.append(stream, NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
    expect(await all(store.readAll())).toEqual([]);
  });
});

test('a server that keeps silent: reading back settles the append', async () => {
  standin.faults.plan = nextCalls('append', { kind: 'answer-waits', until: NEVER }, ALWAYS);
  const impatient = await openKurrentdbEventStore({ url: standin.url, now: Date.now, answerWithinMs: 300 });
  const stream = newStream();
  const stored = await append(impatient, stream, { events: counted(2) });
  expect(await all(store.readStream(stream))).toEqual(stored);
  await impatient.close();
});

test('when neither answer nor reading comes the outcome is unknown, and reading back settles it later', async () => {
  await store.close();
  store = await opened(standin.url, 300);
  // The first append asks how late the log is; with that known the next one only appends.
  await append(store, newStream(), { events: counted(1) });
  const stream = newStream();
  standin.faults.plan = ({ method }) =>
    method === 'append' ? { kind: 'drop-after' } : method === 'read' ? { kind: 'unavailable' } : undefined;
  await expect(store.append(stream, NO_STREAM, counted(2))).rejects.toBeInstanceOf(OutcomeUnknown);
  standin.faults.plan = () => undefined;
  expect(await all(store.readStream(stream))).toHaveLength(2);
});

test('down before anything was sent: the store is out of reach, for readers too, and nothing was written', async () => {
  await store.close();
  store = await opened(standin.url, 300);
  await append(store, newStream(), { events: counted(1) });
  await standin.down();
  const stream = newStream();
  await expect(all(store.readStream(stream))).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(all(store.readAll())).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(store.head()).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(follow(store, {}).next()).rejects.toBeInstanceOf(StoreUnreachable);
  const fresh = opened(standin.url);
  await expect(fresh).rejects.toBeInstanceOf(StoreUnreachable);
  // The first append finds the link dead and cannot know; the next one is not sent at all.
  await store.append(stream, NO_STREAM, counted(1)).catch(() => undefined);
  await expect(store.append(stream, NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
  await standin.up();
  expect(await all(store.readStream(stream))).toEqual([]);
});

test('a follower whose link is cut is told so, and a new one goes on', async () => {
  await goesOnAfter(store, () => {
    standin.links.cutAll();
  });
});

test('a server that is started again under a follower: what was acknowledged is there, the follower goes on', async () => {
  const stored = await append(store, newStream(), { events: counted(2) });
  const follower = follow(store, {});
  expect(await follower.until(stored.at(-1)?.position ?? '')).toEqual(stored);
  const waiting = expect(follower.next()).rejects.toBeInstanceOf(StoreUnreachable);
  await standin.restart();
  await waiting;
  const more = await append(store, newStream(), { events: counted(2) });
  const again = follow(store, {});
  expect(await again.until(more.at(-1)?.position ?? '')).toEqual([...stored, ...more]);
  await again.stop();
});

test('a server that drops the subscription as too slow: the follower is told, a new one misses nothing', async () => {
  standin.faults.plan = nextCalls('subscribe', { kind: 'too-slow', afterEvents: 2 });
  const follower = follow(store, {});
  expect((await follower.next()).kind).toBe('caught-up');
  const stored = await append(store, newStream(), { events: counted(3) });
  const told = (async () => {
    for (;;) await follower.next();
  })();
  await expect(told).rejects.toBeInstanceOf(StoreUnreachable);
  const again = follow(store, {});
  expect(await again.until(stored.at(-1)?.position ?? '')).toEqual(stored);
  await again.stop();
});

test.each(['unavailable', 'timeout'] as const)(
  'what is asked before the first append fails (%s): the store is out of reach, and nothing was written',
  async (kind) => {
    standin.faults.plan = nextCalls('features', { kind }, ALWAYS);
    await expect(store.append(newStream(), NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
    expect(await all(store.readAll())).toEqual([]);
  },
);

describe('not the leader', () => {
  test('each half of the client is told once and asked again: appends, reads and the head', async () => {
    for (const method of ['append', 'read'] as const) {
      standin.faults.plan = nextCalls(method, { kind: 'not-leader' });
      const stream = newStream();
      const stored = await append(store, stream, { events: counted(1) });
      standin.faults.plan = nextCalls('read', { kind: 'not-leader' });
      expect(await all(store.readStream(stream))).toEqual(stored);
      standin.faults.plan = nextCalls('read', { kind: 'not-leader' });
      expect(await store.head()).toBe(stored[0]?.position);
    }
  });

  test('what is written goes to the node that leads', async () => {
    const leader = await startStandin();
    standin.faults.plan = ({ requiresLeader }) =>
      requiresLeader ? { kind: 'not-leader', leaderPort: leader.port } : undefined;
    const stream = newStream();
    const stored = await append(store, stream, { events: counted(2) });
    expect(await all(store.readStream(stream))).toEqual(stored);
    const direct = await opened(leader.url);
    expect(await all(direct.readStream(stream))).toEqual(stored);
    await direct.close();
    await leader.stop();
  });

  test('a cluster without a leader is out of reach', async () => {
    standin.faults.plan = nextCalls('append', { kind: 'not-leader' }, ALWAYS);
    await expect(store.append(newStream(), NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
    standin.faults.plan = nextCalls('read', { kind: 'not-leader' }, ALWAYS);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnreachable);
  });
});

test('a gossip seed leads to the node that leads', async () => {
  const discovered = await opened(standin.url.replace('kurrentdb:', 'esdb+discover:'));
  const stream = newStream();
  const stored = await append(discovered, stream, { events: counted(2) });
  expect(await all(store.readStream(stream))).toEqual(stored);
  await discovered.close();
});

test('a closed store takes nothing and holds no link for appends and notices', async () => {
  const before = standin.links.count;
  const other = await opened(standin.url.replace('?', '?connectionName=other&'));
  await append(other, newStream(), { events: counted(1) });
  const bridge = 1;
  const follower = follow(other, {});
  await follower.next();
  await other.close();
  while (standin.links.count > before + bridge) await pause(5);
  await store.close();
  await expect(store.append(newStream(), NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
});

test('a reader that does not ask is sent no more: one page, however long the log', async () => {
  const stream = newStream();
  let head = headOf(await append(store, stream, { events: counted(1000) }));
  for (const from of [1000, 2000, 3000])
    head = headOf(await append(store, stream, { expected: head, events: counted(1000, from) }));
  const other = await opened(standin.url);
  const pages: SeenCall[] = [];
  standin.faults.plan = (call) => {
    if (call.method === 'read') pages.push(call);
    return undefined;
  };
  const follower = follow(other, {});
  const first = await follower.next();
  expect(first).toMatchObject({ kind: 'event', event: { revision: 0 } });
  // The head, and the page that the first event is in.
  expect(pages).toHaveLength(2);
  await follower.stop();
  await other.close();
});

test('many stores on a new log at once, and all write', async () => {
  const many = await Promise.all(Array.from({ length: 10 }, () => opened(standin.url)));
  await Promise.all(many.map((each) => append(each, newStream(), { events: counted(2) })));
  expect(await verifyLog(store)).toEqual({ ok: true, streams: 10, events: 20 });
  await Promise.all(many.map((each) => each.close()));
});
