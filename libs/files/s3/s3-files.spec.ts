import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fileStoreContract } from '../file-store.contract.ts';
import { openFiles } from '../files.module.ts';
import { startS3Standin } from '../testing/s3-standin.ts';
import { s3Address } from './s3-address.ts';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

fileStoreContract('in an S3-compatible store (stand-in)', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
  const standin = await startS3Standin();
  return {
    store: openFiles({ home, s3Url: standin.url }),
    damage(hash) {
      const bytes = standin.objects.get(`/files/lotrinh/${hash}`) ?? Buffer.alloc(0);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return Promise.resolve();
    },
    unfinished: () => readdir(join(home, 'files', 'unfinished')),
    close: async () => {
      await standin.close();
      rmSync(home, { recursive: true });
    },
  };
});

test('a store that refuses us is out of reach: it says so without address or key', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
  const standin = await startS3Standin();
  standin.failWith(403);
  const adding = openFiles({ home, s3Url: standin.url }).add(bytes('x'));
  await expect(adding).rejects.toMatchObject({
    type: 'store-unreachable',
    message: expect.not.stringMatching(/s3cret|standin|127/) as unknown,
  });
  await standin.close();
  rmSync(home, { recursive: true });
});

describe('a store that', () => {
  let home: string;
  let standin: Awaited<ReturnType<typeof startS3Standin>>;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
    standin = await startS3Standin();
  });
  afterEach(async () => {
    await standin.close();
    rmSync(home, { recursive: true });
  });

  test('has no such bucket is out of reach: that is not "no such file"', async () => {
    standin.failWith(404, 'NoSuchBucket');
    const store = openFiles({ home, s3Url: standin.url });
    await expect(store.find('0'.repeat(64))).rejects.toMatchObject({ type: 'store-unreachable' });
    await expect(store.add(bytes('x'))).rejects.toMatchObject({ type: 'store-unreachable' });
  });

  test('breaks off while a file is read back, or sent, is out of reach', async () => {
    const store = openFiles({ home, s3Url: standin.url });
    const { sha256 } = await store.add(bytes('x'.repeat(100_000)));
    standin.breakOff();
    await expect(store.add(bytes('x'.repeat(100_000)))).rejects.toMatchObject({ type: 'store-unreachable' });
    const opened = await store.open(sha256);
    await expect(opened?.bytes[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      type: 'store-unreachable',
    });
  });
});

describe('S3_URL', () => {
  test('names endpoint, bucket, prefix, region and keys', () => {
    expect(s3Address('https://A%2FB:c%3Ad@s3.example.vn:9000/files/a/b?region=vn-1')).toEqual({
      endpoint: 'https://s3.example.vn:9000',
      bucket: 'files',
      prefix: 'a/b/',
      region: 'vn-1',
      accessKeyId: 'A/B',
      secretAccessKey: 'c:d',
    });
    expect(s3Address('http://a:b@[::1]:9000/files')).toMatchObject({ bucket: 'files', prefix: '' });
  });
  test.each([
    ['https://s3.example.vn/files', 'not-a-url'],
    ['https://a:b@s3.example.vn/', 'not-a-url'],
    ['s3://a:b@files', 'not-a-url'],
    ['x', 'not-a-url'],
    ['http://a:b@s3.example.vn/files', 'not-encrypted'],
    ['http://a:b@localhost.example.vn/files', 'not-encrypted'],
  ])('%s: %s', (url, defect) => {
    expect(s3Address(url)).toBe(defect);
  });
});
