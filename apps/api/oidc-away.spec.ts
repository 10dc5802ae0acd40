import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser, type Arrived } from '../../test/support/browser.ts';
import { identityProvider, type IdentityProvider } from '../../test/support/identity-provider.ts';
import { runningProgram, type RunningProgram } from '../../test/support/running-program.ts';

const HERE = 'https://lotrinh.example.vn';
const START = `${HERE}/api/v1/session/oidc`;
const CALLBACK = `${START}/callback`;

let provider: IdentityProvider;
let program: RunningProgram;
beforeAll(async () => {
  provider = await identityProvider(CALLBACK);
  await provider.stop();
  program = await runningProgram({
    PUBLIC_URL: HERE,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await provider.stop();
});

const isCallback = (url: string): boolean => url.startsWith(CALLBACK);
const problemOf = ({ status, text }: Arrived): readonly unknown[] => [
  status,
  (JSON.parse(text) as { type: unknown }).type,
];
const UNREACHABLE = [503, 'urn:lotrinh:provider-unreachable'];

test('a provider that is away holds up no start, is told so, and is asked again with the next call', async () => {
  const browser = new Browser({ [HERE]: program.origin });
  const away = await browser.open(START);
  expect([problemOf(away), away.headers.get('retry-after')]).toEqual([UNREACHABLE, '1']);
  expect(program.logged.join('')).toContain('ECONNREFUSED');
  await provider.start();
  const { url } = await browser.open(START, isCallback);
  expect(isCallback(url)).toBe(true);
  await provider.stop();
  expect(problemOf(await browser.open(url))).toEqual(UNREACHABLE);
});

test('where no provider is set there is no such address', async () => {
  const without = await runningProgram();
  try {
    for (const path of ['', '/callback?code=x&state=y']) {
      const { status, json } = await without.call('GET', `/session/oidc${path}`, { as: 'nobody' });
      expect([status, json?.type]).toEqual([404, 'urn:lotrinh:no-such-address']);
    }
  } finally {
    await without.stop();
  }
});
