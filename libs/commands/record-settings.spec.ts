import { beforeEach, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { clockOver } from '#runtime/clock';
import { effectiveSettings, readSettings } from '#runtime/settings';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';
import { dryRunStore } from './dry-run-store.ts';
import type { CommandStore } from './record-decided.ts';
import { recordSettings } from './record-settings.ts';

let store: CommandStore;
beforeEach(() => {
  store = dryRunStore(EMPTY_LOG, clock);
});
const clock = clockOver(() => Date.parse('2024-01-08T08:00:00+07:00'));
const started = (env: NodeJS.ProcessEnv) =>
  recordSettings(effectiveSettings(readSettings(env)), 'operator:lan', { store, clock });
const onRecord = async () =>
  (await wholeStream(store, streamName({ kind: 'operator', code: 'settings' }))).map(
    ({ data }) => data.changed as unknown as readonly { name: string }[],
  );

test('the first start says what is set, the next only what is another, and nothing where nothing is', async () => {
  await started({ LOG_LEVEL: 'info' });
  await started({ LOG_LEVEL: 'info' });
  await started({ LOG_LEVEL: 'warn' });
  const [first, ...next] = await onRecord();
  expect(first?.map(({ name }) => name)).toContain('LOG_LEVEL');
  expect(next).toEqual([[{ name: 'LOG_LEVEL', before: 'info', after: 'warn' }]]);
});

test('one that is set no more is on record too', async () => {
  await started({ MAIL_FROM: 'so@skhcn.example' });
  await started({});
  expect((await onRecord()).at(-1)).toEqual([{ name: 'MAIL_FROM', before: 'so@skhcn.example', after: null }]);
});

test('no secret is', async () => {
  await started({
    DATABASE_URL: 'postgres://lotrinh:bi-mat-1@127.0.0.1/x',
    SMTP_URL: 'smtp://a:bi-mat-2@127.0.0.1',
    OIDC_ISSUER: 'https://dang-nhap.example',
    OIDC_CLIENT_ID: 'lotrinh',
    OIDC_CLIENT_SECRET: 'bi-mat-3',
  });
  const said = JSON.stringify(await onRecord());
  expect([said.includes('dang-nhap.example'), said.includes('bi-mat')]).toEqual([true, false]);
});
