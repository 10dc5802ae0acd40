import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accessOn } from '#access/access-deps';
import { actsIn } from '#access/acts';
import { openAccount } from '#access/accounts';
import { linkAccount, openLinkedAccount } from '#access/link-account';
import { sealTry, tryIn, type LogInTry } from '#access/log-in-try';
import { operatorPrincipal } from '#access/principal';
import { recordAct } from '#access/record-act';
import { keysFor, masterKeys } from '#runtime/master-key';
import { Browser, type Arrived } from '../../test/support/browser.ts';
import { CLAIMS, identityProvider, type IdentityProvider } from '../../test/support/identity-provider.ts';
import { runningProgram, type RunningProgram } from '../../test/support/running-program.ts';
import { PASSWORD } from './testing/people.ts';

/** As people know the program, behind a proxy that ends TLS. */
const HERE = 'https://lotrinh.example.vn';
const START = `${HERE}/api/v1/session/oidc`;
const CALLBACK = `${START}/callback`;
const TRY = '__Host-lotrinh_log_in';
const SESSION = '__Host-lotrinh_session';
const BY = { by: operatorPrincipal('operator:test') };

let provider: IdentityProvider;
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  provider = await identityProvider(CALLBACK);
  program = await runningProgram({
    PUBLIC_URL: HERE,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  const opened = await openLinkedAccount(
    { username: 'lan', personId: 'p-1', roles: ['director'], subject: 'sub-of-lan' },
    BY,
    access(),
  );
  expect(opened.status).toBe('done');
}, 60_000);
afterAll(async () => {
  await program.stop();
  await provider.stop();
});
beforeEach(() => {
  browser = newBrowser();
  provider.user('sub-of-lan');
});

const access = () => accessOn(program.stores);
const newBrowser = () => new Browser({ [HERE]: program.origin });
const isCallback = (url: string): boolean => url.startsWith(CALLBACK);
const me = async (of: Browser) =>
  JSON.parse((await of.open(`${HERE}/api/v1/me`)).text) as Record<string, unknown>;
const problemOf = ({ status, text }: Arrived): readonly unknown[] => [
  status,
  (JSON.parse(text) as { type: unknown }).type,
];
const refusals = async () =>
  (await actsIn(program.stores.store)).filter(({ type }) => type === 'CallRefused');

/** The try that lies in the browser. */
const keys = () => keysFor(masterKeys(program.stores.settings), 'oidc-try');
function tryInBrowser(): LogInTry {
  const found = tryIn(browser.cookie(HERE, TRY)?.value ?? '', { keys: keys(), now: Date.now() });
  if (found === undefined) throw new Error('no try');
  return found;
}

describe('whoever logs in by the provider', () => {
  test('comes back to where they wanted to go, as the account that was opened for them', async () => {
    const arrived = await browser.open(`${START}?returnTo=${encodeURIComponent('/api/v1/me')}`);
    expect([arrived.url, arrived.status]).toEqual([`${HERE}/api/v1/me`, 200]);
    expect(JSON.parse(arrived.text)).toMatchObject({
      via: 'session',
      username: 'lan',
      personId: 'p-1',
      roles: ['director'],
      mustChange: false,
      secondFactor: false,
      provider: `${provider.issuer}/`,
    });
    expect(browser.cookie(HERE, SESSION)?.attributes).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect(browser.cookie(HERE, TRY)).toBeUndefined();
  });

  test('holds a try that no script reads, no other site sends but by a link, and that says nothing', async () => {
    await browser.open(START, isCallback);
    const { attributes, value } = browser.cookie(HERE, TRY) ?? { attributes: '', value: '' };
    expect(attributes).toMatch(/HttpOnly; Secure; SameSite=Lax/);
    expect(Buffer.from(value, 'base64url').toString()).not.toContain(tryInBrowser().state);
  });

  test('asks for nothing but who it is, with PKCE, state and nonce', async () => {
    const asked = new URL((await browser.open(START, (url) => url.startsWith(provider.issuer))).url);
    const { state, nonce } = tryInBrowser();
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      state,
      nonce,
    });
  });

  test('gets another session, whatever cookie came along', async () => {
    await browser.open(START);
    const first = browser.cookie(HERE, SESSION)?.value;
    await browser.open(START);
    expect(browser.cookie(HERE, SESSION)?.value).not.toBe(first);
    expect(first).toBeDefined();
  });

  test('leaves no name, no mail and no id of theirs in the log and among what the program says', async () => {
    await browser.open(START);
    const { rows } = await program.stores.pool.query<{ row: string }>(
      'SELECT e::text AS row FROM log.event e',
    );
    const said = JSON.stringify([rows, program.logged]);
    expect(rows.length).toBeGreaterThan(1);
    for (const text of ['sub-of-lan', CLAIMS.name, CLAIMS.email]) expect(said).not.toContain(text);
  });
});

describe('where to go afterwards', () => {
  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '\\\\elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    'relative',
    ' /api',
    `/${'x'.repeat(500)}`,
  ])('%j is none', async (returnTo) => {
    const arrived = await browser.open(`${START}?returnTo=${encodeURIComponent(returnTo)}`);
    expect(problemOf(arrived)).toEqual([400, 'urn:lotrinh:invalid-field']);
    expect(browser.cookie(HERE, TRY)).toBeUndefined();
  });
});

describe('a try', () => {
  const voided = [401, 'urn:lotrinh:unauthenticated'];
  const isVoid = async (url: string, of = browser): Promise<void> => {
    expect(problemOf(await of.open(url))).toEqual(voided);
    expect(of.cookie(HERE, SESSION)).toBeUndefined();
  };

  test('is of the browser that began it: without its cookie, and with another browser’s, nobody gets in', async () => {
    const { url } = await browser.open(START, isCallback);
    await isVoid(url, newBrowser());
    const other = newBrowser();
    await other.open(START, isCallback);
    await isVoid(url, other);
    // And nobody's wrong guess ended the right one.
    expect((await browser.open(url)).url).toBe(`${HERE}/`);
  });

  test('with another state ends nowhere', async () => {
    const url = new URL((await browser.open(START, isCallback)).url);
    url.searchParams.set('state', 'another');
    await isVoid(url.href);
    url.searchParams.delete('state');
    await isVoid(url.href);
    // Nor does a wrong one use up the right one: any site could send it.
    url.searchParams.set('state', tryInBrowser().state);
    expect((await browser.open(url.href)).url).toBe(`${HERE}/`);
  });

  test('is used once, whatever the browser still holds', async () => {
    const { url } = await browser.open(START, isCallback);
    const held = browser.cookie(HERE, TRY)?.value ?? '';
    await browser.open(url);
    const again = newBrowser();
    again.set(HERE, TRY, held);
    await isVoid(url, again);
    expect((await again.open(url)).text).toContain('đã được dùng');
  });

  test('that lay about for more than ten minutes is begun anew', async () => {
    const { url } = await browser.open(START, isCallback);
    const begun = tryInBrowser();
    expect(begun.expiresAt - Date.now()).toBeLessThanOrEqual(600_000);
    browser.set(HERE, TRY, sealTry({ ...begun, expiresAt: Date.now() - 1 }, keys()));
    await isVoid(url);
  });

  test('made up, or sealed by somebody else, is none', async () => {
    const { url } = await browser.open(START, isCallback);
    const begun = tryInBrowser();
    for (const value of ['x', '', sealTry(begun, [new Uint8Array(32)])]) {
      browser.set(HERE, TRY, value);
      await isVoid(url);
    }
  });

  test.each(['nonce', 'verifier'])('is bound to the answer by its %s', async (name) => {
    const { url } = await browser.open(START, isCallback);
    browser.set(HERE, TRY, sealTry({ ...tryInBrowser(), [name]: 'x'.repeat(43) }, keys()));
    await isVoid(url);
  });

  test('whose answer says a thing twice, or names another issuer, is refused', async () => {
    for (const more of ['&code=other', '&iss=https%3A%2F%2Felsewhere.example']) {
      const { url } = await browser.open(START, isCallback);
      await isVoid(`${url}${more}`);
    }
  });

  test('that the provider did not grant is refused', async () => {
    await browser.open(START, isCallback);
    const { state } = tryInBrowser();
    const of = `state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
    await isVoid(`${CALLBACK}?error=access_denied&${of}`);
    expect(program.logged.at(-1)).toContain('access_denied');
  });

  test('whose answer holds a text instead of a code leaves nothing of it in the program’s own log', async () => {
    await browser.open(START, isCallback);
    const { state } = tryInBrowser();
    const of = `state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
    await isVoid(`${CALLBACK}?error=${encodeURIComponent(CLAIMS.email)}&error_description=x&${of}`);
    expect(program.logged.join('')).not.toContain(CLAIMS.email);
  });
});

describe('whom the provider knows and we do not', () => {
  test('is refused, and it is on record without who it was', async () => {
    provider.user('a-stranger');
    expect(problemOf(await browser.open(START))).toEqual([403, 'urn:lotrinh:not-allowed']);
    expect(browser.cookie(HERE, SESSION)).toBeUndefined();
    const found = await refusals();
    expect(found.map(({ actor, data }) => [actor, data])).toContainEqual([
      `provider:${provider.issuer}/`,
      { call: 'GET /api/v1/session/oidc/callback', type: 'not-allowed', why: 'no-account' },
    ]);
    expect(JSON.stringify(found)).not.toContain('stranger');
  });

  test('or whose account was closed is refused, on record by the person', async () => {
    const opened = await openLinkedAccount(
      { username: 'minh', personId: 'p-2', roles: ['director'], subject: 'sub-of-minh' },
      BY,
      access(),
    );
    if (opened.status === 'refused') throw new Error(JSON.stringify(opened.refusals));
    const { accountId } = opened;
    provider.user('sub-of-minh');
    expect((await browser.open(START)).status).toBe(200);
    await recordAct({ name: 'close-account', accountId }, BY, access());
    expect((await me(browser)).type).toBe('urn:lotrinh:unauthenticated');
    const again = newBrowser();
    expect(problemOf(await again.open(START))).toEqual([403, 'urn:lotrinh:not-allowed']);
    expect((await refusals()).map(({ actor }) => actor)).toContain('person:p-2');
    await recordAct({ name: 'reopen-account', accountId }, BY, access());
    expect((await again.open(START)).status).toBe(200);
  });
});

describe('the password', () => {
  const logIn = (username: string, password: string) =>
    program.call('POST', '/session', { as: 'nobody', body: { username, password } });

  test('of a local account still lets in; of a linked one there is none, and the answer is as for a wrong one', async () => {
    const local = { username: 'local', roles: ['auditor'], password: PASSWORD };
    const opened = await openAccount(local, BY, access());
    expect((await logIn('local', PASSWORD)).status).toBe(204);
    const wrong = await logIn('local', 'wrong wrong wrong');
    const linked = await logIn('lan', PASSWORD);
    expect([linked.status, linked.json]).toEqual([wrong.status, wrong.json]);
    const accountId = opened.status === 'done' ? opened.accountId : '';
    expect((await linkAccount({ accountId, subject: 'sub-of-local' }, BY, access())).status).toBe('done');
    expect((await logIn('local', PASSWORD)).json).toEqual(wrong.json);
  });
});
