import { describe, expect, test } from '@jest/globals';
import type { ReadStreamOptions } from '../event-store.port.ts';
import type { Position, RecordedEvent, Revision } from '../recorded-event.ts';
import { all, append, counted, headOf, last, newKind, newStream, note, noted } from './fixture.contract.ts';
import type { OpenStore } from './fixture.contract.ts';

const at = (revision: number): Revision => revision as Revision;
const revisions = (events: readonly RecordedEvent[]): number[] => events.map(({ revision }) => revision);

export function readContract(open: OpenStore): void {
  describe('readStream', () => {
    const cases: [ReadStreamOptions, number[]][] = [
      [{}, [0, 1, 2, 3, 4]],
      [{ limit: 2 }, [0, 1]],
      [{ limit: 0 }, []],
      [{ from: at(3) }, [3, 4]],
      [{ from: at(1), limit: 2 }, [1, 2]],
      [{ from: at(9) }, []],
      [{ direction: 'backwards' }, [4, 3, 2, 1, 0]],
      [{ direction: 'backwards', limit: 1 }, [4]],
      [{ direction: 'backwards', from: at(1) }, [1, 0]],
      [{ direction: 'backwards', from: at(9), limit: 2 }, [4, 3]],
    ];
    test('gives what is asked for, both ways', async () => {
      const store = await open();
      const stream = newStream();
      await append(store, stream, { events: counted(5) });
      for (const [options, wanted] of cases) {
        expect({ options, got: revisions(await all(store.readStream(stream, options))) }).toEqual({
          options,
          got: wanted,
        });
      }
    });

    test('gives nothing for a stream that does not exist', async () => {
      const store = await open();
      expect(await all(store.readStream(newStream()))).toEqual([]);
      expect(await all(store.readStream(newStream(), { direction: 'backwards' }))).toEqual([]);
    });

    pages(open);
  });
  readAllContract(open);
}

function pages(open: OpenStore): void {
  test('a stream longer than any page is read whole, both ways', async () => {
    const store = await open();
    const stream = newStream();
    await append(store, stream, { events: counted(1203) });
    const upwards = Array.from({ length: 1203 }, (_, i) => i);
    expect(revisions(await all(store.readStream(stream)))).toEqual(upwards);
    expect(revisions(await all(store.readStream(stream, { direction: 'backwards' })))).toEqual(
      upwards.reverse(),
    );
  });

  test('a reader that leaves early leaves nothing open', async () => {
    const store = await open();
    const stream = newStream();
    await append(store, stream, { events: counted(600) });
    for (let i = 0; i < 30; i += 1) {
      for await (const event of store.readStream(stream)) if (event.revision === 1) break;
      for await (const event of store.readAll()) if (event.revision >= 0) break;
    }
    expect(await all(store.readStream(stream))).toHaveLength(600);
  });
}

function readAllContract(open: OpenStore): void {
  describe('readAll', () => {
    test('gives the events of all streams in the order of their positions', async () => {
      const store = await open();
      const [one, two] = [newStream(), newStream()];
      const after = await store.head();
      const a = await append(store, one, { events: counted(2) });
      const b = await append(store, two, { events: counted(1) });
      const c = await append(store, one, { expected: headOf(a), events: counted(1, 2) });
      const wanted = [...a, ...b, ...c];
      expect(await all(store.readAll(since(after)))).toEqual(wanted);
      expect(wanted.map(({ position }) => position)).toEqual(wanted.map(({ position }) => position).sort());
      expect(await store.head()).toBe(last(c).position);
    });

    test('gives the stretch behind `after` up to `until`', async () => {
      const store = await open();
      const [, second, third, fourth] = await append(store, newStream(), { events: counted(5) });
      if (!second || !third || !fourth) throw new Error('five were appended');
      const stretch = { after: second.position, until: fourth.position };
      expect(await all(store.readAll(stretch))).toEqual([third, fourth]);
      expect(await all(store.readAll({ ...stretch, after: fourth.position }))).toEqual([]);
      expect(await all(store.readAll({ ...stretch, limit: 1 }))).toEqual([third]);
      expect(await all(store.readAll({ ...stretch, limit: 0 }))).toEqual([]);
    });

    test('ends at the head as of the call, though writers go on', async () => {
      const store = await open();
      const stream = newStream();
      const before = await store.head();
      const stored = await append(store, stream, { events: counted(1500) });
      const seen: RecordedEvent[] = [];
      for await (const event of store.readAll(since(before))) {
        seen.push(event);
        if (seen.length === 1) await note(store, newStream(), { later: true });
      }
      expect(seen).toHaveLength(stored.length);
    });

    filters(open);
  });
}

function filters(open: OpenStore): void {
  test('filters by kind of stream and by type', async () => {
    const store = await open();
    const [kind, other] = [newKind(), newKind()];
    const [one, two] = [newStream(kind), newStream(other)];
    await append(store, one, {
      events: [noted({ n: 0 }), noted({ n: 1 }, 'TaskApproved'), noted({ n: 2 })],
    });
    await append(store, two, { events: [noted({ n: 3 }, 'TaskApproved')] });
    const got = async (kinds?: string[], types?: string[]) => {
      const filter = { ...(kinds && { kinds }), ...(types && { types }) };
      return (await all(store.readAll({ filter })))
        .filter((event) => [one, two].includes(event.stream))
        .map(({ data }) => data.n);
    };
    expect(await got([kind])).toEqual([0, 1, 2]);
    expect(await got([kind, other])).toEqual([0, 1, 2, 3]);
    expect(await got(undefined, ['TaskApproved'])).toEqual([1, 3]);
    expect(await got([other], ['TaskApproved', 'SomethingNoted'])).toEqual([3]);
    expect(await got([kind.slice(0, -1)])).toEqual([]);
    expect(await got([])).toEqual([]);
  });
}

function since(after: Position | undefined): { after?: Position } {
  return after === undefined ? {} : { after };
}
