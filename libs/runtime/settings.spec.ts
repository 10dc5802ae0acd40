import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { effectiveSettings, readSettings } from './settings.ts';

const refused = (env: NodeJS.ProcessEnv): unknown => {
  try {
    return readSettings(env);
  } catch (error) {
    const { type, params } = error as { type: unknown; params: unknown };
    return { type, params };
  }
};

describe('settings', () => {
  test('nothing set: embedded stores under ./var, port 3000, loopback', () => {
    expect(readSettings({})).toEqual({
      home: resolve('var'),
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
    });
  });

  test('everything set', () => {
    const all = readSettings({
      EVENT_STORE_URL: 'postgres://a:b@db/log',
      DATABASE_URL: 'postgresql://a:b@db/views',
      REDIS_URL: 'rediss://worker:secret@cache:6380/1',
      S3_URL: 'https://key:secret@s3.example.vn/files',
      LOTRINH_HOME: '/srv/lotrinh',
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://lotrinh.example/',
      OIDC_ISSUER: 'https://ID.example.vn',
      OIDC_CLIENT_ID: 'lotrinh',
      OIDC_CLIENT_SECRET: 'secret',
      LOTRINH_TRUST_PROXY: '10.0.0.5, 192.168.7.0/24, ::1',
      SMTP_URL: 'smtp://me:secret@mail',
      MAIL_FROM: 'So KHCN <skhcn@example.vn>',
      LOTRINH_DEMO_PASSWORD: 'a demo of ours',
      LOTRINH_NOW: '2023-03-10T08:00:00+07:00',
      LOG_LEVEL: 'debug',
    });
    expect(all).toEqual({
      eventStoreUrl: 'postgres://a:b@db/log',
      databaseUrl: 'postgresql://a:b@db/views',
      redisUrl: 'rediss://worker:secret@cache:6380/1',
      s3Url: 'https://key:secret@s3.example.vn/files',
      home: '/srv/lotrinh',
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://lotrinh.example',
      trustProxy: ['10.0.0.5', '192.168.7.0/24', '::1'],
      oidc: { issuer: 'https://id.example.vn/', clientId: 'lotrinh', clientSecret: 'secret' },
      smtpUrl: 'smtp://me:secret@mail',
      mailFrom: 'So KHCN <skhcn@example.vn>',
      demoPassword: 'a demo of ours',
      now: '2023-03-10T01:00:00.000Z',
      logLevel: 'debug',
    });
  });

  test.each([
    'kurrentdb://localhost:2113?tls=false',
    'kurrentdb+discover://a:b@c.vn',
    'esdb://eventstore:2113?tls=false',
    'esdb+discover://c.vn',
  ])('%s holds the log, and the views stay embedded', (EVENT_STORE_URL) => {
    expect(readSettings({ EVENT_STORE_URL })).toEqual({
      ...readSettings({}),
      eventStoreUrl: EVENT_STORE_URL,
    });
  });

  test.each([
    ['0.0.0.0', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('the public address follows host %s', (HOST, publicUrl) => {
    expect(readSettings({ HOST }).publicUrl).toBe(publicUrl);
  });

  test.each([
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100/'],
    ['http://localhost/realms/a', 'http://localhost/realms/a'],
    ['http://[::1]:80', 'http://[::1]/'],
  ])('a provider on this machine may do without TLS: %s', (OIDC_ISSUER, issuer) => {
    const of = { OIDC_ISSUER, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    expect(readSettings(of).oidc).toEqual({ issuer, clientId: 'a', clientSecret: 'b' });
  });

  test('proxies may be counted', () => {
    expect(readSettings({ LOTRINH_TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });

  test('an empty text is as good as nothing', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', LOTRINH_HOME: '', REDIS_URL: '' })).toEqual(
      readSettings({}),
    );
  });

  test.each([
    [{ LOTRINH_HMOE: 'x' }, 'LOTRINH_HMOE', 'unknown'],
    [{ LOTRINH_DEMO_PASSWORD: ' ' }, 'LOTRINH_DEMO_PASSWORD', 'not-a-password'],
    [{ LOTRINH_DEMO_PASSWORD: 'x'.repeat(129) }, 'LOTRINH_DEMO_PASSWORD', 'not-a-password'],
    [{ LOTRINH_DEMO_PASSWORDS: 'x' }, 'LOTRINH_DEMO_PASSWORDS', 'unknown'],
    [{ LOTRINH_DEMO_PASSWORD_FILE: '/there/is/none' }, 'LOTRINH_DEMO_PASSWORD_FILE', 'unreadable-file'],
    [{ REDIS_URL: 'http://x' }, 'REDIS_URL', 'not-a-url'],
    [{ S3_URL: 'https://s3.example.vn/files' }, 'S3_URL', 'not-a-url'],
    [{ S3_URL: 'http://key:secret@s3.example.vn/files' }, 'S3_URL', 'not-encrypted'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x' }, 'OTEL_EXPORTER_OTLP_ENDPOINT', 'not-supported-yet'],
    [{ OIDC_ISSUER: 'https://id.example.vn' }, 'OIDC_CLIENT_ID', 'incomplete'],
    [{ OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'x' }, 'OIDC_CLIENT_SECRET', 'incomplete'],
    [{ OIDC_CLIENT_SECRET: 's' }, 'OIDC_ISSUER', 'incomplete'],
    [{ OIDC_CLIENT_SECRET_FILE: '/there/is/none' }, 'OIDC_CLIENT_SECRET_FILE', 'unreadable-file'],
    [{ OIDC_CLIENT_ID: ' ' }, 'OIDC_CLIENT_ID', 'not-a-text'],
    [{ OIDC_ISSUER: 'id.example.vn' }, 'OIDC_ISSUER', 'not-a-url'],
    [{ OIDC_ISSUER: 'https://a:b@id.example.vn' }, 'OIDC_ISSUER', 'not-a-url'],
    [{ OIDC_ISSUER: 'https://id.example.vn?x=1' }, 'OIDC_ISSUER', 'not-a-url'],
    [{ OIDC_ISSUER: 'http://id.example.vn' }, 'OIDC_ISSUER', 'issuer-not-encrypted'],
    [{ OIDC_ISSUER: 'http://127.0.0.1.example.vn' }, 'OIDC_ISSUER', 'issuer-not-encrypted'],
    [{ LOTRINH_TRUST_PROXY: 'true' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '0' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '0.0.0.0/0' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '::/0' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '0.0.0.0/1,128.0.0.0/1' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '::ffff:0:0/96' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '::/16' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '10.0.0.0/33' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ LOTRINH_TRUST_PROXY: '10.0.0.1,' }, 'LOTRINH_TRUST_PROXY', 'not-proxies'],
    [{ EVENT_STORE_URL: 'kurrentdb://a:b@x.vn?tls=false' }, 'EVENT_STORE_URL', 'not-encrypted'],
    [{ EVENT_STORE_URL: 'kurrentdb://x?unknown=1' }, 'EVENT_STORE_URL', 'not-a-url'],
    [{ DATABASE_URL: 'kurrentdb://x' }, 'DATABASE_URL', 'not-a-url'],
    [{ EVENT_STORE_URL: 'mysql://x' }, 'EVENT_STORE_URL', 'not-a-url'],
    [{ DATABASE_URL: 'db' }, 'DATABASE_URL', 'not-a-url'],
    [{ SMTP_URL: 'http://x' }, 'SMTP_URL', 'not-a-url'],
    [{ PUBLIC_URL: 'lotrinh.example' }, 'PUBLIC_URL', 'not-a-url'],
    [{ PORT: '3000x' }, 'PORT', 'not-a-port'],
    [{ PORT: '65536' }, 'PORT', 'not-a-port'],
    [{ HOST: 'a b' }, 'HOST', 'not-a-host'],
    [{ MAIL_FROM: 'a@b\r\nBcc: c@d' }, 'MAIL_FROM', 'not-an-address'],
    [{ LOTRINH_NOW: '2023-03-10' }, 'LOTRINH_NOW', 'not-an-instant'],
    [{ LOTRINH_NOW: '2023-03-10T08:00:00' }, 'LOTRINH_NOW', 'not-an-instant'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'not-a-level'],
    [{ DATABASE_URL_FILE: '/there/is/none' }, 'DATABASE_URL_FILE', 'unreadable-file'],
    [{ DATABASE_URL: 'postgres://x', DATABASE_URL_FILE: '/x' }, 'DATABASE_URL', 'twice'],
  ])('%j is refused', (env, setting, rule) => {
    expect(refused(env)).toEqual({ type: 'usage', params: { setting, rule } });
  });

  test('a secret may stand in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-secret-'));
    try {
      const file = join(folder, 'url');
      writeFileSync(file, 'postgres://a:b@db/views\n');
      expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://a:b@db/views');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('what is shown holds no password', () => {
    const settings = readSettings({
      EVENT_STORE_URL: 'kurrentdb+discover://admin:s3cret@db.vn:2113',
      DATABASE_URL: 'postgres://a:s3cret@db/views?sslmode=require&password=s3cret',
      REDIS_URL: 'redis://:s3cret@cache',
      S3_URL: 'https://key:s3cret@s3.example.vn/files',
      SMTP_URL: 'smtps://me:s3cr@et@mail:465',
      LOTRINH_DEMO_PASSWORD: 's3cret',
      OIDC_ISSUER: 'https://id.example.vn',
      OIDC_CLIENT_ID: 'lotrinh',
      OIDC_CLIENT_SECRET: 's3cret',
    });
    const shown = effectiveSettings(settings);
    expect(shown).toMatchObject({
      EVENT_STORE_URL: 'kurrentdb+discover://admin:***@db.vn:2113',
      DATABASE_URL: 'postgres://a:***@db/views?sslmode=require&password=***',
      SMTP_URL: 'smtps://me:***@mail:465',
      REDIS_URL: 'redis://:***@cache',
      S3_URL: 'https://key:***@s3.example.vn/files',
      LOTRINH_DEMO_PASSWORD: '***',
      OIDC_ISSUER: 'https://id.example.vn/',
      OIDC_CLIENT_ID: 'lotrinh',
      OIDC_CLIENT_SECRET: '***',
      LOTRINH_TRUST_PROXY: null,
      MAIL_FROM: null,
      PORT: 3000,
    });
    expect(JSON.stringify(shown)).not.toContain('s3cr');
  });
});
