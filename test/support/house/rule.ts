import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

/** A rule of the house: what it finds in a file, and what to do instead. */
export interface Rule {
  readonly name: string;
  /** Said with every finding: the replacement of what is banned. */
  readonly instead: string;
  /** Where it is broken, a line each; empty when it holds. */
  readonly find: (file: SourceFile) => readonly string[];
}

/** Every node of a file for which `wanted` gives a text, with its line. */
export function findNodes(
  file: SourceFile,
  wanted: (node: ts.Node) => string | undefined,
): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = wanted(node);
    if (text !== undefined) found.push(`${String(lineOf(file, node))}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Every line in which `pattern` is found. */
export function findLines(file: SourceFile, pattern: RegExp): readonly string[] {
  return file.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${String(index + 1)}: ${line.trim()}`] : []));
}

function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}
