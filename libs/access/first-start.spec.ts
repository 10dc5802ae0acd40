import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wholeStream } from '#event-store/whole-stream';
import { ACCESS_STREAM } from './access-facts.ts';
import { accessIn } from './access-in.ts';
import { addSecret } from './account-secrets.ts';
import { openFirstAdministrator } from './first-start.ts';
import { logIn } from './log-in.ts';
import { accessWorld, type AccessWorld } from './testing/access-world.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

const BY = 'operator:test';
const start = () => openFirstAdministrator(BY, world.deps);

test('two programs that start at once open one administrator, and one of them has its password', async () => {
  const told = (await Promise.all([start(), start(), start()])).flatMap((one) => one ?? []);
  expect(told).toMatchObject([{ username: 'administrator' }]);
  const password = told[0]?.password ?? '';
  const entered = await logIn({ username: 'administrator', password }, world.deps);
  expect(entered).toMatchObject({ status: 'in', mustChange: true, principal: { roles: [] } });
  expect((await wholeStream(world.deps.store, ACCESS_STREAM)).map(({ type }) => type)).toEqual([
    'AccountOpened',
    'RoleGranted',
  ]);
});

test('the next start opens nobody', async () => {
  expect(await start()).toBeUndefined();
  expect((await accessIn(world.deps.store)).accounts.size).toBe(1);
});

test('a first start that died before the role was given is finished by the next', async () => {
  const other = await accessWorld();
  try {
    await other.account('administrator', { roles: ['auditor'] });
    const told = await openFirstAdministrator(BY, other.deps);
    const [account] = [...(await accessIn(other.deps.store)).accounts.values()];
    expect(account?.roles).toEqual(['administrator']);
    const password = told?.password ?? '';
    expect((await logIn({ username: 'administrator', password }, other.deps)).status).toBe('in');
  } finally {
    await other.stop();
  }
});

test('a first start that died before its first event is begun anew at once', async () => {
  const other = await accessWorld();
  try {
    const secret = { accountId: randomUUID(), username: 'administrator', passwordHash: '', mustChange: true };
    await addSecret(other.deps.pool, secret, { known: [], now: other.deps.now() });
    const password = (await openFirstAdministrator(BY, other.deps))?.password ?? '';
    expect((await logIn({ username: 'administrator', password }, other.deps)).status).toBe('in');
  } finally {
    await other.stop();
  }
});
