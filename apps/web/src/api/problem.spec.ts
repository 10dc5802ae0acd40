import { expect, test } from '@jest/globals';
import { isUnanswered, problemOf } from './problem.ts';

const answered = (status: number, body: unknown): Error => problemOf(new Response(null, { status }), body);

test.each([
  ['no answer at all', new TypeError('Failed to fetch'), true],
  ['the log gave no answer', answered(503, { type: 'urn:lotrinh:outcome-unknown' }), true],
  ['a proxy in the place of the server', answered(502, '<html>Bad Gateway</html>'), true],
  ['a proxy that waited', answered(504, undefined), true],
  ['a refusal', answered(409, { type: 'urn:lotrinh:illegal-state' }), false],
  ['a fault of the server', answered(500, { type: 'urn:lotrinh:internal-error' }), false],
  ['a proxy that lets nobody by', answered(403, '<html>Forbidden</html>'), false],
])('whether nobody knows what became of it: %s', (_, error, isUnknown) => {
  expect(isUnanswered(error)).toBe(isUnknown);
});
