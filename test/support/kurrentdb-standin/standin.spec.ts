import { describe, expect, test } from '@jest/globals';
import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  STREAM_EXISTS,
  eventTypeFilter,
  jsonEvent,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type { Filter } from '@kurrent/kurrentdb-client';
import { list, many, noted, numbers, ours, placesOf, standinUnderTest } from './standin-under-test.ts';

const at = standinUnderTest();
const streamNumbers = async (stream: string) => numbers(await list(at.client.readStream(stream)));

describe('appending', () => {
  test('the same ids again are one append: at the same revision, and at any', async () => {
    const events = many(3);
    const first = await at.append('task-a', events, NO_STREAM);
    await at.append('task-a', [noted(3)], 2n);
    expect(await at.append('task-a', events, NO_STREAM)).toEqual(first);
    expect(await at.append('task-a', events, ANY)).toEqual(first);
    expect(await streamNumbers('task-a')).toEqual([0, 1, 2, 3]);
  });

  test('of which only a part is the same is an error and no success', async () => {
    const [one, two] = [noted(0), noted(1)];
    await at.append('task-a', [one, two], NO_STREAM);
    await expect(at.append('task-a', [one, noted(9)], NO_STREAM)).rejects.toMatchObject({ type: 'unknown' });
    await expect(at.append('task-a', [one, two, noted(2)], NO_STREAM)).rejects.toMatchObject({
      type: 'unknown',
    });
    expect(await streamNumbers('task-a')).toEqual([0, 1]);
  });

  test.each([
    ['batched', true],
    ['plain', false],
  ])('%s: a stream that stands elsewhere is told with its revision', async (_, batchAppend) => {
    await at.again({ batchAppend });
    await at.append('task-a', many(2), NO_STREAM);
    const wrong = { type: 'wrong-expected-version' };
    await expect(at.append('task-a', [noted(9)], NO_STREAM)).rejects.toMatchObject({
      ...wrong,
      actualState: 1n,
    });
    await expect(at.append('task-a', [noted(9)], 7n)).rejects.toMatchObject({ ...wrong, actualState: 1n });
    await expect(at.append('task-b', [noted(9)], 0n)).rejects.toMatchObject({
      ...wrong,
      actualState: 'no_stream',
    });
    await expect(at.append('task-b', [noted(9)], STREAM_EXISTS)).rejects.toMatchObject(wrong);
  });

  test('a megabyte at most', async () => {
    const large = jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(600_000) } });
    await at.append('task-a', [large], NO_STREAM);
    const two = [large, large].map((event) => ({ ...event, id: crypto.randomUUID() }));
    await expect(at.append('task-b', two, NO_STREAM)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
  });
});

describe('positions', () => {
  test('increase with gaps; commit is prepare; events keep id, time, metadata', async () => {
    const event = noted(7);
    const before = Date.now();
    await at.append('task-a', [noted(0), event], NO_STREAM);
    const [first, second] = await list(at.client.readStream('task-a'));
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
    await at.append('task-a', many(4), NO_STREAM);
    const places = await placesOf(at.client.readAll({ filter: ours }));
    expect(await at.allNumbers({ fromPosition: places[1] })).toEqual([1, 2, 3]);
    expect(await at.allNumbers({ fromPosition: places[1], direction: BACKWARDS })).toEqual([0]);
    expect(await at.allNumbers({ fromPosition: END, direction: BACKWARDS, maxCount: 2 })).toEqual([3, 2]);
    const stream = async (options: object) => numbers(await list(at.client.readStream('task-a', options)));
    expect(await stream({ fromRevision: 2n })).toEqual([2, 3]);
    expect(await stream({ fromRevision: 2n, direction: BACKWARDS, maxCount: 2 })).toEqual([2, 1]);
  });

  test('one at which nothing stands is refused', async () => {
    const nowhere = { commit: 3n, prepare: 3n };
    await expect(list(at.client.readAll({ fromPosition: nowhere }))).rejects.toThrow(/invalid/i);
  });
});

describe('$all', () => {
  test('holds what the server writes itself, a start and statistics and metadata, and nothing before its time', async () => {
    await at.client.setStreamMetadata('task-a', { maxCount: 2 });
    for (let n = 0; n < 25; n += 1) await at.append('task-a', [noted(n)]);
    const types = (await list(at.client.readAll())).map(({ event }) => event?.type);
    expect(types.filter((type) => type?.startsWith('$')).length).toBeGreaterThan(3);
    expect(types).toContain('$metadata');
    const places = await placesOf(at.client.readAll());
    expect(places.map(({ commit }) => commit)).toEqual(
      [...new Set(places.map(({ commit }) => commit))].sort((a, b) => (a < b ? -1 : 1)),
    );
    // Hidden in the stream, still in $all.
    expect(await streamNumbers('task-a')).toEqual([23, 24]);
    expect(await at.allNumbers({})).toHaveLength(25);
  });

  test('filters by prefix and by expression, of streams and of types; counts what matches', async () => {
    await at.append('task-a', [noted(0), noted(1, 'Told')], NO_STREAM);
    await at.append('dossier-a', [noted(2)], NO_STREAM);
    const filtered = async (filter: Filter, maxCount = 100) =>
      numbers(await list(at.client.readAll({ filter, maxCount })));
    expect(await filtered(streamNameFilter({ prefixes: ['task-', 'x'] }))).toEqual([0, 1]);
    expect(await filtered(streamNameFilter({ regex: 'ssier' }))).toEqual([2]);
    expect(await filtered(eventTypeFilter({ regex: '^(Told|Other)$' }))).toEqual([1]);
    expect(await filtered(eventTypeFilter({ prefixes: ['Not'] }), 2)).toEqual([0, 2]);
  });
});

describe('deleting', () => {
  test('softly: not found, still in $all; begun again its numbers go on', async () => {
    await at.append('task-a', many(2), NO_STREAM);
    await at.client.deleteStream('task-a');
    await expect(streamNumbers('task-a')).rejects.toMatchObject({ type: 'stream-not-found' });
    await expect(at.append('task-a', [noted(9)], STREAM_EXISTS)).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
    expect(await at.append('task-a', [noted(2)], NO_STREAM)).toMatchObject({ nextExpectedRevision: 2n });
    expect(await streamNumbers('task-a')).toEqual([2]);
    expect(await at.allNumbers({})).toEqual([0, 1, 2]);
  });

  test('for good: neither read nor append', async () => {
    await at.append('task-a', many(2), NO_STREAM);
    await expect(at.client.tombstoneStream('task-a', { expectedRevision: 7n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
    await at.client.tombstoneStream('task-a');
    await expect(streamNumbers('task-a')).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(at.append('task-a', [noted(9)])).rejects.toMatchObject({ type: 'stream-deleted' });
    const types = (await list(at.client.readAll())).map(({ event }) => event?.type);
    expect(types).toContain('$streamDeleted');
  });

  test('a stream of metadata only exists', async () => {
    await at.client.setStreamMetadata('task-a', { maxCount: 9 });
    expect(await at.append('task-a', [noted(0)], STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 0n });
  });
});
