import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import * as argon2 from '@node-rs/argon2';

/** What was worked off since the last test, and at which cost: the real hash does it. */
const worked: string[] = [];
jest.unstable_mockModule('@node-rs/argon2', () => ({
  ...argon2,
  verify: (hashed: string, password: string) => {
    worked.push(hashed.split('$').slice(1, 4).join(' '));
    return argon2.verify(hashed, password);
  },
}));
const { logIn } = await import('./log-in.ts');
const { recordAct } = await import('./record-act.ts');
const { accessWorld, OPERATOR, PASSWORD } = await import('./testing/access-world.ts');

let world: Awaited<ReturnType<typeof accessWorld>>;
beforeAll(async () => {
  world = await accessWorld();
  await world.account('known');
  const accountId = await world.account('closed');
  await recordAct({ name: 'close-account', accountId }, OPERATOR, world.deps);
});
afterAll(() => world.stop());
beforeEach(() => void worked.splice(0));

/** Argon2id at the cost of passwords, once. A clock would say the same of many tries, and now and then the opposite. */
const ONE_PASSWORD = ['argon2id v=19 m=19456,t=2,p=1'];

test.each([
  ['a right password', { username: 'known', password: PASSWORD }, 'in'],
  ['a wrong password', { username: 'known', password: 'không phải mật khẩu' }, 'refused'],
  ['a user that there is not', { username: 'unknown', password: PASSWORD }, 'refused'],
  ['a name that no user can have', { username: 'no such name', password: PASSWORD }, 'refused'],
  ['a closed account', { username: 'closed', password: PASSWORD }, 'refused'],
  ['a password that is too long to be one', { username: 'known', password: 'x'.repeat(5000) }, 'refused'],
])('the answer to %s takes the same work', async (_name, credentials, status) => {
  expect((await logIn(credentials, world.deps)).status).toBe(status);
  expect(worked).toEqual(ONE_PASSWORD);
});
