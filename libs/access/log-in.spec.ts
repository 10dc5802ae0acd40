import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openAccount, resetPassword } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { logIn, logOut, type LogIn } from './log-in.ts';
import { principalOfCookie } from './principal-of.ts';
import { recordAct } from './record-act.ts';
import { accessWorld, OPERATOR, PASSWORD, type AccessWorld } from './testing/access-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

const enter = (username: string, password = PASSWORD): Promise<LogIn> =>
  logIn({ username, password }, world.deps);
/** The cookie of a log-in. @throws Error it was refused */
async function cookieOf(entering: Promise<LogIn>): Promise<string> {
  const entered = await entering;
  if (entered.status === 'refused') throw new Error(JSON.stringify(entered.refusals));
  return entered.cookie;
}
const why = (answer: { status: string; refusals?: unknown }): unknown => answer.refusals;
const UNAUTHENTICATED = [{ type: 'unauthenticated', params: {} }];
const who = (cookie: string) => principalOfCookie(cookie, world.deps);
const act = async (name: 'close-account' | 'reopen-account' | 'revoke-sessions', accountId: string) =>
  expect((await recordAct({ name, accountId }, OPERATOR, world.deps)).status).toBe('accepted');

describe('who logs in', () => {
  test('is the account with its person and the roles of today', async () => {
    const id = await world.account('Kế-Toán', { personId: 'person:p-1', roles: ['accountant', 'host'] });
    const entered = await enter('kế-toán'.normalize('NFD'));
    expect(entered).toMatchObject({
      status: 'in',
      mustChange: false,
      principal: { via: 'session', id, personId: 'p-1', roles: ['accountant', 'host'] },
    });
    expect(await who(await cookieOf(enter('KẾ-TOÁN')))).toEqual({
      via: 'session',
      id,
      personId: 'p-1',
      roles: ['accountant', 'host'],
    });
  });

  test('wrong password, unknown user, no possible user, closed account: one answer', async () => {
    const id = await world.account('closed');
    await act('close-account', id);
    expect(why(await enter('kế-toán', 'con trâu là đầu cơ nghiệ'))).toEqual(UNAUTHENTICATED);
    for (const name of ['closed', 'nobody', 'no body', '', '\0', 'x'.repeat(5000)])
      expect(why(await enter(name))).toEqual(UNAUTHENTICATED);
    expect(why(await enter('kế-toán', PASSWORD + 'x'.repeat(200)))).toEqual(UNAUTHENTICATED);
  });

  test('gets another session each time, and only its hash is kept', async () => {
    const [one, two] = [await cookieOf(enter('kế-toán')), await cookieOf(enter('kế-toán'))];
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(one).not.toBe(two);
    const { rows } = await world.deps.pool.query('SELECT row_to_json(s)::text AS row FROM access.session s');
    expect(JSON.stringify(rows)).not.toContain(one);
    await logOut(one, world.deps);
    expect([await who(one), (await who(two))?.via]).toEqual([undefined, 'session']);
  });

  test('does not get in with an account whose events the log does not have', async () => {
    const id = await world.account('ghost');
    await world.deps.pool.query(
      `UPDATE access.account_secret SET account_id = gen_random_uuid() WHERE account_id = $1`,
      [id],
    );
    expect(why(await enter('ghost'))).toEqual(UNAUTHENTICATED);
  });
});

describe('a session ends', () => {
  beforeAll(() => world.account('worker'));

  test('when it is left alone for two hours, and not before', async () => {
    const cookie = await cookieOf(enter('worker'));
    world.pass(2 * HOUR - 1);
    expect(await who(cookie)).toBeDefined();
    world.pass(2 * HOUR - 1);
    expect(await who(cookie)).toBeDefined();
    world.pass(2 * HOUR);
    expect(await who(cookie)).toBeUndefined();
  });

  test('after twelve hours however busy it is', async () => {
    const cookie = await cookieOf(enter('worker'));
    for (let hour = 1; hour < 12; hour += 1) {
      world.pass(HOUR);
      expect(await who(cookie)).toBeDefined();
    }
    world.pass(HOUR);
    expect(await who(cookie)).toBeUndefined();
  });

  test('by a revocation, a closing and a reset, for good; the log alone is enough', async () => {
    const id = await world.account('leaver');
    const first = await cookieOf(enter('leaver'));
    await act('revoke-sessions', id);
    expect(await who(first)).toBeUndefined();
    const second = await cookieOf(enter('leaver'));
    await act('close-account', id);
    expect(await who(second)).toBeUndefined();
    await act('reopen-account', id);
    expect([await who(first), await who(second)]).toEqual([undefined, undefined]);
    const third = await cookieOf(enter('leaver'));
    await resetPassword('leaver', OPERATOR, world.deps);
    expect(await who(third)).toBeUndefined();
  });

  test('a closed account is not reset: what opened it before opens it when it is opened again', async () => {
    const id = await world.account('away');
    await act('close-account', id);
    expect(why(await resetPassword('away', OPERATOR, world.deps))).toMatchObject([{ type: 'illegal-state' }]);
    await act('reopen-account', id);
    expect((await enter('away')).status).toBe('in');
  });

  test('no cookie is made up', async () => {
    for (const cookie of ['', 'x', '\0', 'A'.repeat(43), 'x'.repeat(10_000)])
      expect(await who(cookie)).toBeUndefined();
  });
});

describe('a one-time password', () => {
  test('lets in to change it and to do nothing else; then the new one holds', async () => {
    const opened = await openAccount({ username: 'newcomer', roles: ['director'] }, OPERATOR, world.deps);
    if (opened.status === 'refused') throw new Error('refused');
    const entered = await enter('newcomer', opened.password);
    expect(entered).toMatchObject({
      status: 'in',
      mustChange: true,
      principal: { roles: [], mustChange: true },
    });
    const old = await cookieOf(Promise.resolve(entered));
    expect(await who(old)).toMatchObject({ roles: [], mustChange: true });
    const change = { accountId: opened.accountId, current: opened.password, password: PASSWORD };
    expect(why(await changePassword({ ...change, password: opened.password }, world.deps))).toMatchObject([
      { type: 'invalid-field', field: 'password', params: { expected: 'password-another' } },
    ]);
    expect(why(await changePassword({ ...change, password: 'short' }, world.deps))).toMatchObject([
      { type: 'invalid-field', field: 'password' },
    ]);
    const changed = await changePassword(change, world.deps);
    expect(changed).toMatchObject({ status: 'in', mustChange: false, principal: { roles: ['director'] } });
    expect(await who(old)).toBeUndefined();
    expect(await who(await cookieOf(Promise.resolve(changed)))).toMatchObject({ roles: ['director'] });
    expect(why(await enter('newcomer', opened.password))).toEqual(UNAUTHENTICATED);
  });

  test('that nobody used for a week opens nothing', async () => {
    const opened = await openAccount({ username: 'late', roles: ['director'] }, OPERATOR, world.deps);
    const password = opened.status === 'done' ? opened.password : '';
    world.pass(7 * 24 * HOUR - 1);
    expect((await enter('late', password)).status).toBe('in');
    world.pass(1);
    expect(why(await enter('late', password))).toEqual(UNAUTHENTICATED);
  });

  test('that another process never finished to give leaves the user name free after a minute', async () => {
    const taken = { username: 'half', roles: ['director'] };
    await openAccount(taken, OPERATOR, world.deps);
    await world.deps.pool.query(
      `UPDATE access.account_secret SET account_id = gen_random_uuid() WHERE username = 'half'`,
    );
    expect(why(await openAccount(taken, OPERATOR, world.deps))).toMatchObject([{ type: 'already-exists' }]);
    world.pass(MINUTE + 1);
    expect((await openAccount(taken, OPERATOR, world.deps)).status).toBe('done');
    world.pass(MINUTE + 1);
    expect(why(await openAccount(taken, OPERATOR, world.deps))).toMatchObject([{ type: 'already-exists' }]);
  });
});

describe('the time of an answer', () => {
  test('does not tell a known user from an unknown one', async () => {
    const took = async (username: string): Promise<number> => {
      const begun = performance.now();
      await enter(username, 'wrong wrong wrong');
      return performance.now() - begun;
    };
    const times: { readonly known: number; readonly unknown: number }[] = [];
    for (let place = 0; place < 7; place += 1) {
      await world.account(`known-${place}`);
      times.push({ known: await took(`known-${place}`), unknown: await took(`unknown-${place}`) });
    }
    const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[3] ?? 0;
    const ratio = median(times.map(({ known }) => known)) / median(times.map(({ unknown }) => unknown));
    // A look-up alone takes a twentieth of the hash.
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });
});

describe('whoever guesses', () => {
  const wrong = (username: string) => enter(username, 'wrong wrong wrong');
  const locked = (seconds: number) => [{ type: 'too-many-attempts', params: { seconds } }];

  test('is locked out after five wrong passwords, a minute, then twice as long each time, an hour at most', async () => {
    await world.account('victim');
    for (let tried = 0; tried < 5; tried += 1) expect(why(await wrong('victim'))).toEqual(UNAUTHENTICATED);
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(why(await enter('victim'))).toEqual(locked(minutes * 60));
      world.pass(minutes * MINUTE - 1);
      expect(why(await enter('victim'))).toEqual(locked(1));
      world.pass(1);
      expect(why(await wrong('victim'))).toEqual(UNAUTHENTICATED);
    }
    world.pass(HOUR);
    expect((await enter('victim')).status).toBe('in');
    expect(why(await wrong('victim'))).toEqual(UNAUTHENTICATED);
  });

  test('hears the same of a user that there is not', async () => {
    for (let tried = 0; tried < 5; tried += 1) expect(why(await wrong('none'))).toEqual(UNAUTHENTICATED);
    expect(why(await wrong('none'))).toEqual(locked(60));
  });

  test('gets five tries looked at, however many are sent at once', async () => {
    await world.account('rushed');
    const answers = await Promise.all(Array.from({ length: 20 }, () => wrong('rushed')));
    const looked = answers.filter(
      (answer) => JSON.stringify(why(answer)) === JSON.stringify(UNAUTHENTICATED),
    );
    expect(looked).toHaveLength(5);
  });

  test('who mistyped and then got it right starts afresh; a reset lifts a lock', async () => {
    await world.account('clumsy');
    for (let round = 0; round < 3; round += 1) {
      for (let tried = 0; tried < 4; tried += 1) await wrong('clumsy');
      expect((await enter('clumsy')).status).toBe('in');
    }
    for (let tried = 0; tried < 5; tried += 1) await wrong('clumsy');
    const reset = await resetPassword('clumsy', OPERATOR, world.deps);
    const password = reset.status === 'done' ? reset.password : '';
    expect((await enter('clumsy', password)).status).toBe('in');
  });

  test('at the present password of a session left open is locked out too', async () => {
    const accountId = await world.account('open-screen');
    const guess = { accountId, current: 'wrong wrong wrong', password: 'năm con gà trống' };
    for (let tried = 0; tried < 5; tried += 1)
      expect(why(await changePassword(guess, world.deps))).toEqual(UNAUTHENTICATED);
    expect(why(await changePassword({ ...guess, current: PASSWORD }, world.deps))).toEqual(locked(60));
  });

  test('leaves no name in the table of attempts: people type passwords there', async () => {
    const { rows } = await world.deps.pool.query('SELECT a::text AS row FROM access.log_in_attempt a');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/none|rushed/);
  });
});
