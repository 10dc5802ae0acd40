import { beforeAll, expect, test } from '@jest/globals';
import canonicalizeModule from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { InvalidEvent } from './errors.ts';
import type { Json } from './json.ts';

// Its types promise an ES default export; what it ships is CommonJS, whose default is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;
const seed = Date.now();
beforeAll(() => void process.stderr.write(`canonical JSON: seed ${seed}\n`));

test('is what the canonicalize package gives, for any JSON', () => {
  const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 6 });
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value as Json)).toBe(canonicalize(value));
    }),
    { seed, numRuns: 2000 },
  );
});

test('any double is written as the package writes it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      expect(canonicalJson(n)).toBe(canonicalize(n));
    }),
    { seed, numRuns: 2000 },
  );
});

test('any text is written as the package writes it, or refused where half a character stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(0xffff), (text, unit) => {
      expect(canonicalJson({ [text]: text })).toBe(canonicalize({ [text]: text }));
      const tail = `x${String.fromCharCode(unit)}`;
      const half = unit >= 0xd800 && unit <= 0xdfff;
      if (half) expect(() => canonicalJson([tail])).toThrow(InvalidEvent);
      else expect(canonicalJson([tail])).toBe(canonicalize([tail]));
    }),
    { seed, numRuns: 2000 },
  );
});

test('sorts by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
  const example = {
    '\u20ac': 1,
    '\r': 2,
    '\ufb33': 3,
    '1': 4,
    '\ud83d\ude00': 5,
    '\u0080': 6,
    '\u00f6': 7,
  };
  expect(
    Object.values(
      JSON.parse(
        `[${canonicalJson(example)
          .replace(/"[^"]*":/g, '')
          .slice(1, -1)}]`,
      ) as number[],
    ),
  ).toEqual([2, 4, 6, 7, 1, 5, 3]);
});

test('refuses a cycle', () => {
  const list: unknown[] = [];
  list.push(list);
  expect(() => canonicalJson(list as Json)).toThrow(InvalidEvent);
});
