import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeLogger } from '#runtime/logger';
import type { Stores } from '#runtime/open-stores';
import { ReconcileRemindersHandler } from './reconcile-reminders.ts';

/** Takes calls and hangs up when it is told to. */
let redis: Server;
let calls: number;
let handler: ReconcileRemindersHandler;
beforeEach(async () => {
  calls = 0;
  redis = createServer((socket) => {
    calls += 1;
    socket.on('error', () => undefined).destroy();
  }).listen(0, '127.0.0.1');
  await once(redis, 'listening');
  const jobsUrl = `redis://127.0.0.1:${String((redis.address() as AddressInfo).port)}`;
  handler = new ReconcileRemindersHandler({ jobsUrl } as Stores, makeLogger({ level: 'silent' }));
});
afterEach(() => {
  redis.close();
});

test("the end waits for a queue that is being opened; that it could not be is its caller's to hear", async () => {
  const asked = expect(handler.execute()).rejects.toMatchObject({ type: 'store-unreachable' });
  await handler.onApplicationShutdown();
  await asked;
});

test('after the end no queue is opened any more', async () => {
  await handler.onApplicationShutdown();
  await expect(handler.execute()).rejects.toMatchObject({ type: 'store-unreachable' });
  expect(calls).toBe(0);
});
