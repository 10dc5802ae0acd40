import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ClockBehind, DamagedEvent } from '../errors.ts';
import type { Hash } from '../recorded-event.ts';
import { hashOf, idOfRecorded } from '../hash-chain.ts';
import type { JsonObject } from '../json.ts';
import { all, append, counted, headOf, last, newStream, noted } from './fixture.contract.ts';
import type { OpenStore } from './fixture.contract.ts';

export function chainContract(open: OpenStore): void {
  describe('hash chain and recordedAt', () => {
    test('each event holds the hash of the one before, and its own over all but the position', async () => {
      const store = await open();
      const stream = newStream();
      const first = await append(store, stream, { events: counted(2) });
      await append(store, stream, { expected: headOf(first), events: counted(2, 2) });
      let prevHash: Hash | null = null;
      for await (const event of store.readStream(stream)) {
        expect(event.metadata.prevHash).toBe(prevHash);
        expect(event.metadata.hash).toBe(hashOf(event));
        expect(event.id).toBe(idOfRecorded(event));
        prevHash = event.metadata.hash;
      }
    });

    test('an append onto a head that never stood is refused as damage', async () => {
      const store = await open();
      const stream = newStream();
      const head = headOf(await append(store, stream, { events: counted(1) }));
      const forged = { ...head, hash: 'f'.repeat(64) as Hash };
      await expect(store.append(stream, forged, counted(1, 1))).rejects.toBeInstanceOf(DamagedEvent);
      expect(await all(store.readStream(stream))).toHaveLength(1);
    });

    clocks(open);
    contents(open);
  });
}

function clocks(open: OpenStore): void {
  test('recordedAt is the clock, and does not go back when the clock does by a second', async () => {
    let now = Date.now();
    const store = await open(() => now);
    const stream = newStream();
    const first = await append(store, stream, { events: counted(1) });
    const at = new Date(now).toISOString();
    expect(last(first).metadata.recordedAt).toBe(at);
    now -= 1000;
    const second = await append(store, stream, { expected: headOf(first), events: counted(1, 1) });
    expect(last(second).metadata.recordedAt).toBe(at);
    const elsewhere = await append(store, newStream(), { events: counted(1) });
    expect(last(elsewhere).metadata.recordedAt).toBe(at);
  });

  test.each(['the same', 'another'])('a clock 3 s behind writes nothing: %s process', async (process) => {
    const at = Date.now();
    let now = at;
    const before = await open(() => now);
    await append(before, newStream(), { events: counted(1) });
    now -= 3000;
    const store = process === 'the same' ? before : await open(() => now);
    const stream = newStream();
    const refused: unknown = await append(store, stream, { events: counted(1) }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ClockBehind);
    expect(refused).toMatchObject({ now: new Date(now).toISOString(), newest: new Date(at).toISOString() });
    expect(await all(store.readStream(stream))).toEqual([]);
    now = at;
    await append(store, stream, { events: counted(1) });
  });
}

const hardContents: [string, JsonObject][] = [
  [
    'Vietnamese, composed and not',
    { composed: 'Đề tài khoa học cấp tỉnh', apart: 'Đề tài'.normalize('NFD') },
  ],
  [
    'signs beyond the first plane and control characters',
    { text: '𠀀😀\u0000\u001f\u2028"\\/', ['😀']: 1, '\uffff': 2 },
  ],
  [
    'numbers at the edge',
    { max: Number.MAX_SAFE_INTEGER, huge: 1.7976931348623157e308, tiny: 5e-324, third: 1 / 3 },
  ],
  [
    'names that mean something to JavaScript',
    JSON.parse('{"__proto__":{"a":1},"constructor":null,"10":1,"9":2}') as JsonObject,
  ],
  ['300 levels', Array.from({ length: 150 }).reduce<JsonObject>((inner) => ({ inner: [inner] }), {})],
  ['almost a megabyte', { text: 'x'.repeat(999_000) }],
];

function contents(open: OpenStore): void {
  test.each(hardContents)('%s: comes back as given', async (_, data) => {
    const store = await open();
    const stream = newStream();
    await append(store, stream, { events: [noted(data)] });
    const read = last(await all(store.readStream(stream)));
    expect(read.data).toEqual(data);
    expect(hashOf(read)).toBe(read.metadata.hash);
  });

  test('any JSON comes back as given and keeps its hash', async () => {
    const store = await open();
    const seed = Date.now();
    const anyData = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyData, { minLength: 1, maxLength: 5 }), async (list) => {
        const stream = newStream();
        const stored = await append(store, stream, { events: list.map((data) => noted(data as JsonObject)) });
        const read = await all(store.readStream(stream));
        expect(read).toEqual(stored);
        expect(read.map(({ data }) => data)).toEqual(JSON.parse(JSON.stringify(list)));
        expect(read.map(hashOf)).toEqual(read.map(({ metadata }) => metadata.hash));
      }),
      { seed, numRuns: 40 },
    );
  });
}
