import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);
const plain = Buffer.from('JBSWY3DPEHPK3PXP');

test('what was sealed opens with its key, in its place, and looks another each time', () => {
  const sealed = seal(plain, { key, of: 'a' });
  expect(unseal(sealed, { key, of: 'a' })).toEqual(plain);
  expect(sealed.includes(plain)).toBe(false);
  expect(seal(plain, { key, of: 'a' })).not.toEqual(sealed);
});

test('it opens with no other key, in no other place, and with no byte changed or missing', () => {
  const sealed = seal(plain, { key, of: 'a' });
  expect(() => unseal(sealed, { key: randomBytes(32), of: 'a' })).toThrow();
  expect(() => unseal(sealed, { key, of: 'b' })).toThrow();
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => unseal(changed, { key, of: 'a' })).toThrow();
    expect(() => unseal(sealed.subarray(0, place), { key, of: 'a' })).toThrow();
  }
});
