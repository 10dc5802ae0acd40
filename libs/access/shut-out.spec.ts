import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accessIn } from './access-in.ts';
import { allSecrets } from './account-secrets.ts';
import { logIn } from './log-in.ts';
import { shutOut } from './shut-out.ts';
import { accessWorld, OPERATOR, PASSWORD, type AccessWorld } from './testing/access-world.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

const isOpen = async (accountId: string) =>
  (await accessIn(world.deps.store)).accounts.get(accountId)?.isOpen;
const usernames = async () => (await allSecrets(world.deps.pool)).map(({ username }) => username);

test('whoever is to be forgotten has no account any more, and no user name is kept of them', async () => {
  const first = await world.account('lan', { personId: 'p-1' });
  const second = await world.account('lan.2', { personId: 'p-1' });
  const other = await world.account('nam', { personId: 'p-2' });
  const because = { ...OPERATOR, reason: 'theo yêu cầu' };
  expect(await shutOut('p-1', because, world.deps)).toEqual({ status: 'done' });
  expect([await isOpen(first), await isOpen(second), await isOpen(other)]).toEqual([false, false, true]);
  expect(await usernames()).toEqual(['nam']);
  expect(await logIn({ username: 'lan', password: PASSWORD }, world.deps)).toMatchObject({
    status: 'refused',
  });
  expect(await shutOut('p-1', because, world.deps)).toEqual({ status: 'done' });
});

test('the last administrator is not shut out, of none of their accounts', async () => {
  const own = await world.account('a-quan-tri', { personId: 'p-9' });
  const id = await world.account('quan-tri', { personId: 'p-9', roles: ['administrator'] });
  expect(await shutOut('p-9', OPERATOR, world.deps)).toMatchObject({
    refusals: [{ type: 'last-administrator' }],
  });
  expect(await isOpen(own)).toBe(true);
  expect([await isOpen(id), (await usernames()).includes('quan-tri')]).toEqual([true, true]);
});
