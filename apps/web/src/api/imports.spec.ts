import { expect, test } from '@jest/globals';
import { isFrom, mayCountersign, waitsFor, type HandedIn } from './imports.ts';

const fileOf = (status: string) =>
  ({ status, requestedBy: 'person:cv', countersigners: [{ role: 'director' }] }) as unknown as HandedIn;
const HEAD = { person: 'tp', roles: ['program-manager', 'director'] };

test('a second person in one of its roles may countersign, nobody else, and never who handed it in', () => {
  const file = fileOf('pending');
  expect(mayCountersign(file, HEAD)).toBe(true);
  expect(mayCountersign(file, { ...HEAD, roles: ['auditor'] })).toBe(false);
  expect(mayCountersign(file, { ...HEAD, person: 'cv' })).toBe(false);
  expect([isFrom(file, { ...HEAD, person: 'cv' }), isFrom(file, HEAD)]).toEqual([true, false]);
});

test.each([
  ['pending', true],
  // It was cut off while its records were taken in.
  ['countersigned', true],
  ['returned', false],
  ['recalled', false],
  ['finished', false],
])('%s waits for them: %s', (status, waits) => {
  expect(waitsFor(fileOf(status), HEAD)).toBe(waits);
  expect(waitsFor(fileOf(status), { ...HEAD, roles: [] })).toBe(false);
});
