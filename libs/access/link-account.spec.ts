import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessIn } from './access-in.ts';
import { secretOf, setPassword } from './account-secrets.ts';
import { resetPassword } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { isLinkedTo, keptIdentity } from './identities.ts';
import { linkAccount, openLinkedAccount } from './link-account.ts';
import { logIn } from './log-in.ts';
import { hashOf } from './passwords.ts';
import { principalOfCookie } from './principal-of.ts';
import { recordAct } from './record-act.ts';
import { accessWorld, ISSUER, OPERATOR, PASSWORD, type AccessWorld } from './testing/access-world.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

const enter = (username: string, password = PASSWORD) => logIn({ username, password }, world.deps);
const why = (answer: { status: string; refusals?: unknown }): unknown => answer.refusals;
const UNAUTHENTICATED = [{ type: 'unauthenticated', params: {} }];
const link = (accountId: string, subject: string) =>
  linkAccount({ accountId, subject }, OPERATOR, world.deps);
const identity = (subject: string) => ({ issuer: ISSUER, subject });
/** Whose the log and the table together say that it is. */
async function holderOf(subject: string): Promise<string | undefined> {
  const kept = await keptIdentity(world.deps.pool, identity(subject));
  const holder = kept && (await accessIn(world.deps.store)).accounts.get(kept.accountId);
  return kept && isLinkedTo(identity(subject), kept, holder?.identity) ? kept.accountId : undefined;
}

describe('an account whose way in is the provider', () => {
  test('is opened without a password and with its roles', async () => {
    const opened = await openLinkedAccount(
      { username: 'lan', roles: ['director'], subject: 'lan' },
      OPERATOR,
      world.deps,
    );
    const accountId = await holderOf('lan');
    expect(opened).toEqual({ status: 'done', accountId });
    const account = (await accessIn(world.deps.store)).accounts.get(accountId ?? '');
    expect(account).toMatchObject({ isOpen: true, roles: ['director'], identity: { issuer: ISSUER } });
    expect(JSON.stringify(account)).not.toContain('"lan"');
    expect(await secretOf(world.deps.pool, accountId ?? '')).toEqual({
      accountId,
      username: 'lan',
      mustChange: false,
      totpConfirmed: false,
    });
  });

  test('once had a password: that and its sessions are at an end', async () => {
    const accountId = await world.account('minh');
    const before = await enter('minh');
    expect((await link(accountId, 'minh')).status).toBe('done');
    expect(why(await enter('minh'))).toEqual(UNAUTHENTICATED);
    const cookie = before.status === 'in' ? before.cookie : '';
    expect(await principalOfCookie(cookie, world.deps)).toBeUndefined();
    const change = { accountId, current: PASSWORD, password: 'năm con gà trống' };
    expect(why(await changePassword(change, world.deps))).toEqual(UNAUTHENTICATED);
  });

  test('is not entered by a password that was written back beside the log', async () => {
    const accountId = await world.account('written-back');
    await link(accountId, 'written-back');
    const passwordHash = await hashOf(PASSWORD);
    await setPassword(world.deps.pool, { accountId, passwordHash, mustChange: false });
    expect(why(await enter('written-back'))).toEqual(UNAUTHENTICATED);
  });

  test('is given a password again by a reset, and the provider lets nobody into it any more', async () => {
    const accountId = await world.account('back');
    await link(accountId, 'back');
    const reset = await resetPassword('back', OPERATOR, world.deps);
    expect(await holderOf('back')).toBeUndefined();
    expect(await keptIdentity(world.deps.pool, identity('back'))).toBeUndefined();
    expect((await enter('back', reset.status === 'done' ? reset.password : '')).status).toBe('in');
  });
});

describe('a user of the provider', () => {
  const taken = [{ type: 'already-exists', field: 'subject', params: { id: 'one' } }];

  test('has one account, which another may take over once it is free', async () => {
    const [first, second] = [await world.account('first'), await world.account('second')];
    expect((await link(first, 'one')).status).toBe('done');
    expect(why(await link(second, 'one'))).toEqual(taken);
    const asked = { username: 'third', roles: ['auditor'], subject: 'one' };
    expect(why(await openLinkedAccount(asked, OPERATOR, world.deps))).toEqual(taken);
    await resetPassword('first', OPERATOR, world.deps);
    expect((await link(second, 'one')).status).toBe('done');
    expect(await holderOf('one')).toBe(second);
  });

  test('keeps it while it is closed, and loses it to the next subject of the account', async () => {
    const accountId = await world.account('closing');
    await link(accountId, 'old');
    await recordAct({ name: 'close-account', accountId }, OPERATOR, world.deps);
    expect(await holderOf('old')).toBe(accountId);
    await recordAct({ name: 'reopen-account', accountId }, OPERATOR, world.deps);
    await link(accountId, 'new');
    expect([await holderOf('old'), await holderOf('new')]).toEqual([undefined, accountId]);
  });

  test('does not get another’s account by a row that was changed beside the log', async () => {
    const [mine, director] = [await world.account('mine'), await world.account('the-director')];
    await link(mine, 'mine');
    await link(director, 'director');
    const { pool } = world.deps;
    await pool.query(`UPDATE access.identity SET account_id = $1 WHERE subject = 'mine'`, [director]);
    expect(await holderOf('mine')).toBeUndefined();
    await pool.query(`UPDATE access.identity SET subject = 'somebody' WHERE subject = 'director'`);
    expect(await holderOf('somebody')).toBeUndefined();
  });

  test('is named as the provider names them', async () => {
    const accountId = await world.account('named');
    for (const subject of ['', ' x', 'x ', 'lần', 'a\nb', 'x'.repeat(256)])
      expect(why(await link(accountId, subject))).toEqual([
        { type: 'invalid-field', field: 'subject', params: { expected: 'subject' } },
      ]);
    const { issuer: _issuer, ...without } = world.deps;
    expect(why(await linkAccount({ accountId, subject: 'x' }, OPERATOR, without))).toEqual([
      { type: 'invalid-field', field: 'subject', params: { expected: 'provider-set' } },
    ]);
    expect((await enter('named')).status).toBe('in');
  });

  test('of an account that died before its event is free for another', async () => {
    const [dying, next] = [await world.account('dying'), await world.account('next')];
    const store = {
      readStream: world.deps.store.readStream.bind(world.deps.store),
      append: () => Promise.reject(new Error('killed')),
    };
    const killed = linkAccount({ accountId: dying, subject: 'torn' }, OPERATOR, { ...world.deps, store });
    await expect(killed).rejects.toThrow('killed');
    expect([await holderOf('torn'), (await enter('dying')).status]).toEqual([undefined, 'in']);
    expect((await link(next, 'torn')).status).toBe('done');
    expect(await holderOf('torn')).toBe(next);
  });
});
