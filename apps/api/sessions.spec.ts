import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessOn } from '#access/access-deps';
import { openAccount } from '#access/accounts';
import { operatorPrincipal } from '#access/principal';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type RunningProgram } from '../../test/support/running-program.ts';
import { PASSWORD, somebody, type Somebody } from './testing/people.ts';
import { loggedIn } from './testing/sessions.ts';
import { wrongTask } from './testing/wrong-task.ts';

let fresh: FreshStores;
let program: RunningProgram;
let manager: Somebody;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  manager = await somebody(program.stores, { username: 'cv', role: 'program-manager' });
  await somebody(program.stores, { username: 'kt', role: 'auditor' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const by = (cookie: string, path: string, body: object) =>
  program.call('POST', path, { as: 'nobody', body, headers: { cookie, origin: program.origin } });

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const { headers } = await program.call('POST', '/session', {
      as: 'nobody',
      body: { username: 'cv', password: PASSWORD },
    });
    expect(headers.get('set-cookie')).toMatch(
      /^lotrinh_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });
  test.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('%s changes nothing with it', async (whence, headers) => {
    const cookie = await loggedIn(program, manager);
    const { path, correction } = await wrongTask(program, `B-${String(whence.length)}`);
    const { status, json } = await program.call('POST', `${path}/commands/correct`, {
      as: 'nobody',
      body: correction,
      headers: { cookie, ...headers },
    });
    expect([status, json?.type]).toEqual([403, 'urn:lotrinh:not-allowed']);
    const login = await program.call('POST', '/session', {
      as: 'nobody',
      body: { username: 'cv', password: PASSWORD },
      headers,
    });
    expect(login.status).toBe(403);
  });
  test('that was ended, made up, or fixed before is none', async () => {
    const cookie = await loggedIn(program, manager);
    const me = (value: string) => program.call('GET', '/me', { as: 'nobody', headers: { cookie: value } });
    expect((await me(cookie)).json).toMatchObject({
      via: 'session',
      username: 'cv',
      personId: 'cv',
      roles: ['program-manager'],
    });
    const fixed = 'lotrinh_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const again = await program.call('POST', '/session', {
      as: 'nobody',
      body: { username: 'cv', password: PASSWORD },
      headers: { cookie: fixed },
    });
    expect(again.headers.get('set-cookie')).not.toContain(fixed);
    expect((await me(fixed)).status).toBe(401);
    const ended = await program.call('DELETE', '/session', { as: 'nobody', headers: { cookie } });
    expect(ended.status).toBe(204);
    expect((await me(cookie)).status).toBe(401);
  });
  test('is not given for a wrong password, and says the same of a name that is not there', async () => {
    const tried = async (body: object) => {
      const { status, json } = await program.call('POST', '/session', { as: 'nobody', body });
      return [status, json?.type, json?.detail];
    };
    const wrong = await tried({ username: 'kt', password: 'không phải mật khẩu' });
    expect(wrong).toEqual(await tried({ username: 'không-có', password: 'không phải mật khẩu' }));
    expect(wrong.slice(0, 2)).toEqual([401, 'urn:lotrinh:unauthenticated']);
    expect((await tried({ username: 'kt', password: PASSWORD, admin: true })).slice(0, 2)).toEqual([
      400,
      'urn:lotrinh:unknown-field',
    ]);
  });
  test('of a one-time password changes that password, and does nothing else', async () => {
    const by = { by: operatorPrincipal('operator:test') };
    const opened = await openAccount({ username: 'moi', roles: ['director'] }, by, accessOn(program.stores));
    if (opened.status === 'refused') throw new Error(JSON.stringify(opened.refusals));
    const { password } = opened;
    const login = await program.call('POST', '/session', {
      as: 'nobody',
      body: { username: 'moi', password },
    });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const status = async (path: string) =>
      (await program.call('GET', path, { as: 'nobody', headers: { cookie } })).status;
    expect([await status('/me'), await status('/tokens'), await status('/people/cv')]).toEqual([
      200, 403, 403,
    ]);
    expect([await status('/tasks'), await status('/definitions')]).toEqual([403, 403]);
  });
  test('makes tokens of no more than its own roles, which die with it when revoked', async () => {
    const cookie = await loggedIn(program, manager);
    const more = await by(cookie, '/tokens', { role: 'director' });
    expect(more.status).toBe(404);
    const made = await by(cookie, '/tokens', { role: 'program-manager' });
    expect(made.status).toBe(201);
    const headers = { authorization: `Bearer ${String(made.json?.token)}` };
    expect((await program.call('GET', '/tasks', { as: 'nobody', headers })).status).toBe(200);
    expect(
      (await program.call('POST', '/tokens', { as: 'nobody', headers, body: { role: 'program-manager' } }))
        .status,
    ).toBe(403);
    const gone = await program.call('DELETE', `/tokens/${String(made.json?.tokenId)}`, {
      as: 'nobody',
      headers: { cookie, origin: program.origin },
    });
    expect(gone.status).toBe(204);
    expect((await program.call('GET', '/tasks', { as: 'nobody', headers })).status).toBe(401);
  });
});

test('a caller that calls too much is told to wait, and the others are not', async () => {
  const headers = { authorization: 'Bearer made-up' };
  const statuses = await Promise.all(
    Array.from(
      { length: 320 },
      async () => (await program.call('GET', '/me', { as: 'nobody', headers })).status,
    ),
  );
  expect([...new Set(statuses)].sort()).toEqual([401, 429]);
  expect(statuses.filter((status) => status === 401)).toHaveLength(300);
  const told = await program.call('GET', '/me', { as: 'nobody', headers });
  expect([told.json?.type, told.headers.get('retry-after')]).toEqual(['urn:lotrinh:too-many-requests', '10']);
  expect((await program.call('GET', '/tasks')).status).toBe(200);
});
