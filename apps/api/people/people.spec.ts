import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { erasePerson } from '#people/erase';
import { peopleOn } from '#people/people-deps';
import { takeIn } from '#people/take-in';
import type { Role } from '#lifecycle/values/role';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { runningProgram, type RunningProgram } from '../../../test/support/running-program.ts';
import { somebody, type Somebody } from '../testing/people.ts';

const BY = { actor: 'operator:test', recordedBy: { by: 'operator:test' } };
const details = {
  name: 'Trần Thị Bí Mật',
  email: 'bi.mat@so.example',
  phone: '0912 345 678',
  idNumber: '001085012345',
  organisation: 'Phòng Quản lý khoa học',
};
let fresh: FreshStores;
let program: RunningProgram;
const callers = new Map<Role, Somebody>();
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  const deps = peopleOn(stores);
  for (const personId of ['p-1', 'p-2', 'p-3']) await takeIn({ personId, details }, BY, deps);
  await erasePerson(
    'p-3',
    { ...BY, reason: 'theo yêu cầu' },
    {
      ...deps,
      mayShutOut: () => Promise.resolve({ status: 'done' }),
      shutOut: () => Promise.resolve({ status: 'done' }),
      hasAccount: () => Promise.resolve(false),
    },
  );
  for (const role of ['program-manager', 'host', 'auditor', 'administrator'] as const)
    callers.set(
      role,
      await somebody(stores, { username: role, role, personId: role === 'host' ? 'p-1' : `p-${role}` }),
    );
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const as = (role: Role, path: string) =>
  program.at('GET', `/api/v1${path}`, {
    as: 'nobody',
    headers: { authorization: `Bearer ${callers.get(role)?.token ?? ''}` },
  });

describe('the persons behind the ids', () => {
  test('a manager reads names and contacts, never the number of a card; an erased one is empty', async () => {
    const { json, text } = await as('program-manager', '/people');
    const { idNumber: _secret, ...contacts } = details;
    expect(json?.items).toEqual([
      { personId: 'p-1', erased: false, ...contacts, positions: [] },
      { personId: 'p-2', erased: false, ...contacts, positions: [] },
      {
        personId: 'p-3',
        erased: true,
        name: null,
        email: null,
        phone: null,
        organisation: null,
        positions: [],
      },
    ]);
    expect(text).not.toContain(details.idNumber);
    expect((await as('program-manager', '/people/person:p-2')).json).toMatchObject({ personId: 'p-2' });
    expect((await as('program-manager', '/people?limit=1')).json?.next).toBe('1');
    expect((await as('program-manager', '/people/p-9')).status).toBe(404);
  });

  test('anybody reads themselves, and nobody else', async () => {
    expect((await as('host', '/people/p-1')).json).toMatchObject({ name: details.name });
    expect((await as('host', '/people/p-2')).status).toBe(403);
  });

  test.each(['auditor', 'administrator'] as const)('no %s reads a name, there or not', async (role) => {
    for (const path of ['/people', '/people/p-1', '/people/p-9']) {
      const { status, text } = await as(role, path);
      expect([path, status, text.includes('Bí Mật')]).toEqual([path, 403, false]);
    }
  });
});
