import ts from 'typescript';
import type { Rule } from './rule.ts';
import { findLines, findNodes } from './rule.ts';
import type { SourceFile } from './source-files.ts';

// Spelt in two halves, so that this file keeps its own rules.
const MUTED = new RegExp(
  ['eslint' + '-disable', '@ts' + '-ignore', '@ts' + '-nocheck', 'prettier' + '-ignore'].join('|'),
);
const LATER = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
// The ban itself, not a test that is left out.
const LEFT_OUT =
  /\b(describe|test|it)(\.\w+)*\.(skip|only|todo|failing)\b|\b(xit|xdescribe|xtest|fit|fdescribe)\(/;
const MACHINE = new RegExp(['/wo' + 'rk/', '/ho' + 'me/', '/Us' + 'ers/'].join('|'));
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Where texts of the law and of people stand as data. */
const TEXTS = /^libs\/(messages|lifecycle\/definitions)\/|^libs\/reporting\/.*template/;

/** Words and constructs that have no place here, each with what stands in its place. */
export const wordRules: readonly Rule[] = [
  {
    name: 'nothing is of type any',
    instead: 'say what it is, or `unknown` and look before you use it',
    find: (file) => findNodes(file, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined)),
  },
  {
    name: 'nothing is assumed to be there (!)',
    instead: 'handle `undefined`, or `invariant(…)` with a reason',
    find: (file) => findNodes(file, assumed),
  },
  {
    name: 'no tool is muted',
    instead: 'mend the code; where a rule is wrong for all, change it in eslint.config.mjs with its reason',
    find: (file) => findLines(file, MUTED),
  },
  {
    name: 'no test is left out or runs alone',
    instead: 'mend the test or delete it',
    find: (file) => findLines(file, LEFT_OUT),
  },
  {
    name: 'nothing is put off in a comment',
    instead: 'do it, or open an issue',
    find: (file) => findLines(file, LATER),
  },
  {
    name: 'no path of one machine',
    instead: 'a folder made for the purpose (mkdtemp), or a path from the root',
    find: (file) => findLines(file, MACHINE),
  },
  {
    name: 'no text for people is written in the program',
    instead: 'a message in libs/messages (vi and en), used by its id',
    find: (file) =>
      file.isTest || TEXTS.test(file.path) ? [] : findNodes(file, (node) => vietnameseText(node, file)),
  },
];

function assumed(node: ts.Node): string | undefined {
  if (ts.isNonNullExpression(node)) return node.getText();
  const member = ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node);
  return member && node.exclamationToken !== undefined ? node.name.getText() : undefined;
}

function vietnameseText(node: ts.Node, file: SourceFile): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node);
  if (!isText) return undefined;
  const text = node.getText(file.tree);
  return VIETNAMESE.test(text) ? text : undefined;
}
