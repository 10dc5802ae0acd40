import { describe, expect, test } from '@jest/globals';
import { REFUSAL_TYPES } from '#lifecycle/decision';
import { statusOf } from './status-of.ts';

/** Contract section 10; what is in neither list is a rule of the law. */
const BAD_REQUEST = [
  'unknown-command',
  'invalid-json',
  'invalid-date',
  'invalid-field',
  'missing-field',
  'unknown-field',
];
const APART: Readonly<Record<string, number>> = {
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'key-reused': 422,
};

describe('the status of a refusal', () => {
  test.each(REFUSAL_TYPES)('%s', (type) => {
    const wanted = BAD_REQUEST.includes(type) ? 400 : (APART[type] ?? 409);
    expect(statusOf(type, {})).toBe(wanted);
  });

  test('a stale revision is 412 for whoever sent a condition, and a conflict for whoever did not', () => {
    expect(statusOf('stale-revision', { conditional: true })).toBe(412);
    expect(statusOf('stale-revision', { conditional: false })).toBe(409);
  });

  test.each([
    ['invalid-json', 400],
    ['invalid-encoding', 400],
    ['unauthenticated', 401],
    ['not-allowed', 403],
    ['too-large', 413],
    ['too-many-attempts', 429],
    ['store-unreachable', 503],
    ['provider-unreachable', 503],
    ['outcome-unknown', 503],
    ['clock-behind', 503],
    ['internal', 500],
  ])('%s is %d', (type, status) => {
    expect(statusOf(type, {})).toBe(status);
  });
});
