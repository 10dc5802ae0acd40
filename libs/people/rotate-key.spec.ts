import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wholeStream } from '#event-store/whole-stream';
import { beginRotation, keyId } from '#runtime/master-key-rotation';
import { masterKey } from '#runtime/master-key';
import { everybody } from './people.ts';
import { PEOPLE_STREAM } from './people-facts.ts';
import { rotateMasterKey, type Rotation } from './rotate-key.ts';
import { BY, peopleWorld, type PeopleWorld } from './testing/people-world.ts';

let world: PeopleWorld;
let files: { current: string; previous: string };
beforeAll(async () => {
  world = await peopleWorld();
  for (const id of ['p-1', 'p-2', 'p-3']) await world.person(id);
  const folder = join(world.home, 'keys');
  files = { current: join(folder, 'master.key'), previous: join(folder, 'master.key.previous') };
}, 60_000);
afterAll(() => world.stop());

let before: Buffer;
beforeEach(() => {
  before = readFileSync(files.current);
});

const rotation = (more: Partial<Rotation> = {}): Rotation => ({
  pool: world.pool,
  settings: { home: world.home },
  also: [],
  ...more,
});
const names = async () => (await everybody(world.deps)).map(({ details }) => details?.name);
const rotations = async (): Promise<readonly unknown[]> =>
  (await wholeStream(world.deps.store, PEOPLE_STREAM))
    .filter(({ type }) => type === 'MasterKeyRotated')
    .map(({ data }) => data.keyId);
const EVERYBODY = ['Người p-1', 'Người p-2', 'Người p-3'];

/** All open, nothing opens with the key of before, and the log names the present one. */
async function isRotated(): Promise<void> {
  expect(await names()).toEqual(EVERYBODY);
  expect(readFileSync(files.current)).not.toEqual(before);
  expect(readdirSync(join(world.home, 'keys')).filter((file) => !file.startsWith('master.key.'))).toEqual([
    'master.key',
  ]);
  expect(existsSync(files.previous)).toBe(false);
  expect((await rotations()).at(-1)).toBe(keyId(masterKey({ home: world.home })));
}

describe('another master key', () => {
  test('wraps every person’s key anew, is told in the log without a byte of it, and the old one is forgotten', async () => {
    expect(await rotateMasterKey(rotation(), BY, world.deps)).toMatchObject({ persons: 3, isResumed: false });
    await isRotated();
    const told = JSON.stringify(await wholeStream(world.deps.store, PEOPLE_STREAM));
    const key = readFileSync(files.current);
    expect([told.includes(key.toString('hex')), told.includes(key.toString('base64'))]).toEqual([
      false,
      false,
    ]);
  });

  test('killed before the new key was in place', async () => {
    const { linkSync } = await import('node:fs');
    linkSync(files.current, files.previous);
    expect(await names()).toEqual(EVERYBODY);
    await rotateMasterKey(rotation(), BY, world.deps);
    await isRotated();
  });

  test('killed with the new key in place, nothing wrapped anew: all is read, and the next call goes on', async () => {
    beginRotation({ home: world.home });
    const begun = readFileSync(files.current);
    expect(await names()).toEqual(EVERYBODY);
    await world.person('p-2'); // unchanged, and what is written meanwhile lies under the new key
    expect(await rotateMasterKey(rotation(), BY, world.deps)).toMatchObject({ isResumed: true, persons: 3 });
    expect(readFileSync(files.current)).toEqual(begun);
    await isRotated();
  });

  test('killed among the rows: they are wrapped together or not at all', async () => {
    const dying = { purpose: 'totp', reseal: () => Promise.reject(new Error('killed')) } as const;
    await expect(rotateMasterKey(rotation({ also: [dying] }), BY, world.deps)).rejects.toThrow('killed');
    expect(await names()).toEqual(EVERYBODY);
    expect(await rotateMasterKey(rotation(), BY, world.deps)).toMatchObject({ isResumed: true });
    await isRotated();
  });

  test('killed before the log was told, or before the old key was forgotten: told once', async () => {
    const told = (await rotations()).length;
    const { store } = world.deps;
    const dying = {
      ...world.deps,
      store: { readStream: store.readStream.bind(store), append: () => Promise.reject(new Error('killed')) },
    };
    await expect(rotateMasterKey(rotation(), BY, dying)).rejects.toThrow('killed');
    expect(await names()).toEqual(EVERYBODY);
    await rotateMasterKey(rotation(), BY, world.deps);
    await isRotated();
    expect((await rotations()).length).toBe(told + 1);
  });

  test('two at once: one after the other, and nothing is lost', async () => {
    await Promise.all([1, 2].map(() => rotateMasterKey(rotation(), BY, world.deps)));
    await isRotated();
  });

  test('what is written while it goes on opens after it', async () => {
    const writing = Array.from({ length: 20 }, (_, at) =>
      world.deps.vault.write(`w-${at}`, { name: `W ${at}` }),
    );
    await Promise.all([...writing, rotateMasterKey(rotation(), BY, world.deps)]);
    expect((await world.deps.vault.readAll()).size).toBe(23);
  });
});
