import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { clockOver } from '#runtime/clock';
import { markedSettings } from '#runtime/marked-settings';
import { readSettings } from '#runtime/settings';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';
import { freeHome, type FreeHome } from '../../test/support/free-home.ts';
import { dryRunStore } from './dry-run-store.ts';
import type { CommandStore } from './record-decided.ts';
import { recordSettings } from './record-settings.ts';

let store: CommandStore;
let home: FreeHome;
beforeEach(() => {
  home = freeHome();
  store = dryRunStore(EMPTY_LOG, clock);
});
afterEach(() => home.remove());
const clock = clockOver(() => Date.parse('2024-01-08T08:00:00+07:00'));
const started = (env: NodeJS.ProcessEnv) =>
  recordSettings(markedSettings(readSettings({ ...env, LOTRINH_HOME: home.path })), 'operator:lan', {
    store,
    clock,
  });
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

test('another secret shows, the same does not, and which it was is nowhere', async () => {
  const withSmtp = (secret: string) => started({ SMTP_URL: `smtp://a:${secret}@127.0.0.1` });
  await withSmtp('bi-mat-1');
  await withSmtp('bi-mat-1');
  await withSmtp('bi-mat-2');
  const [, changed, ...more] = await onRecord();
  expect([changed?.map(({ name }) => name), more]).toEqual([['SMTP_URL'], []]);
  const marked = expect.stringMatching(/^smtp:\/\/a:\*\*\*@127\.0\.0\.1 #[0-9a-f]{12}$/);
  expect(changed).toEqual([{ name: 'SMTP_URL', before: marked, after: marked }]);
  expect(changed?.[0]).not.toMatchObject({ after: (changed?.[0] as unknown as { before: string }).before });
});
