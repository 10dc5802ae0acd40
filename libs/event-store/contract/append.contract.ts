import { describe, expect, test } from '@jest/globals';
import { InvalidEvent } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { NewEvent } from '../recorded-event.ts';
import { all, append, counted, headOf, last, newStream, note, noted } from './fixture.contract.ts';
import type { OpenStore } from './fixture.contract.ts';

export function appendContract(open: OpenStore): void {
  describe('append', () => {
    test('gives the events as stored, and a reader gets the same', async () => {
      const store = await open();
      const stream = newStream();
      const stored = await append(store, stream, { events: counted(3) });
      expect(stored.map(({ revision, data }) => ({ revision, data }))).toEqual([
        { revision: 0, data: { n: 0 } },
        { revision: 1, data: { n: 1 } },
        { revision: 2, data: { n: 2 } },
      ]);
      expect(await all(store.readStream(stream))).toEqual(stored);
    });

    test('continues the head it was decided on', async () => {
      const store = await open();
      const stream = newStream();
      const first = await append(store, stream, { events: counted(2) });
      const second = await append(store, stream, { expected: headOf(first), events: counted(2, 2) });
      expect(second.map(({ revision }) => revision)).toEqual([2, 3]);
    });

    test('conflicts when the stream stands elsewhere, writes nothing and says where', async () => {
      const store = await open();
      const stream = newStream();
      const first = await append(store, stream, { events: counted(1) });
      await append(store, stream, { expected: headOf(first), events: counted(1, 1) });
      for (const expected of [NO_STREAM, headOf(first)] as const) {
        const outcome = await store.append(stream, expected, [noted({ n: 99 })]);
        expect(outcome).toEqual({ status: 'conflict', actualRevision: 1 });
      }
      expect(await all(store.readStream(stream))).toHaveLength(2);
    });

    test('conflicts with -1 when a stream was expected and none is there', async () => {
      const store = await open();
      const elsewhere = await append(store, newStream(), { events: counted(1) });
      const outcome = await store.append(newStream(), headOf(elsewhere), counted(1));
      expect(outcome).toEqual({ status: 'conflict', actualRevision: -1 });
    });

    repeats(open);
    refusals(open);
    concurrency(open);
  });
}

function repeats(open: OpenStore): void {
  test('the same append sent again gets the same answer and stands once', async () => {
    const at = Date.now();
    const [one, two] = [await open(() => at), await open(() => at)];
    const stream = newStream();
    const events = counted(3);
    const answer = await append(one, stream, { events });
    expect(await append(one, stream, { events })).toEqual(answer);
    expect(await append(two, stream, { events })).toEqual(answer);
    await append(one, stream, { expected: headOf(answer), events: counted(1, 3) });
    expect(await append(two, stream, { events })).toEqual(answer);
    expect(await all(one.readStream(stream))).toHaveLength(4);
  });

  test('an append of which only a part is the same is a conflict', async () => {
    const at = Date.now();
    const store = await open(() => at);
    const stream = newStream();
    await append(store, stream, { events: counted(2) });
    for (const events of [[...counted(1), noted({ n: 9 })], counted(3)]) {
      expect(await store.append(stream, NO_STREAM, events)).toEqual({
        status: 'conflict',
        actualRevision: 1,
      });
    }
  });

  test.each([
    ['the same instant and the same events', 0, { n: 1 }],
    ['the same instant and another event', 0, { n: 2 }],
    ['another instant', 1, { n: 1 }],
  ])('two writers with one key, %s: one effect, and the chain goes on whole', async (_, later, data) => {
    const at = Date.now();
    const [one, two] = [await open(() => at), await open(() => at + later)];
    const stream = newStream();
    const withKey = (store: typeof one, content: { n: number }) => {
      const event = noted(content);
      return store.append(stream, NO_STREAM, [{ ...event, metadata: { ...event.metadata, key: 'line-1' } }]);
    };
    const outcomes = await Promise.all([withKey(one, { n: 1 }), withKey(two, data)]);
    const [standing] = await all(one.readStream(stream));
    for (const outcome of outcomes) {
      if (outcome.status === 'appended') expect(outcome.events).toEqual([standing]);
      else expect(outcome.actualRevision).toBe(0);
    }
    await note(two, stream, { after: 'both' });
    expect(await all(one.readStream(stream))).toHaveLength(2);
  });
}

const broken: [string, NewEvent][] = [
  ['half a character in a text', noted({ text: 'a\ud800' })],
  ['half a character in a name', noted({ ['\udc00']: 1 })],
  ['undefined', noted({ gone: undefined } as never)],
  ['NaN', noted({ n: NaN })],
  ['an infinite number', noted({ n: -Infinity })],
  ['a bigint', noted({ n: 1n } as never)],
  ['a date object', noted({ on: new Date(0) } as never)],
  ['a hole in a list', noted({ list: new Array(2) as never })],
  ['a megabyte', noted({ text: 'ữ'.repeat(350_000) })],
  ['a list for data', noted([] as never)],
  ['no type', noted({}, '')],
  ['a type with a zero byte', noted({}, 'Some\0thing')],
  ['metadata of the store', { ...noted({}), metadata: { ...noted({}).metadata, hash: 'x' } }],
];

function refusals(open: OpenStore): void {
  test.each(broken)('refuses %s and writes nothing of the append', async (_, event) => {
    const store = await open();
    const stream = newStream();
    await expect(store.append(stream, NO_STREAM, [noted({ n: 0 }), event])).rejects.toBeInstanceOf(
      InvalidEvent,
    );
    expect(await all(store.readStream(stream))).toEqual([]);
  });

  test('refuses an append of nothing', async () => {
    const store = await open();
    await expect(store.append(newStream(), NO_STREAM, [])).rejects.toBeInstanceOf(InvalidEvent);
  });

  test('a refused append does not fail those sent beside it', async () => {
    const store = await open();
    const [good, bad] = [newStream(), newStream()];
    const outcomes = await Promise.allSettled([
      store.append(good, NO_STREAM, counted(1)),
      store.append(bad, NO_STREAM, [noted({ n: NaN })]),
      store.append(bad, NO_STREAM, counted(1)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('what the writer changes after the call is not stored', async () => {
    const store = await open();
    const stream = newStream();
    const data = { list: [1] };
    const answer = append(store, stream, { events: [noted(data)] });
    data.list.push(2);
    expect(last(await answer).data).toEqual({ list: [1] });
    expect(last(await all(store.readStream(stream))).data).toEqual({ list: [1] });
  });

  test('close finishes appends under way', async () => {
    const store = await open();
    const stream = newStream();
    const answer = append(store, stream, { events: counted(2) });
    await store.close();
    expect(await all((await open()).readStream(stream))).toEqual(await answer);
  });
}

function concurrency(open: OpenStore): void {
  test('64 appends at once over 16 streams from two stores are each there once', async () => {
    const both = [await open(), await open()] as const;
    const streams = Array.from({ length: 16 }, () => newStream());
    const written = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        note(both[i % 2 === 0 ? 0 : 1], streams[i % 16] ?? newStream(), { i }),
      ),
    );
    const read = (await Promise.all(streams.map((stream) => all(both[0].readStream(stream))))).flat();
    const byPlace = (a: { position: string }, b: { position: string }) => (a.position < b.position ? -1 : 1);
    expect(read.sort(byPlace)).toEqual([...written].sort(byPlace));
    expect(new Set(read.map(({ data }) => data.i)).size).toBe(64);
  });
}
