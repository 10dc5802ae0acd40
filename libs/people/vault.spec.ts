import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyLog } from '#event-store/verify-log';
import { wholeStream } from '#event-store/whole-stream';
import { erasePerson } from './erase.ts';
import { everybody, personIn } from './people.ts';
import { PEOPLE_STREAM } from './people-facts.ts';
import { peopleWorld, BY, type PeopleWorld } from './testing/people-world.ts';
import { takeIn } from './take-in.ts';

const details = {
  name: 'Trần Thị Bí Mật',
  email: 'bi.mat@so.example',
  phone: '0912 345 678',
  idNumber: '001085012345',
};
const PLANTED = /Bí Mật|bi\.mat|0912|001085012345/;
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
}, 60_000);
afterAll(() => world.stop());

const types = async (): Promise<readonly string[]> =>
  (await wholeStream(world.deps.store, PEOPLE_STREAM)).map(({ type }) => type);
/** What is stored, sealed bytes as the letters that they would be, were they none. */
const rows = async (): Promise<string> => {
  const found = await world.pool.query<{ person_id: string; wrapped_key: Buffer; sealed: Buffer }>(
    'SELECT person_id, wrapped_key, sealed FROM people.person',
  );
  return JSON.stringify(
    found.rows.map(({ person_id, ...bytes }) => [
      person_id,
      ...Object.values(bytes).flatMap((each) => [each.toString('latin1'), each.toString('utf8')]),
    ]),
  );
};
const because = { ...BY, reason: 'theo yêu cầu' };

describe('the vault', () => {
  test('gives back what was taken in, and holds it sealed; the log holds the id alone', async () => {
    await world.person('p-1', { details });
    expect(await personIn(world.deps, 'p-1')).toMatchObject({ personId: 'p-1', isErased: false, details });
    expect(await rows()).not.toMatch(PLANTED);
    const events = JSON.stringify(await wholeStream(world.deps.store, PEOPLE_STREAM));
    expect([events.includes('"p-1"'), PLANTED.test(events)]).toEqual([true, false]);
  });

  test('taken in again it is unchanged; a new address is told by its field alone', async () => {
    const before = (await types()).length;
    expect(await takeIn({ personId: 'person:p-1', details }, BY, world.deps)).toEqual({
      status: 'unchanged',
    });
    expect((await types()).length).toBe(before);
    const anew = { name: details.name, email: 'khac@so.example' };
    expect(await takeIn({ personId: 'p-1', details: anew }, BY, world.deps)).toEqual({ status: 'accepted' });
    const last = (await wholeStream(world.deps.store, PEOPLE_STREAM)).at(-1);
    expect([last?.type, last?.data]).toEqual([
      'PersonDetailsChanged',
      { personId: 'p-1', fields: ['email'] },
    ]);
    expect((await personIn(world.deps, 'p-1'))?.details).toEqual({ ...details, email: 'khac@so.example' });
  });

  test('killed between the log and the vault, the same again does the rest', async () => {
    const dying = {
      ...world.deps,
      vault: { ...world.deps.vault, write: () => Promise.reject(new Error('killed')) },
    };
    await expect(takeIn({ personId: 'p-2', details }, BY, dying)).rejects.toThrow('killed');
    expect((await personIn(world.deps, 'p-2'))?.details).toBeUndefined();
    await world.person('p-2', { details });
    expect((await personIn(world.deps, 'p-2'))?.details).toEqual(details);
  });

  test('a row in another person’s place, or with a byte changed, opens nothing', async () => {
    await world.person('p-3', { details });
    await world.person('p-4');
    await world.pool.query(
      `UPDATE people.person SET (wrapped_key, sealed) =
        (SELECT wrapped_key, sealed FROM people.person WHERE person_id = 'p-3') WHERE person_id = 'p-4'`,
    );
    await expect(personIn(world.deps, 'p-4')).rejects.toThrow();
    await world.pool.query(
      `UPDATE people.person SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) WHERE person_id = 'p-3'`,
    );
    await expect(personIn(world.deps, 'p-3')).rejects.toThrow();
    await world.pool.query(`DELETE FROM people.person WHERE person_id IN ('p-3', 'p-4')`);
  });
});

describe('erasing', () => {
  test('destroys key and content, says so for its reason, and every chain still holds', async () => {
    await world.person('p-5', { details });
    expect(await erasePerson('person:p-5', because, world.deps)).toEqual({
      status: 'done',
      personId: 'p-5',
      wasErased: false,
    });
    const { rows: kept } = await world.pool.query<object>(
      `SELECT wrapped_key, sealed, erased_at IS NOT NULL AS erased FROM people.person WHERE person_id = 'p-5'`,
    );
    expect(kept).toEqual([{ wrapped_key: null, sealed: null, erased: true }]);
    const last = (await wholeStream(world.deps.store, PEOPLE_STREAM)).at(-1);
    expect(last).toMatchObject({
      type: 'PersonErased',
      data: { personId: 'p-5' },
      metadata: { reason: 'theo yêu cầu', actor: 'operator:test' },
    });
    expect(await verifyLog(world.deps.store)).toMatchObject({ ok: true });
    expect(await personIn(world.deps, 'p-5')).toEqual({ personId: 'p-5', isErased: true, positions: [] });
    expect((await everybody(world.deps)).find(({ personId }) => personId === 'p-5')?.isErased).toBe(true);
  });

  test.each([
    ['p-5', 'illegal-state', 'erased before'],
    ['p-99', 'not-found', 'not there'],
  ])('%s is refused as %s: %s', async (id, type) => {
    expect(await erasePerson(id, because, world.deps)).toMatchObject({
      status: 'refused',
      refusals: [{ type }],
    });
  });

  test('shuts the person out first; where that is refused, nothing is destroyed', async () => {
    await world.person('p-11', { details });
    const refusal = { type: 'last-administrator', params: {} };
    const shutOut = () => Promise.resolve({ status: 'refused', refusals: [refusal] } as const);
    const erased = await erasePerson('p-11', because, { ...world.deps, shutOut });
    expect(erased).toEqual({ status: 'refused', refusals: [refusal] });
    expect((await personIn(world.deps, 'p-11'))?.details).toEqual(details);
  });

  test('the last administrator, who stands in no list, is not erased, and nothing of it is recorded', async () => {
    const refusal = { type: 'last-administrator', params: {} };
    const mayShutOut = () => Promise.resolve({ status: 'refused', refusals: [refusal] } as const);
    const before = await wholeStream(world.deps.store, PEOPLE_STREAM);
    const asked = { ...world.deps, hasAccount: () => Promise.resolve(true), mayShutOut };
    expect(await erasePerson('p-13', because, asked)).toEqual({ status: 'refused', refusals: [refusal] });
    expect(await wholeStream(world.deps.store, PEOPLE_STREAM)).toEqual(before);
  });

  test('whoever has an account and stands in no list is erased too', async () => {
    const withAccount = { ...world.deps, hasAccount: () => Promise.resolve(true) };
    expect(await erasePerson('p-12', because, withAccount)).toMatchObject({ status: 'done' });
    expect((await personIn(world.deps, 'p-12'))?.isErased).toBe(true);
  });

  test('without a reason nothing is destroyed', async () => {
    await world.person('p-6', { details });
    expect(await erasePerson('p-6', BY, world.deps)).toMatchObject({ refusals: [{ type: 'missing-field' }] });
    expect((await personIn(world.deps, 'p-6'))?.details).toEqual(details);
  });

  test('killed after the key was destroyed, a second call says so in the log', async () => {
    await world.person('p-7', { details });
    const { store, ...rest } = world.deps;
    const dying = {
      ...rest,
      store: { readStream: store.readStream.bind(store), append: () => Promise.reject(new Error('killed')) },
    };
    await expect(erasePerson('p-7', because, dying)).rejects.toThrow('killed');
    expect(await world.deps.vault.read('p-7')).toBeUndefined();
    expect(await erasePerson('p-7', because, world.deps)).toMatchObject({ status: 'done' });
    expect((await personIn(world.deps, 'p-7'))?.isErased).toBe(true);
  });

  test('an old copy of the database brings nobody back: nothing is shown, and it is erased again', async () => {
    await world.person('p-8', { details });
    const { rows: old } = await world.pool.query<{ wrapped_key: Buffer; sealed: Buffer }>(
      `SELECT wrapped_key, sealed FROM people.person WHERE person_id = 'p-8'`,
    );
    await erasePerson('p-8', because, world.deps);
    await world.pool.query(
      `UPDATE people.person SET wrapped_key = $1, sealed = $2, erased_at = NULL WHERE person_id = 'p-8'`,
      [old[0]?.wrapped_key, old[0]?.sealed],
    );
    expect((await personIn(world.deps, 'p-8'))?.details).toBeUndefined();
    const before = (await types()).length;
    expect(await erasePerson('p-8', because, world.deps)).toMatchObject({ status: 'done', wasErased: true });
    expect(await world.deps.vault.read('p-8')).toBeUndefined();
    expect((await types()).length).toBe(before);
  });

  test('an erased person is not taken in again', async () => {
    expect(await takeIn({ personId: 'p-8', details }, BY, world.deps)).toMatchObject({
      refusals: [{ type: 'illegal-state', field: 'personId' }],
    });
    expect(await world.deps.vault.write('p-8', details)).toBe(false);
  });
});
