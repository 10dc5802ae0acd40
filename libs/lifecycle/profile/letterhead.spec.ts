import { expect, test } from '@jest/globals';
import { decideAdoption, profilesAfter } from '../testing/adoptions.ts';
import { plainDate } from '../values/plain-date.ts';
import { profileOn } from './profile.ts';

const on = '2026-01-01';
const whole = { parent: 'UBND tỉnh Bình Thuận', place: 'Bình Thuận', symbol: 'SKHCN' };

test('the letterhead of a profile holds from its day on', () => {
  const profiles = profilesAfter([{ on, definitions: {}, letterhead: whole }]);
  expect(profileOn(profiles, plainDate(on))?.letterhead).toEqual(whole);
  expect(profileOn(profiles, plainDate('2025-12-31'))).toBeUndefined();
});

test.each([
  [[], 'invalid-field', 'letterhead'],
  [{ parent: 'UBND tỉnh', place: 'Bình Thuận' }, 'missing-field', 'letterhead.symbol'],
  [{ ...whole, symbol: 7 }, 'invalid-field', 'letterhead.symbol'],
  [{ ...whole, signer: 'x' }, 'unknown-field', 'letterhead.signer'],
])('%j is refused: %s %s', (letterhead, type, field) => {
  const decision = decideAdoption({ on, definitions: {}, letterhead });
  expect(decision).toMatchObject({ refusals: [{ type, field: `data.profile.${field}` }] });
});
