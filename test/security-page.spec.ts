import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const page = readFileSync('docs/security.md', 'utf8');
/** `path` “name of a test or of a group of them”, wherever the page says so. */
const CITED = /`([^`]+\.(?:spec|contract)\.ts)` “([^”]+)”/g;
const cited = (text: string) => [...text.matchAll(CITED)].map(([, path = '', name = '']) => ({ path, name }));
const rows = page
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, requirement = '', state = '', how = '', heldBy = '']) => ({ requirement, state, how, heldBy }));

/** What the tests and groups of a file are called, as they are written there. */
function namesIn(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|describe)\b/.test(node.expression.getText())) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}

describe('docs/security.md', () => {
  const paths = [...new Set(cited(page).map(({ path }) => path))];

  test.each(paths)('%s is there, with the tests that the page names', (path) => {
    const names = namesIn(path);
    const missing = cited(page).filter((one) => one.path === path && !names.has(one.name));
    expect(missing).toEqual([]);
  });

  test('has every group of ASVS 4.0.3 that level 2 asks for, once and in order', () => {
    const GROUPS = {
      1: 14,
      2: 10,
      3: 7,
      4: 3,
      5: 5,
      6: 4,
      7: 4,
      8: 3,
      9: 2,
      10: 3,
      11: 1,
      12: 6,
      13: 4,
      14: 5,
    };
    // 1.3 and 1.13 are placeholders of the standard without a requirement.
    const expected = Object.entries(GROUPS)
      .flatMap(([chapter, last]) => Array.from({ length: last }, (_, at) => `V${chapter}.${String(at + 1)}`))
      .filter((group) => group !== 'V1.3' && group !== 'V1.13');
    expect(rows.map(({ requirement }) => requirement.split(' ', 1)[0])).toEqual(expected);
  });

  test('says of each where it stands; what is met is held by a test, what is not says what is missing', () => {
    const STATES = ['met', 'partly', 'not met', 'operator', 'n/a'];
    const wrong = rows.filter(
      ({ state, how, heldBy }) =>
        !STATES.includes(state) || how === '' || (state === 'met' && cited(heldBy).length === 0),
    );
    expect(wrong).toEqual([]);
    const silent = rows.filter(({ state, how }) => state === 'partly' && !/missing/i.test(how));
    expect(silent).toEqual([]);
  });
});
