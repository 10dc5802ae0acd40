import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ANY,
  BACKWARDS,
  END,
  KurrentDBClient,
  NO_STREAM,
  STREAM_EXISTS,
  eventTypeFilter,
  jsonEvent,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type {
  EventData,
  Filter,
  AllStreamResolvedEvent,
  AppendStreamState,
  Position,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { startStandin } from './standin.ts';
import type { Standin } from './standin.ts';

let folder: string;
let standin: Standin;
let client: KurrentDBClient;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-standin-'));
  standin = await startStandin({ folder });
  client = KurrentDBClient.connectionString(standin.url);
});
afterEach(async () => {
  await client.dispose();
  await standin.stop();
  rmSync(folder, { recursive: true });
});

const noted = (n: number, type = 'Noted') => jsonEvent({ type, data: { n }, metadata: { from: 'test' } });
const many = (count: number) => Array.from({ length: count }, (_, n) => noted(n));
const append = (stream: string, events: EventData[], streamState: AppendStreamState = ANY) =>
  client.appendToStream(stream, events, { streamState });

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const numbers = (events: readonly (ResolvedEvent | AllStreamResolvedEvent)[]) =>
  events.map(({ event }) => (event?.data as { n?: number } | undefined)?.n);
const streamNumbers = async (stream: string) => numbers(await list(client.readStream(stream)));
const ours = streamNameFilter({ regex: '^[a-z]+-' });
const oursFrom = async (options: object) => numbers(await list(client.readAll({ filter: ours, ...options })));

async function placesOf(events: AsyncIterable<AllStreamResolvedEvent>): Promise<Position[]> {
  return (await list(events)).flatMap(({ event }) => (event === undefined ? [] : [event.position]));
}

describe('appending', () => {
  test('the same ids again are one append: at the same revision, and at any', async () => {
    const events = many(3);
    const first = await append('task-a', events, NO_STREAM);
    await append('task-a', [noted(3)], 2n);
    expect(await append('task-a', events, NO_STREAM)).toEqual(first);
    expect(await append('task-a', events, ANY)).toEqual(first);
    expect(await streamNumbers('task-a')).toEqual([0, 1, 2, 3]);
  });

  test('of which only a part is the same is an error and no success', async () => {
    const [one, two] = [noted(0), noted(1)];
    await append('task-a', [one, two], NO_STREAM);
    await expect(append('task-a', [one, noted(9)], NO_STREAM)).rejects.toMatchObject({ type: 'unknown' });
    await expect(append('task-a', [one, two, noted(2)], NO_STREAM)).rejects.toMatchObject({
      type: 'unknown',
    });
    expect(await streamNumbers('task-a')).toEqual([0, 1]);
  });

  test.each([
    ['batched', true],
    ['plain', false],
  ])('%s: a stream that stands elsewhere is told with its revision', async (_, batchAppend) => {
    await standin.stop();
    standin = await startStandin({ folder, batchAppend });
    client = KurrentDBClient.connectionString(standin.url);
    await append('task-a', many(2), NO_STREAM);
    const wrong = { type: 'wrong-expected-version' };
    await expect(append('task-a', [noted(9)], NO_STREAM)).rejects.toMatchObject({
      ...wrong,
      actualState: 1n,
    });
    await expect(append('task-a', [noted(9)], 7n)).rejects.toMatchObject({ ...wrong, actualState: 1n });
    await expect(append('task-b', [noted(9)], 0n)).rejects.toMatchObject({
      ...wrong,
      actualState: 'no_stream',
    });
    await expect(append('task-b', [noted(9)], STREAM_EXISTS)).rejects.toMatchObject(wrong);
  });

  test('a megabyte at most', async () => {
    const large = jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(600_000) } });
    await append('task-a', [large], NO_STREAM);
    const two = [large, large].map((event) => ({ ...event, id: crypto.randomUUID() }));
    await expect(append('task-b', two, NO_STREAM)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
  });
});

describe('positions', () => {
  test('increase with gaps; commit is prepare; events keep id, time, metadata', async () => {
    const event = noted(7);
    const before = Date.now();
    await append('task-a', [noted(0), event], NO_STREAM);
    const [first, second] = await list(client.readStream('task-a'));
    if (first?.event === undefined || second?.event === undefined) throw new Error('two were appended');
    expect(second.event).toMatchObject({
      id: event.id,
      type: 'Noted',
      revision: 1n,
      isJson: true,
      data: { n: 7 },
    });
    expect(second.event.metadata).toEqual({ from: 'test' });
    expect(second.event.created.getTime()).toBeGreaterThanOrEqual(before - 1000);
    const [one, two] = [first.event.position, second.event.position];
    expect((two?.commit ?? 0n) - (one?.commit ?? 0n)).toBeGreaterThan(1n);
    expect(two?.prepare).toBe(two?.commit);
  });

  test('reads take them inclusive forwards, exclusive backwards; the end backwards has the last', async () => {
    await append('task-a', many(4), NO_STREAM);
    const places = await placesOf(client.readAll({ filter: ours }));
    expect(await oursFrom({ fromPosition: places[1] })).toEqual([1, 2, 3]);
    expect(await oursFrom({ fromPosition: places[1], direction: BACKWARDS })).toEqual([0]);
    expect(await oursFrom({ fromPosition: END, direction: BACKWARDS, maxCount: 2 })).toEqual([3, 2]);
    const stream = async (options: object) => numbers(await list(client.readStream('task-a', options)));
    expect(await stream({ fromRevision: 2n })).toEqual([2, 3]);
    expect(await stream({ fromRevision: 2n, direction: BACKWARDS, maxCount: 2 })).toEqual([2, 1]);
  });

  test('one at which nothing stands is refused', async () => {
    const nowhere = { commit: 3n, prepare: 3n };
    await expect(list(client.readAll({ fromPosition: nowhere }))).rejects.toThrow(/invalid/i);
  });
});

describe('$all', () => {
  test('holds what the server writes itself, a start and statistics and metadata, and nothing before its time', async () => {
    await client.setStreamMetadata('task-a', { maxCount: 2 });
    for (let n = 0; n < 25; n += 1) await append('task-a', [noted(n)]);
    const types = (await list(client.readAll())).map(({ event }) => event?.type);
    expect(types.filter((type) => type?.startsWith('$')).length).toBeGreaterThan(3);
    expect(types).toContain('$metadata');
    const places = await placesOf(client.readAll());
    expect(places.map(({ commit }) => commit)).toEqual(
      [...new Set(places.map(({ commit }) => commit))].sort((a, b) => (a < b ? -1 : 1)),
    );
    // Hidden in the stream, still in $all.
    expect(await streamNumbers('task-a')).toEqual([23, 24]);
    expect(await oursFrom({})).toHaveLength(25);
  });

  test('filters by prefix and by expression, of streams and of types; counts what matches', async () => {
    await append('task-a', [noted(0), noted(1, 'Told')], NO_STREAM);
    await append('dossier-a', [noted(2)], NO_STREAM);
    const filtered = async (filter: Filter, maxCount = 100) =>
      numbers(await list(client.readAll({ filter, maxCount })));
    expect(await filtered(streamNameFilter({ prefixes: ['task-', 'x'] }))).toEqual([0, 1]);
    expect(await filtered(streamNameFilter({ regex: 'ssier' }))).toEqual([2]);
    expect(await filtered(eventTypeFilter({ regex: '^(Told|Other)$' }))).toEqual([1]);
    expect(await filtered(eventTypeFilter({ prefixes: ['Not'] }), 2)).toEqual([0, 2]);
  });
});

describe('deleting', () => {
  test('softly: not found, still in $all; begun again its numbers go on', async () => {
    await append('task-a', many(2), NO_STREAM);
    await client.deleteStream('task-a');
    await expect(streamNumbers('task-a')).rejects.toMatchObject({ type: 'stream-not-found' });
    await expect(append('task-a', [noted(9)], STREAM_EXISTS)).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
    expect(await append('task-a', [noted(2)], NO_STREAM)).toMatchObject({ nextExpectedRevision: 2n });
    expect(await streamNumbers('task-a')).toEqual([2]);
    expect(await oursFrom({})).toEqual([0, 1, 2]);
  });

  test('for good: neither read nor append', async () => {
    await append('task-a', many(2), NO_STREAM);
    await expect(client.tombstoneStream('task-a', { expectedRevision: 7n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
    await client.tombstoneStream('task-a');
    await expect(streamNumbers('task-a')).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(append('task-a', [noted(9)])).rejects.toMatchObject({ type: 'stream-deleted' });
    const types = (await list(client.readAll())).map(({ event }) => event?.type);
    expect(types).toContain('$streamDeleted');
  });

  test('a stream of metadata only exists', async () => {
    await client.setStreamMetadata('task-a', { maxCount: 9 });
    expect(await append('task-a', [noted(0)], STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 0n });
  });
});

describe('subscribing', () => {
  /** What a subscription to $all says, in order, until it has said `caught up` and given `until` events. */
  async function said(options: {
    filtered: boolean;
    fromPosition?: Position;
    until: number;
  }): Promise<string[]> {
    const words: string[] = [];
    const { filtered, until, ...from } = options;
    const checkpointReached = (): Promise<void> => Promise.resolve(void words.push('checkpoint'));
    const filter = streamNameFilter({ prefixes: ['task-'], checkpointReached });
    const subscription = client.subscribeToAll({ ...from, ...(filtered && { filter }) });
    await new Promise<void>((resolve, reject) => {
      const say = (word: string): void => {
        words.push(word);
        const events = words.filter((each) => /^\d+$/.test(each)).length;
        if (words.includes('caught up') && events >= until) resolve();
      };
      subscription.on('error', reject);
      subscription.on('caughtUp', () => say('caught up'));
      subscription.on('data', ({ event }) => {
        if (event?.streamId.startsWith('task-') === true) say(String((event.data as { n: number }).n));
      });
    });
    await subscription.unsubscribe();
    subscription.destroy();
    return words;
  }

  test('begins behind the position it is given, and says when it is caught up', async () => {
    await append('task-a', many(3), NO_STREAM);
    const [first] = await placesOf(client.readAll({ filter: ours }));
    if (first === undefined) throw new Error('three were appended');
    const words = await said({ filtered: false, fromPosition: first, until: 2 });
    expect(words.filter((word) => word !== 'caught up')).toEqual(['1', '2']);
  });

  test('filtered it says how far it came every 32 events and at the end; unfiltered it does not', async () => {
    for (let n = 0; n < 3; n += 1) await append(`other-${n}`, many(32), NO_STREAM);
    await append('task-a', many(1), NO_STREAM);
    const filtered = await said({ filtered: true, until: 1 });
    expect(filtered.filter((word) => word === 'checkpoint').length).toBeGreaterThanOrEqual(4);
    expect(await said({ filtered: false, until: 1 })).not.toContain('checkpoint');
  });

  test('to a stream: behind its revision, then what comes', async () => {
    await append('task-a', many(3), NO_STREAM);
    const subscription = client.subscribeToStream('task-a', { fromRevision: 0n });
    const seen: unknown[] = [];
    for await (const { event } of subscription) {
      seen.push((event?.data as { n: number }).n);
      if (seen.length === 2) await append('task-a', [noted(3)], 2n);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  test('while others append: where catching up turns into live nothing is lost or repeated', async () => {
    const over = new AbortController();
    const writing = (async () => {
      for (let n = 0; !over.signal.aborted; n += 1) await append('task-a', [noted(n)]);
    })();
    for (let round = 0; round < 20; round += 1) {
      const words = await said({ filtered: round % 2 === 0, until: 5 + round * 3 });
      const seen = words.filter((word) => /^\d+$/.test(word)).map(Number);
      expect(seen).toEqual(seen.map((_, i) => i));
    }
    over.abort();
    await writing;
  });
});

describe('on the disk', () => {
  const file = () => join(folder, 'events.log');
  /** Up again at another port: clients of one process share their links, and with them what they know of a broken one. */
  const up = async (): Promise<void> => {
    await client.dispose();
    await standin.stop();
    standin = await startStandin({ folder });
    client = KurrentDBClient.connectionString(standin.url);
  };

  test('what was acknowledged is there after a restart, and a torn last record is cut off', async () => {
    await append('task-a', many(2), NO_STREAM);
    await standin.down();
    const whole = statSync(file()).size;
    await up();
    await append('task-a', [noted(2), noted(3)], 1n);
    await standin.down();
    truncateSync(file(), statSync(file()).size - 1);
    await up();
    expect(await streamNumbers('task-a')).toEqual([0, 1]);
    await standin.down();
    expect(statSync(file()).size).toBeGreaterThan(whole);
    appendFileSync(file(), 'no frame at all');
    await up();
    await append('task-a', [noted(2)], 1n);
    expect(await streamNumbers('task-a')).toEqual([0, 1, 2]);
  });

  test('a hundred appends at once are all there', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => append(`task-${n}`, [noted(n)], NO_STREAM)));
    await standin.down();
    await up();
    expect((await oursFrom({})).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 100 }, (_, n) => n),
    );
  });
});
