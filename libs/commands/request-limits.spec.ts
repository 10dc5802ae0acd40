import { describe, expect, test } from '@jest/globals';
import { beyondLimits, MAX_RECORD_BYTES } from './request-limits.ts';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

describe('the limits of a record', () => {
  test.each([
    ['32 levels', nested(32), undefined],
    ['33 levels', nested(33), { type: 'invalid-json', params: { depth: 32 } }],
    ['33 levels beside many', [[1], { a: [nested(31)] }], { type: 'invalid-json', params: { depth: 32 } }],
    ['200 000 levels', nested(200_000), { type: 'invalid-json', params: { depth: 32 } }],
    ['as many bytes as may be', 'x'.repeat(MAX_RECORD_BYTES - 2), undefined],
    [
      'a byte more',
      'x'.repeat(MAX_RECORD_BYTES - 1),
      { type: 'too-large', params: { limit: MAX_RECORD_BYTES } },
    ],
    ['bytes, not letters', 'đ'.repeat(MAX_RECORD_BYTES / 2), { type: 'too-large' }],
    ['null', null, undefined],
  ])('%s', (_what, record, refused) => {
    const found = beyondLimits(record);
    if (refused === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(refused);
  });
});
