import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RedisServer } from '../../../test/support/redis-server.ts';
import { startRedisServer } from '../../../test/support/redis-server.ts';
import type { ReminderQueue, WantedJob } from './queue.ts';
import { openQueue } from './queue.ts';

/** The bound: work goes on so soon after Redis is back. */
const GOES_ON_WITHIN_MS = 5000;

let redis: RedisServer;
let queue: ReminderQueue | undefined;
let returns: number;

beforeEach(async () => {
  redis = await startRedisServer();
  queue = undefined;
  returns = 0;
});
afterEach(async () => {
  await queue?.close();
  await redis.stop();
});

async function opened(url = redis.url): Promise<ReminderQueue> {
  queue = await openQueue({ url, failed: () => undefined, returned: () => void (returns += 1) });
  return queue;
}

const job = (id: string, delayMs = 0): WantedJob => ({ id, kind: 'task', code: 'T-1', delayMs });

async function until(what: string, holds: () => boolean): Promise<number> {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > 30_000) throw new Error(`waited in vain: ${what}`);
    await pause(10);
  }
  return performance.now() - started;
}

describe('a Redis', () => {
  test('that may evict keys is refused at the start, by the name of its setting', async () => {
    await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(opened()).rejects.toMatchObject({
      type: 'usage',
      params: { setting: 'REDIS_URL', rule: 'evicts' },
    });
  });

  test('that does not listen is out of reach; the password is in no word of it', async () => {
    await redis.halt();
    const url = redis.url.replace('redis://', 'redis://worker:s3cret@');
    await expect(opened(url)).rejects.toMatchObject({
      type: 'store-unreachable',
      message: expect.not.stringContaining('s3cret') as unknown,
    });
  });

  test('that is frozen is out of reach within seconds', async () => {
    await redis.freeze();
    const asked = performance.now();
    await expect(opened()).rejects.toMatchObject({ type: 'store-unreachable' });
    expect(performance.now() - asked).toBeLessThan(8000);
    await redis.thaw();
  });

  test('whose ACL knows the user lets it in, and nobody else', async () => {
    await redis.client.acl(
      'SETUSER',
      'worker',
      'on',
      '>s3cret',
      '~{lotrinh}*',
      '&*',
      '+@all',
      '-@dangerous',
      '+info',
    );
    await redis.client.acl('SETUSER', 'default', 'off');
    await expect(opened()).rejects.toMatchObject({ type: 'store-unreachable' });
    const own = await opened(redis.url.replace('redis://', 'redis://worker:s3cret@'));
    await own.add([job('a', 60_000)]);
    expect(await own.present()).toEqual(new Set(['a']));
  });
});

describe('while Redis is away', () => {
  test.each([
    ['stopped', () => redis.halt(), () => redis.start()],
    ['frozen', () => redis.freeze(), () => redis.thaw()],
  ])('(%s) a call fails within seconds, and succeeds when it is back', async (_how, away, back) => {
    const own = await opened();
    await own.add([job('before', 60_000)]);
    await away();
    const asked = performance.now();
    const out = { type: 'store-unreachable' };
    await Promise.all([
      expect(own.add([job('meanwhile', 60_000)])).rejects.toMatchObject(out),
      expect(own.present()).rejects.toMatchObject(out),
      expect(own.remove(['another'])).rejects.toMatchObject(out),
    ]);
    expect(performance.now() - asked).toBeLessThan(8000);
    await back();
    const returned = performance.now();
    for (;;) {
      const done = await own.add([job('after', 60_000)]).then(
        () => true,
        () => false,
      );
      if (done) break;
      await pause(20);
    }
    expect(performance.now() - returned).toBeLessThan(GOES_ON_WITHIN_MS);
    expect([...(await own.present())]).toEqual(expect.arrayContaining(['before', 'after']));
  });

  test.each([
    ['stopped', () => redis.halt(), () => redis.start()],
    ['frozen', () => redis.freeze(), () => redis.thaw()],
  ])('(%s) a worker waits, and goes on within 5 s of its return', async (_how, away, back) => {
    const own = await opened();
    const woken: string[] = [];
    const worker = own.work(({ id }) => {
      woken.push(id);
      return Promise.resolve();
    });
    await own.add([job('before')]);
    await until('the first', () => woken.length === 1);
    await own.add([job('meanwhile', 200)]);
    await away();
    await pause(400);
    await back();
    const tookMs = await until('the second', () => woken.includes('meanwhile'));
    expect(tookMs).toBeLessThan(GOES_ON_WITHIN_MS);
    await worker.close();
  });

  test('and comes back empty: whoever fills it is told', async () => {
    const own = await opened();
    await own.add([job('lost', 60_000)]);
    await redis.halt();
    await redis.start({ empty: true });
    await until('told', () => returns === 1);
    expect(await own.present()).toEqual(new Set());
  });

  test('it can be closed all the same', async () => {
    const own = await opened();
    const worker = own.work(() => Promise.resolve());
    await redis.halt();
    await worker.close();
    await own.close();
    queue = undefined;
  });

  test('a password that it no longer takes stands in nothing that is told', async () => {
    await redis.client.acl('SETUSER', 'worker', 'on', '>s3cret', '~{lotrinh}*', '&*', '+@all');
    const told: unknown[] = [];
    const url = redis.url.replace('redis://', 'redis://worker:s3cret@');
    queue = await openQueue({ url, failed: (error) => void told.push(error) });
    await redis.client.acl('SETUSER', 'worker', 'resetpass', '>another');
    await redis.client.call('CLIENT', 'KILL', 'USER', 'worker');
    await until('it was refused', () => inspect(told).includes('WRONGPASS'));
    expect(inspect(told, { depth: 9, showHidden: true })).not.toContain('s3cret');
  });
});
