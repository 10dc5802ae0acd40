import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accessOn } from '#access/access-deps';
import { issueToken } from '#access/issue-token';
import { operatorPrincipal } from '#access/principal';
import { Browser } from '../../test/support/browser.ts';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { identityProvider, type IdentityProvider } from '../../test/support/identity-provider.ts';
import { runningProgram, type RunningProgram } from '../../test/support/running-program.ts';
import { PASSWORD, somebody } from './testing/people.ts';
import { loggedIn } from './testing/sessions.ts';

const HERE = 'https://lotrinh.example.vn';
const START = `${HERE}/api/v1/session/oidc`;
/** Looked for in every line: nobody else says such a thing. */
const PLANTED = 'trong-bi-mat-9f3a';

let [fresh, provider, program] = [] as unknown as [FreshStores, IdentityProvider, RunningProgram];
let token: string;
let cookie: string;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  provider = await identityProvider(`${START}/callback`);
  program = await runningProgram({
    ...fresh.settings,
    PUBLIC_URL: HERE,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: `${PLANTED} of the client`,
  });
  await somebody(program.stores, { username: 'cv', role: 'program-manager' });
  const by = { by: operatorPrincipal('operator:test') };
  const issued = await issueToken({ roles: ['program-manager'] }, by, accessOn(program.stores));
  if (issued.status === 'refused') throw new Error(JSON.stringify(issued.refusals));
  token = issued.token;
  cookie = await loggedIn(program, { username: 'cv' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await provider.stop();
  await fresh.stop();
});
beforeEach(() => void (program.logged as string[]).splice(0));

/** What the program says while a table is not there: a fault, in the middle of a call. */
async function withoutTable(table: string, run: () => Promise<number>): Promise<void> {
  const [, name = ''] = table.split('.');
  await program.stores.pool.query(`ALTER TABLE ${table} RENAME TO gone`);
  try {
    expect(await run()).toBe(500);
  } finally {
    await program.stores.pool.query(`ALTER TABLE ${table.replace(name, 'gone')} RENAME TO ${name}`);
  }
  expect(program.logged).not.toEqual([]);
}
function sayNothing(...secrets: readonly string[]): void {
  const said = program.logged.join('\n');
  for (const secret of [PLANTED, ...secrets]) expect(said).not.toContain(secret);
}

describe('no secret is among what the program says', () => {
  test('when a call of a token fails by a fault', async () => {
    const headers = { authorization: `Bearer ${token}`, 'x-csrf-token': PLANTED };
    await withoutTable('access.token_secret', async () => {
      const { status } = await program.call('GET', `/tasks?q=${PLANTED}`, { as: 'nobody', headers });
      return status;
    });
    sayNothing(token);
  });

  test('when a call of a session fails by a fault', async () => {
    await withoutTable('access.session', async () => {
      const { status } = await program.call('GET', '/me', { as: 'nobody', headers: { cookie } });
      return status;
    });
    sayNothing(cookie, cookie.split('=')[1] ?? cookie);
  });

  test('when a log-in fails, by the password or by a fault', async () => {
    const body = { username: 'cv', password: PLANTED, code: '493217' };
    const tried = async () => (await program.call('POST', '/session', { as: 'nobody', body })).status;
    expect(await tried()).toBe(401);
    await withoutTable('access.account_secret', tried);
    sayNothing('493217');
  });

  test('when another password is refused by a fault', async () => {
    const body = { current: PASSWORD, password: `${PLANTED} mới` };
    const headers = { cookie, origin: HERE };
    await withoutTable('access.account_secret', async () => {
      const { status } = await program.call('PUT', '/me/password', { as: 'nobody', body, headers });
      return status;
    });
    sayNothing(PASSWORD);
  });

  test('when the provider does not take the client’s secret', async () => {
    const codes: string[] = [];
    const browser = new Browser({ [HERE]: program.origin });
    const arrived = await browser.open(START, (url) => {
      codes.push(new URL(url).searchParams.get('code') ?? '');
      return false;
    });
    expect(arrived.status).toBeGreaterThanOrEqual(400);
    expect(program.logged).not.toEqual([]);
    const given = codes.filter((code) => code !== '');
    expect(given).not.toEqual([]);
    sayNothing(...given);
  });
});
