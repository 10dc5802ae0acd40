import { describe, expect, test } from '@jest/globals';
import { StoreUnreachable } from '../errors.ts';
import type { EventStore } from '../event-store.port.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import {
  all,
  append,
  counted,
  follow,
  headOf,
  last,
  newKind,
  newStream,
  note,
  noted,
} from './fixture.contract.ts';
import type { OpenStore } from './fixture.contract.ts';

const numbers = (events: readonly RecordedEvent[]) => events.map(({ data }) => data.n);

export function subscribeContract(open: OpenStore): void {
  describe('subscribe', () => {
    test('gives what stands, says so, then what comes, from another store too', async () => {
      const [store, other] = [await open(), await open()];
      const kind = newKind();
      const first = await append(store, newStream(kind), { events: counted(3) });
      const follower = follow(store, { filter: { kinds: [kind] } });
      expect(await follower.until(last(first).position)).toEqual(first);
      const second = await append(other, newStream(kind), { events: counted(2, 3) });
      expect(await follower.until(last(second).position)).toEqual(second);
      expect(await follower.stop()).toBe(true);
    });

    test('left-out events count as given: the position moves on', async () => {
      const store = await open();
      const follower = follow(store, { filter: { kinds: [newKind()], types: ['TaskApproved'] } });
      const stored = await append(store, newStream(), { events: counted(2) });
      expect(await follower.until(last(stored).position)).toEqual([]);
      await follower.stop();
    });

    test('goes on after any position it gave, with nothing twice and nothing left out', async () => {
      const store = await open();
      const kind = newKind();
      const stored = await append(store, newStream(kind), { events: counted(4) });
      for (const [i, { position }] of stored.entries()) {
        const follower = follow(store, { after: position, filter: { kinds: [kind] } });
        expect(numbers(await follower.until(last(stored).position))).toEqual([0, 1, 2, 3].slice(i + 1));
        await follower.stop();
      }
    });

    unfiltered(open);
    endings(open);
    underWriters(open);
  });
}

function unfiltered(open: OpenStore): void {
  test('unfiltered it gives every event of the log', async () => {
    const store = await open();
    const before = last(await append(store, newStream(), { events: counted(1) })).position;
    const follower = follow(store, { after: before });
    const end = last(await append(store, newStream(), { events: counted(1200) })).position;
    const seen = await follower.until(end);
    expect(seen).toEqual(await all(store.readAll({ after: before, until: seen.at(-1)?.position ?? end })));
    await follower.stop();
  });

  test('while nothing happens it gives signs of life', async () => {
    const store = await open();
    const follower = follow(store, { filter: { kinds: [newKind()] } });
    const [one, two] = [await follower.next(), await follower.next()];
    expect([one.kind, two.kind]).toEqual(['caught-up', 'caught-up']);
    await follower.stop();
  });
}

function endings(open: OpenStore): void {
  test('a signal that came before ends it at once', async () => {
    const store = await open();
    expect(await all(store.subscribe({ signal: AbortSignal.abort() }))).toEqual([]);
  });

  test('the signal ends it also while it waits, and many may follow at once', async () => {
    const store = await open();
    const followers = Array.from({ length: 20 }, () => follow(store, { filter: { kinds: [newKind()] } }));
    await Promise.all(followers.map((follower) => follower.next()));
    expect(await Promise.all(followers.map((follower) => follower.stop()))).toEqual(
      followers.map(() => true),
    );
  });

  test('a store that closes does not end it quietly', async () => {
    const store = await open();
    const follower = follow(store, { filter: { kinds: [newKind()] } });
    expect((await follower.next()).kind).toBe('caught-up');
    const waiting = expect(follower.next()).rejects.toBeInstanceOf(StoreUnreachable);
    await store.close();
    await waiting;
  });
}

function underWriters(open: OpenStore): void {
  test('followers and readers never pass a place at which an event appears later', async () => {
    const stores = [await open(), await open(), await open()];
    const [reader] = stores as [EventStore, ...EventStore[]];
    const kind = newKind();
    const start = last(await append(reader, newStream(kind), { events: [noted({ n: -1 })] })).position;
    const follower = follow(reader, { after: start, filter: { kinds: [kind] } });
    const writing = new AbortController();
    const writers = stores.map(async (store, w) => {
      const stream = newStream(kind);
      let head = headOf(await append(store, stream, { events: [noted({ w, n: 0 })] }));
      for (let n = 1; n < 60; n += 1)
        head = headOf(await append(store, stream, { expected: head, events: [noted({ w, n })] }));
    });
    const readings: string[][] = [];
    const reading = (async () => {
      while (!writing.signal.aborted)
        readings.push(
          (await all(reader.readAll({ after: start, filter: { kinds: [kind] } }))).map(({ id }) => id),
        );
    })();
    await Promise.all(writers);
    writing.abort();
    await reading;
    const whole = (await all(reader.readAll({ after: start, filter: { kinds: [kind] } }))).map(
      ({ id }) => id,
    );
    expect(whole).toHaveLength(180);
    for (const seen of readings) expect(seen).toEqual(whole.slice(0, seen.length));
    const end = last(await all(reader.readAll({ after: start, filter: { kinds: [kind] } }))).position;
    expect((await follower.until(end)).map(({ id }) => id)).toEqual(whole);
    await follower.stop();
    await note(reader, newStream(kind), { after: 'all' });
  });
}
