import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nameRules } from './support/house/name-rules.ts';
import type { Rule } from './support/house/rule.ts';
import { sizeRules } from './support/house/size-rules.ts';
import type { SourceFile } from './support/house/source-files.ts';
import { sourceFiles } from './support/house/source-files.ts';
import { wordRules } from './support/house/word-rules.ts';
import ts from 'typescript';

/** What may break a rule: `[rule, file, reason]`. The list may only shrink. */
const EXCEPTIONS: readonly (readonly [rule: string, file: string, reason: string])[] = [
  [
    'no text for people is written in the program',
    'libs/reporting/compose-report.ts',
    'the template of the report itself: the sentences of the department’s own, in the one language it is signed in',
  ],
  [
    'no text for people is written in the program',
    'libs/reporting/figures.ts',
    'texts compared with the records, not shown: field and results as the one-stop centre spells them',
  ],
];

const files = sourceFiles();
const rules = [...sizeRules, ...wordRules, ...nameRules];

function broken(rule: Rule, among: readonly SourceFile[]): readonly string[] {
  const excused = new Set(EXCEPTIONS.filter(([name]) => name === rule.name).map(([, file]) => file));
  return among
    .filter(({ path }) => !excused.has(path))
    .flatMap((file) => rule.find(file).map((found) => `${file.path}:${found} (instead: ${rule.instead})`));
}

function planted(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, isTest: path.endsWith('.spec.ts') };
}

describe('the house', () => {
  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(broken(rule, files)).toEqual([]);
  });

  test('an exception names a rule and a file that are there', () => {
    const paths = new Set(files.map(({ path }) => path));
    const names = new Set(rules.map(({ name }) => name));
    expect(EXCEPTIONS.filter(([rule, file]) => !names.has(rule) || !paths.has(file))).toEqual([]);
  });

  test.each(['package-lock.json', 'bench/package-lock.json'])('%s names no registry', (file) => {
    const lock = readFileSync(file, 'utf8');
    expect(lock.match(/"resolved": "(?!file:)[^"]*"/g) ?? []).toEqual([]);
  });
});

describe('the ruler measures', () => {
  const long = `export function f(): void {\n${'  g();\n'.repeat(49)}}\n`;
  const line = (...parts: string[]): string => parts.join('');
  test.each([
    ['a file', 'libs/a/b.ts', 'x;\n'.repeat(301)],
    ['a function', 'libs/a/b.ts', long],
    ['positional', 'libs/a/b.ts', 'const f = (a: 1, b: 2, c: 3, d: 4) => a;'],
    ['any', 'libs/a/b.ts', 'let a: any;'],
    ['assumed', 'libs/a/b.ts', 'const a = b!.c;'],
    ['muted', 'libs/a/b.ts', line('// eslint', '-disable-next-line')],
    // Text that the ban must catch, in two halves so that this file keeps it.
    ['left out', 'libs/a/b.spec.ts', line('test', '.only("x", f);')],
    ['put off', 'libs/a/b.ts', line('// TO', 'DO later')],
    ['one machine', 'libs/a/b.ts', line('const a = "/ho', 'me/me";')],
    ['text for people', 'libs/a/b.ts', 'const a = `Đã ${b} phê duyệt`;'],
    ['kebab', 'libs/a/workingDays.ts', ''],
    ['barrel', 'libs/a/index.ts', ''],
    ['subject', 'libs/utils/b.ts', ''],
  ])('%s', (rule, path, text) => {
    const found = rules.filter(
      ({ name, find }) => name.includes(rule) && find(planted(path, text)).length > 0,
    );
    expect(found).toHaveLength(1);
  });

  test('a describe may be long, and a constructor of an app may take what Nest gives', () => {
    const table = planted('libs/a/b.spec.ts', `describe('x', () => {\n${'  g();\n'.repeat(60)}});\n`);
    const controller = planted('apps/a/b.ts', 'class A { constructor(a: 1, b: 2, c: 3, d: 4) {} }');
    expect(sizeRules.flatMap(({ find }) => [...find(table), ...find(controller)])).toEqual([]);
  });
});
