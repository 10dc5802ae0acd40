import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { issueToken, revokeToken, type NewToken } from './issue-token.ts';
import { actorOf, operatorPrincipal } from './principal.ts';
import { principalOfToken } from './principal-of.ts';
import { recordAct } from './record-act.ts';
import { accessWorld, OPERATOR, type AccessWorld } from './testing/access-world.ts';
import type { AccessAct } from './decide-access.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.stop());

/** @throws Error it was refused */
async function issued(token: NewToken): Promise<{ token: string; tokenId: string; expiresOn: string }> {
  const answer = await issueToken(token, OPERATOR, world.deps);
  if (answer.status === 'refused') throw new Error(JSON.stringify(answer.refusals));
  return answer;
}
const who = (token: string) => principalOfToken(token, world.deps);
const done = async (act: AccessAct) =>
  expect((await recordAct(act, OPERATOR, world.deps)).status).toBe('accepted');

describe('a token', () => {
  test('of a role alone acts as that role, until it is revoked', async () => {
    const { token, tokenId, expiresOn } = await issued({ roles: ['auditor'] });
    expect(token).toMatch(/^lotrinh_[\w-]{43}$/);
    expect(expiresOn).toBe('2027-02-24');
    expect(await who(token)).toEqual({ via: 'token', id: tokenId, roles: ['auditor'] });
    expect((await revokeToken(tokenId, OPERATOR, world.deps)).status).toBe('accepted');
    expect(await who(token)).toBeUndefined();
    expect(await revokeToken(tokenId, OPERATOR, world.deps)).toMatchObject({
      refusals: [{ type: 'illegal-state' }],
    });
  });

  test('of an account is its person, and never holds more than the account does today', async () => {
    const accountId = await world.account('robot', { personId: 'p-7', roles: ['accountant', 'host'] });
    const { token, tokenId } = await issued({ roles: ['accountant'], accountId });
    const whole = { via: 'token', id: tokenId, accountId, personId: 'p-7' };
    expect(await who(token)).toEqual({ ...whole, roles: ['accountant'] });
    await done({ name: 'withdraw-role', accountId, role: 'accountant' });
    expect(await who(token)).toEqual({ ...whole, roles: [] });
    await done({ name: 'grant-role', accountId, role: 'accountant' });
    await done({ name: 'close-account', accountId });
    expect(await who(token)).toBeUndefined();
  });

  test('holds a substitute’s role on the days of the substitute', async () => {
    const accountId = await world.account('stand-in', { roles: ['host'] });
    const [from, to] = ['2026-11-26', '2026-11-27'];
    await done({ name: 'name-substitute', accountId, role: 'director', from, to });
    const { token } = await issued({ roles: ['director'], accountId });
    expect((await who(token))?.roles).toEqual(['director']);
    world.passDays(1);
    expect((await who(token))?.roles).toEqual(['director']);
    world.passDays(1);
    expect((await who(token))?.roles).toEqual([]);
  });

  test('may be used up to the end of its last day', async () => {
    const { token } = await issued({ roles: ['host'], expiresOn: '2026-11-29' });
    world.passDays(1);
    expect(await who(token)).toBeDefined();
    world.passDays(1);
    expect(await who(token)).toBeUndefined();
  });

  test('revoked in the log alone opens nothing: its secret may still lie in a table', async () => {
    const { token, tokenId } = await issued({ roles: ['auditor'] });
    await done({ name: 'revoke-token', tokenId });
    expect(await who(token)).toBeUndefined();
  });

  test('that was refused leaves no secret, and only hashes are kept', async () => {
    const { token } = await issued({ roles: ['host'] });
    const before = await secrets();
    expect(before.join()).not.toContain(token);
    expect(await issueToken({ roles: ['king'] }, OPERATOR, world.deps)).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'roles' }],
    });
    expect(await secrets()).toEqual(before);
  });

  test('whose event the log does not have opens nothing, nor does one made up', async () => {
    const { token } = await issued({ roles: ['host'] });
    await world.deps.pool.query('UPDATE access.token_secret SET token_id = gen_random_uuid()');
    for (const one of [token, 'made-up', '', '\0', 'lotrinh_']) expect(await who(one)).toBeUndefined();
  });
});

async function secrets(): Promise<readonly string[]> {
  const { rows } = await world.deps.pool.query<{ row: string }>(
    'SELECT t::text AS row FROM access.token_secret t',
  );
  return rows.map(({ row }) => row).sort();
}

describe('an event names', () => {
  test('the person, else the operator, else the role', () => {
    const token = { via: 'token', id: 't', roles: ['host'] } as const;
    expect(actorOf({ ...token, personId: 'p-1' })).toBe('person:p-1');
    expect(actorOf(token)).toBe('host');
    expect(actorOf(operatorPrincipal('operator:root'))).toBe('operator:root');
  });
});
