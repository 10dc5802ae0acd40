import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { startRedisServer, type RedisServer } from '../../test/support/redis-server.ts';
import { openReminders } from './reminders.module.ts';
import { openReminderLog, type ReminderLog } from './testing/reminder-log.ts';

let server: PostgresServer;
let redis: RedisServer;
let log: ReminderLog;
beforeEach(async () => {
  server = await startPostgresServer();
  redis = await startRedisServer();
  log = await openReminderLog(server);
});
afterEach(async () => {
  await log.close();
  await redis.stop();
  await server.stop();
});

test('an opening that fails for its mail server leaves no link to Redis', async () => {
  const opening = openReminders({
    ...log,
    jobsUrl: redis.url,
    smtpUrl: 'smtp://[',
    mailFrom: 'lotrinh@so.example',
    home: '',
    failed: () => undefined,
  });
  await expect(opening).rejects.toThrow('Invalid URL');
  const links = (await redis.client.client('LIST')) as string;
  expect(links.trim().split('\n')).toHaveLength(1);
});
