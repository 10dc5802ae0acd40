import ts from 'typescript';
import type { Rule } from './rule.ts';
import { findNodes } from './rule.ts';
import type { SourceFile } from './source-files.ts';

const FILE_LINES = 300;
const FUNCTION_LINES = 50;
const PARAMETERS = 3;

/** The sizes that a reader can hold: the best third of the field (style.md, "The ruler"). */
export const sizeRules: readonly Rule[] = [
  {
    name: `a file has at most ${String(FILE_LINES)} lines`,
    instead: 'name the two ideas that are in it and give each a file',
    find: ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > FILE_LINES ? [`${String(lines)} lines`] : [];
    },
  },
  {
    name: `a function has at most ${String(FUNCTION_LINES)} lines`,
    instead: 'give a part of it a name',
    find: (file) => findNodes(file, (node) => tooLong(node, file)),
  },
  {
    name: `a function takes at most ${String(PARAMETERS)} positional parameters`,
    instead: 'pass one object with named members',
    find: (file) => findNodes(file, (node) => tooManyParameters(node, file)),
  },
];

function tooLong(node: ts.Node, file: SourceFile): string | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || (file.isTest && isTestBlock(node))) return undefined;
  const at = (position: number): number => file.tree.getLineAndCharacterOfPosition(position).line;
  const lines = at(node.end) - at(node.getStart(file.tree)) + 1;
  return lines > FUNCTION_LINES ? `${nameOf(node)}: ${String(lines)} lines` : undefined;
}

function tooManyParameters(node: ts.Node, file: SourceFile): string | undefined {
  if (!ts.isFunctionLike(node)) return undefined;
  // Nest fills the constructors of apps: nobody can mix up positions that nobody writes.
  if (ts.isConstructorDeclaration(node) && file.path.startsWith('apps/')) return undefined;
  const count = node.parameters.length;
  return count > PARAMETERS ? `${nameOf(node)}: ${String(count)} parameters` : undefined;
}

const TEST_CALL = /^(describe|test|it|beforeAll|afterAll|beforeEach|afterEach)\b/;

/** `describe('…', () => { … })`, and a suite that adapters call: tables of contents, not functions. */
function isTestBlock(node: ts.SignatureDeclaration): boolean {
  if (ts.isCallExpression(node.parent)) return TEST_CALL.test(node.parent.expression.getText());
  const body = 'body' in node ? node.body : undefined;
  if (body === undefined || !ts.isBlock(body)) return false;
  return body.statements.some(
    (statement) => ts.isExpressionStatement(statement) && TEST_CALL.test(statement.getText()),
  );
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function without a name';
}
