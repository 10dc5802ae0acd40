import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InvalidStreamName } from './errors.ts';
import type { StreamName } from './recorded-event.ts';
import { parseStreamName, streamName } from './stream-name.ts';

const seed = Date.now();

describe(`stream name (seed ${seed})`, () => {
  test.each([
    ['BT-2023-01', 'task-BT-2023-01'],
    ['ĐT/7', 'task-%C4%90T%2F7'],
    ["a!~*'()b c", 'task-a%21%7E%2A%27%28%29b%20c'],
    ['ê'.normalize('NFD'), 'task-%C3%AA'],
    ['😀', 'task-%F0%9F%98%80'],
  ])('%s is %s', (code, name) => {
    expect(streamName({ kind: 'task', code })).toBe(name);
  });

  test('gives kind and code back, whatever the code', () => {
    const code = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(code, (text) => {
        const normal = text.normalize('NFC');
        fc.pre(Array.from(normal).length <= 80);
        const name = streamName({ kind: 'dossier', code: text });
        expect(name).toMatch(/^dossier-[A-Za-z0-9._%-]+$/);
        expect(parseStreamName(name)).toEqual({ kind: 'dossier', code: normal });
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    ['Task', 'x'],
    ['', 'x'],
    ['tà', 'x'],
    ['ta-sk', 'x'],
    ['task', ''],
    ['task', 'x'.repeat(81)],
    ['task', 'x\ud800'],
  ])('refuses kind %j with code %j', (kind, code) => {
    expect(() => streamName({ kind, code })).toThrow(InvalidStreamName);
  });

  test.each(['task', 'task-', '-x', 'task-%41', 'task-%c4%90', 'task-%C4', 'task-a b', '$all'])(
    '%j is no name of ours',
    (name) => {
      expect(() => parseStreamName(name as StreamName)).toThrow(InvalidStreamName);
    },
  );
});
