import { expect, test } from '@jest/globals';
import { openStores } from './open-stores.ts';
import { readSettings } from './settings.ts';
import { startFailureOf } from './start-failure.ts';

const PLANTED = 'trong-bi-mat-9f3a';

/** What a program says that does not start with these. */
async function saidOf(env: NodeJS.ProcessEnv): Promise<string> {
  try {
    const stores = await openStores(readSettings(env));
    await stores.close();
  } catch (error) {
    return startFailureOf(error)?.message ?? `not told: ${String(error)}`;
  }
  return 'it started';
}

const NOBODY = '127.0.0.1:9';
test.each<readonly [string, NodeJS.ProcessEnv]>([
  ['an address of no kind', { DATABASE_URL: `postgres//me:${PLANTED}@db/lotrinh` }],
  ['another kind of store', { EVENT_STORE_URL: `mysql://me:${PLANTED}@db/lotrinh` }],
  ['a queue without its kind', { REDIS_URL: `:${PLANTED}@cache` }],
  ['a mail server without its kind', { SMTP_URL: `me:${PLANTED}@mail` }],
  ['a store of files without TLS', { S3_URL: `http://key:${PLANTED}@s3.example.vn/files` }],
  ['a log without TLS', { EVENT_STORE_URL: `kurrentdb://me:${PLANTED}@x.vn?tls=false` }],
  ['an issuer with a password', { OIDC_ISSUER: `https://me:${PLANTED}@id.example.vn` }],
  ['a provider half set', { OIDC_CLIENT_SECRET: PLANTED }],
  ['a setting that is none', { LOTRINH_PASWORD: PLANTED }],
  [
    'stores out of reach',
    {
      DATABASE_URL: `postgres://me:${PLANTED}@${NOBODY}/x`,
      EVENT_STORE_URL: `postgres://me:${PLANTED}@${NOBODY}/x`,
    },
  ],
])('a start that fails for %s says which setting, and no secret of it', async (_name, env) => {
  const said = await saidOf(env);
  expect(said).not.toContain(PLANTED);
  expect(said).not.toMatch(/^(not told|it started)/);
});
