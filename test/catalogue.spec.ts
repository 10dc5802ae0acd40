import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as storeErrors from '#event-store/errors';
import { REFUSAL_TYPES } from '#lifecycle/decision';
import { format, hasMessage } from '#messages/format';
import { refusalMessage } from '#commands/refusal-message';
import { textsInCode } from './support/catalogue/texts-in-code.ts';

type Catalogue = Readonly<Record<string, string>>;
const read = (language: string, folder = 'libs/messages'): Catalogue =>
  JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Catalogue;
const [vi, en] = [read('vi'), read('en')];
const code = textsInCode();

const placesIn = (text: string | undefined): readonly string[] =>
  [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

/** Types of contract section 11, and what docs/reference/contract.md adds, beyond a decision's own. */
const OF_EDGES = [
  'invalid-json',
  'invalid-encoding',
  'ambiguous',
  'clock-behind',
  'usage',
  'store-unreachable',
  'unauthenticated',
  'not-allowed',
  'too-many-attempts',
  'too-large',
];
/** What a file or the program itself may be besides. */
const OF_THE_HOUSE = ['invalid-table', 'internal'];

function storeErrorTypes(): readonly string[] {
  return Object.values(storeErrors)
    .map((made) => Reflect.construct(made, ['x', 1, 'y']) as { type?: string })
    .flatMap(({ type }) => (type === undefined ? [] : [type]));
}

describe('the catalogue', () => {
  test('says the same in both languages: keys and places', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    const apart = Object.keys(vi).filter((key) => placesIn(vi[key]).join() !== placesIn(en[key]).join());
    expect(apart).toEqual([]);
  });

  test('is sorted and says something everywhere', () => {
    expect(Object.keys(vi)).toEqual([...Object.keys(vi)].sort());
    expect([...Object.values(vi), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  test('has a key once: a second one would win unseen', () => {
    for (const language of ['vi', 'en']) {
      const keys = readFileSync(`libs/messages/${language}.json`, 'utf8').match(/^\s*"[^"]+":/gm) ?? [];
      expect(keys).toHaveLength(Object.keys(read(language)).length);
    }
  });

  test.each([...REFUSAL_TYPES, ...OF_EDGES, ...OF_THE_HOUSE, ...storeErrorTypes()])(
    '%s has a message',
    (type) => {
      expect(hasMessage(`refusal.${type}`)).toBe(true);
    },
  );

  test('the log’s own errors were all looked at', () => {
    expect(storeErrorTypes()).toEqual(
      expect.arrayContaining(['store-unreachable', 'damaged-event', 'clock-behind']),
    );
  });

  test('every type that the code names has a message', () => {
    expect(code.refusals.filter(({ type }) => !hasMessage(`refusal.${type}`))).toEqual([]);
    expect(code.refusals.length).toBeGreaterThan(30);
  });

  test('every rule that a field may break is in words', () => {
    expect(code.expected.filter(({ text }) => !hasMessage(`expected.${text}`))).toEqual([]);
    const kinds = readFileSync('libs/lifecycle/form.ts', 'utf8').matchAll(/readonly kind: '(\w+)'/g);
    const inForms = [...kinds].map(([, kind]) => kind ?? '');
    expect(inForms.length).toBeGreaterThan(8);
    expect(inForms.filter((kind) => !hasMessage(`expected.${kind}`))).toEqual([]);
  });

  test('every rule that a setting may break is in words', () => {
    const rules = [...readFileSync('libs/runtime/settings-error.ts', 'utf8').matchAll(/\| '([a-z-]+)'/g)];
    expect(rules.length).toBeGreaterThan(8);
    expect(rules.map(([, rule]) => `setting.${rule ?? ''}`).filter((key) => !hasMessage(key))).toEqual([]);
  });

  test('a refusal gives each place of its message something', () => {
    const open = code.refusals.flatMap(({ type, path, params, expected }) => {
      const given = Object.fromEntries(params.map((name) => [name, '•']));
      const told = refusalMessage({
        type,
        params: { ...given, ...(expected !== undefined && { expected }) },
      });
      return /\{\w+\}/.test(told) ? [`${path}: ${told}`] : [];
    });
    expect(open).toEqual([]);
  });

  test('writes “hủy”, “khóa”, “tùy”: the mark on the first of the two vowels, as the texts of the project do', () => {
    const said = [
      ...Object.values(vi),
      ...Object.values(read('vi', 'apps/web/src/messages')),
      ...code.literals,
    ];
    const otherwise = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;
    expect(said.filter((text) => otherwise.test(text))).toEqual([]);
    expect(['Huỷ', 'khoá họp', 'tuỳ', 'quý', 'hủy', 'toàn'].filter((text) => otherwise.test(text))).toEqual([
      ...['Huỷ', 'khoá họp', 'tuỳ'],
    ]);
  });

  test('has no message that nobody uses', () => {
    const unused = Object.keys(vi).filter((key) => !code.literals.has(key) && !isMade(key));
    expect(unused).toEqual([]);
  });
});

/** A key put together in the code: its beginning is a template's, the rest stands somewhere as a word. */
function isMade(key: string): boolean {
  const words = key.split('.');
  const [room = ''] = words;
  return words.some((_, at) => {
    const [head, rest] = [words.slice(0, at + 1), words.slice(at + 1)];
    return (
      code.heads.has(`${head.join('.')}.`) &&
      rest.every((word) => code.literals.has(word) || isParameter(word) || isField(room, word))
    );
  });
}
const isField = (room: string, word: string): boolean => room === 'field' && code.members.has(word);
const isParameter = (word: string): boolean => code.refusals.some(({ params }) => params.includes(word));

describe('a message that is missing', () => {
  test('would be seen: a place without a parameter stays open', () => {
    expect(format('refusal.not-found')).toMatch(/\{code\}/);
  });
});
