import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resetPassword } from './accounts.ts';
import { wholeStream } from '#event-store/whole-stream';
import { ACCESS_STREAM } from './access-facts.ts';
import { logIn, type LogIn } from './log-in.ts';
import { randomBytes } from 'node:crypto';
import { unseal } from '#runtime/seal';
import { inTransaction } from '#subscriptions/transaction';
import { secretOf } from './account-secrets.ts';
import { confirmTotp, dropTotp, enrolTotp, resealFactors } from './second-factor.ts';
import { accessWorld, OPERATOR, PASSWORD, type AccessWorld } from './testing/access-world.ts';
import { codeAt, stepOf } from './totp.ts';

const HOUR = 60 * 60 * 1000;

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

const enter = (username: string, password = PASSWORD, code?: string): Promise<LogIn> =>
  logIn({ username, password, ...(code !== undefined && { code }) }, world.deps);
const why = (answer: { status: string; refusals?: unknown }): unknown => answer.refusals;
const UNAUTHENTICATED = [{ type: 'unauthenticated', params: {} }];

describe('a second factor', () => {
  let accountId: string;
  let secret: Buffer;
  const code = (steps = 0): string => codeAt(secret, stepOf(world.deps.now()) + steps);
  beforeAll(async () => {
    accountId = await world.account('careful');
  });

  test('is asked for only once a code of it was confirmed, and lies sealed', async () => {
    const enrol = (current = PASSWORD) => enrolTotp({ accountId, current }, world.deps);
    expect(why(await enrol('wrong wrong wrong'))).toEqual(UNAUTHENTICATED);
    const offered = await enrol();
    if (offered.status === 'refused') throw new Error('refused');
    secret = fromBase32(offered.secret);
    expect(offered.uri).toContain(`secret=${offered.secret}`);
    expect((await enter('careful')).status).toBe('in');
    expect(await confirmTotp(accountId, '000000', world.deps)).toBe(false);
    expect((await enter('careful')).status).toBe('in');
    expect(await confirmTotp(accountId, code(), world.deps)).toBe(true);
    const { rows } = await world.deps.pool.query<{ totp_sealed: Buffer }>(
      `SELECT totp_sealed FROM access.account_secret WHERE account_id = $1`,
      [accountId],
    );
    expect(rows[0]?.totp_sealed.includes(secret)).toBe(false);
    expect(why(await enrol())).toMatchObject([{ type: 'already-exists' }]);
  });

  test('sealed anew under another key, it is asked for and taken as before', async () => {
    const { pool, sealingKeys } = world.deps;
    const anew = randomBytes(32);
    await inTransaction(pool, (client) => resealFactors(client, [anew, ...sealingKeys()]));
    const secretNow = await secretOf(pool, accountId);
    expect(unseal(secretNow?.totpSealed ?? Buffer.alloc(0), { key: anew, of: accountId })).toEqual(secret);
    // As a rotation leaves it: readers know the new key, and then the old one no more.
    await inTransaction(pool, (client) => resealFactors(client, [sealingKeys()[0], anew]));
  });

  test('without a code the answer asks for it; that is no failure', async () => {
    for (let tried = 0; tried < 7; tried += 1)
      expect(why(await enter('careful'))).toMatchObject([{ type: 'missing-field', field: 'code' }]);
  });

  test('a code is used once, one step around now, and never with a wrong password', async () => {
    expect(why(await enter('careful', PASSWORD, code()))).toEqual(UNAUTHENTICATED); // used to confirm
    world.pass(30_000);
    expect(why(await enter('careful', 'wrong wrong wrong', code()))).toEqual(UNAUTHENTICATED);
    expect((await enter('careful', PASSWORD, code())).status).toBe('in');
    expect(why(await enter('careful', PASSWORD, code()))).toEqual(UNAUTHENTICATED);
    expect((await enter('careful', PASSWORD, code(1))).status).toBe('in');
    expect(why(await enter('careful', PASSWORD, code()))).toEqual(UNAUTHENTICATED); // an older step
    world.pass(90_000);
    expect(why(await enter('careful', PASSWORD, code(-2)))).toEqual(UNAUTHENTICATED);
    expect(why(await enter('careful', PASSWORD, code(2)))).toEqual(UNAUTHENTICATED);
    expect((await enter('careful', PASSWORD, code(-1))).status).toBe('in');
  });

  test('codes are guessed no more often than passwords', async () => {
    for (let tried = 0; tried < 5; tried += 1)
      expect(why(await enter('careful', PASSWORD, '12345x'))).toEqual(UNAUTHENTICATED);
    expect(why(await enter('careful', PASSWORD, code()))).toMatchObject([{ type: 'too-many-attempts' }]);
    world.pass(HOUR);
  });

  test('one code sent twice at once lets in once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => enter('careful', PASSWORD, code())));
    expect(answers.filter(({ status }) => status === 'in')).toHaveLength(1);
    // Those that were refused may have counted after the one that was let in: a log-in forgets them.
    world.pass(60_000);
    expect((await enter('careful', PASSWORD, code())).status).toBe('in');
  });

  describe('given up by its owner', () => {
    const drop = (of: { current?: string; code?: string } = {}) =>
      dropTotp(
        { accountId, current: PASSWORD, code: code(), ...of },
        { by: { via: 'session', id: accountId, roles: [] } },
        world.deps,
      );
    const droppings = async () =>
      (await wholeStream(world.deps.store, ACCESS_STREAM)).filter(
        ({ type }) => type === 'SecondFactorDropped',
      );

    test('needs the password and a code of now, which count as tries do', async () => {
      world.pass(60_000);
      expect(why(await drop({ current: 'wrong wrong wrong' }))).toEqual(UNAUTHENTICATED);
      for (let tried = 0; tried < 4; tried += 1)
        expect(why(await drop({ code: '12345x' }))).toMatchObject([{ type: 'invalid-field', field: 'code' }]);
      expect(why(await drop())).toMatchObject([{ type: 'too-many-attempts' }]);
      world.pass(HOUR);
      expect(why(await enter('careful'))).toMatchObject([{ type: 'missing-field', field: 'code' }]);
      expect(await droppings()).toEqual([]);
    });

    test('is on record, and the password alone lets in; a code that was used opens nothing later', async () => {
      const used = code();
      expect(await drop()).toEqual({ status: 'done' });
      expect(await droppings()).toMatchObject([{ metadata: { actor: accountId }, data: { accountId } }]);
      expect((await enter('careful')).status).toBe('in');
      expect(why(await drop())).toMatchObject([{ type: 'not-found' }]);
      expect(await confirmTotp(accountId, used, world.deps)).toBe(false);
      const offered = await enrolTotp({ accountId, current: PASSWORD }, world.deps);
      if (offered.status === 'refused') throw new Error('refused');
      secret = fromBase32(offered.secret);
      world.pass(60_000);
      expect(await confirmTotp(accountId, code(), world.deps)).toBe(true);
      expect(why(await enter('careful'))).toMatchObject([{ type: 'missing-field', field: 'code' }]);
    });
  });

  test('is forgotten with a reset', async () => {
    const reset = await resetPassword('careful', OPERATOR, world.deps);
    const password = reset.status === 'done' ? reset.password : '';
    expect((await enter('careful', password)).status).toBe('in');
  });
});

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
