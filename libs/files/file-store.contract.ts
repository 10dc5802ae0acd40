import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_SIZE, type FileStore } from './file-store.port.ts';

/** A store under test, and what a test does behind its back. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** Changes a byte of what is stored. */
  damage(sha256: string): Promise<void>;
  /** Names of files that are not finished. */
  unfinished(): Promise<readonly string[]>;
  close(): Promise<void>;
}

async function* pieces(...of: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(of);
}
async function read(bytes: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes ?? []) all.push(piece);
  return Buffer.concat(all);
}

/** What every store of files promises. */
export function fileStoreContract(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(`files ${name}`, () => {
    let under: StoreUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.close());
    const pdf = Buffer.from('%PDF-1.7\nQuyết định phê duyệt');
    const sha256 = createHash('sha256').update(pdf).digest('hex');

    test('what was added is found by its hash, with size and type, and comes back byte by byte', async () => {
      const added = await under.store.add(pieces(pdf.subarray(0, 3), pdf.subarray(3)));
      expect(added).toEqual({ sha256, size: pdf.length, type: 'application/pdf' });
      expect(await under.store.find(sha256)).toEqual(added);
      const opened = await under.store.open(sha256);
      expect(opened?.file).toEqual(added);
      expect(await read(opened?.bytes)).toEqual(pdf);
    });

    test('the same bytes twice are one file', async () => {
      expect(await under.store.add(pieces(pdf))).toEqual(await under.store.add(pieces(pdf)));
    });

    test('a file of many pieces, longer than what its type is read from', async () => {
      const piece = Buffer.alloc(50_000, 7);
      const { sha256: hash, size, type } = await under.store.add(pieces(...Array<Buffer>(7).fill(piece)));
      expect([size, type]).toEqual([350_000, 'application/octet-stream']);
      expect((await read((await under.store.open(hash))?.bytes)).length).toBe(350_000);
    });

    test('an empty file is a file', async () => {
      const { sha256: hash, size } = await under.store.add(pieces());
      expect(size).toBe(0);
      expect(await read((await under.store.open(hash))?.bytes)).toEqual(Buffer.alloc(0));
    });

    test.each(['0'.repeat(64), '', '../../etc/passwd', sha256.toUpperCase()])('%j: nothing', async (hash) => {
      expect([await under.store.find(hash), await under.store.open(hash)]).toEqual([undefined, undefined]);
    });

    test('one byte changed in the store: the file is never given as whole, until it is added again', async () => {
      const long = Buffer.alloc(300_000, 'văn bản ');
      const { sha256: hash } = await under.store.add(pieces(long));
      await under.damage(hash);
      const got: Uint8Array[] = [];
      const reading = (async () => {
        for await (const piece of (await under.store.open(hash))?.bytes ?? []) got.push(piece);
      })();
      await expect(reading).rejects.toMatchObject({ type: 'damaged-file', sha256: hash });
      expect(Buffer.concat(got).length).toBeLessThan(long.length);
      await under.store.add(pieces(long));
      expect(await read((await under.store.open(hash))?.bytes)).toEqual(long);
    });

    test('more than a file may have, and bytes that break off: refused, and nothing is left behind', async () => {
      const piece = Buffer.alloc(MAX_FILE_SIZE / 4);
      const tooLong = pieces(...Array<Buffer>(4).fill(piece), Buffer.alloc(1));
      await expect(under.store.add(tooLong)).rejects.toMatchObject({ type: 'too-large' });
      const broken = (async function* () {
        yield* pieces(piece);
        throw new Error('the line dropped');
      })();
      await expect(under.store.add(broken)).rejects.toThrow('the line dropped');
      expect(await under.unfinished()).toEqual([]);
    });
  });
}
