import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from './parse-json.ts';

describe('a text that somebody sent', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"c":[{"d":1,"d":1}]}}', 'd'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"x":"}","x":"{"}', 'x'],
    ['{"":1,"":2}', ''],
  ])('names a member twice: %s', (text, twice) => {
    expect(parseJson(text)).toEqual({ ok: false, params: { twice } });
  });
  test.each(['', '{', '{"a":1,}', "{'a':1}", 'NaN', '\u00a0{}'])('is no JSON: %s', (text) => {
    expect(parseJson(text)).toEqual({ ok: false, params: {} });
  });
  test.each([
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":":"}}}',
    '{"a":"a","b":"a\\":\\"a"}',
    '{"a":[1],"b":{"a":1}}',
  ])('may use a name again elsewhere: %s', (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });
  test.each([['a'], ['\\n'], ['\\"'], ['\\\\']])('may hold a string of a million %s', (part) => {
    expect(parseJson(`{"a":"${part.repeat(1_000_000)}","b":1}`).ok).toBe(true);
  });
  test('of anything that was written as JSON the value comes out', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });
});
