import { expect, test } from '@jest/globals';
import { isSameOrganisation } from './organisation-name.ts';

test.each<readonly [string, string, boolean]>([
  ['Viện Lúa', 'Viện Lúa', true],
  [' viện   LÚA\n', 'Viện Lúa', true],
  ['Viện Lúa'.normalize('NFD'), 'Viện Lúa'.normalize('NFC'), true],
  ['ĐẠI HỌC', 'Đại học', true],
  ['Viện\u200b Lúa', 'Viện Lúa', true],
  ['Viện Lúa.', 'Viện Lúa', true],
  ['Cty. Lúa ;', 'Cty. Lúa', true],
  ['Viện Lua', 'Viện Lúa', false],
  ['Viện Lúa 1', 'Viện Lúa 2', false],
  ['org:Sở KH&CN', 'org:sở KH&CN', true],
  ['person:p-1', ' person:p-1 ', true],
  ['person:p-1', 'person:P-1', false],
  ['person:p-1', 'p-1', false],
])('%j and %j: %s', (one, other, same) => {
  expect([isSameOrganisation(one, other), isSameOrganisation(other, one)]).toEqual([same, same]);
});
