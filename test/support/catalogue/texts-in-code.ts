import ts from 'typescript';
import { sourceFiles, type SourceFile } from '../house/source-files.ts';

/** What the program's code says that a catalogue has to answer for. */
export interface TextsInCode {
  /** Every string (and number) written out. */
  readonly literals: ReadonlySet<string>;
  /** What stands before the first place of a template: `refusal.` of a refusal's key. */
  readonly heads: ReadonlySet<string>;
  /** Members of interfaces: what a state may hold, and so what a field may be called. */
  readonly members: ReadonlySet<string>;
  /** `expected: '…'` and where it stands. */
  readonly expected: readonly Said[];
  /** Refusals whose type and parameters are written out where they are made. */
  readonly refusals: readonly SaidRefusal[];
}

export interface Said {
  readonly text: string;
  readonly path: string;
}

export interface SaidRefusal {
  readonly type: string;
  readonly path: string;
  /** Names of the parameters, `field` among them where one is given. */
  readonly params: readonly string[];
  /** The value of `expected`, where it is written out. */
  readonly expected?: string;
}

/** Reads the program, without its tests. */
export function textsInCode(): TextsInCode {
  const [literals, heads, members] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const expected: Said[] = [];
  const refusals: SaidRefusal[] = [];
  for (const file of sourceFiles().filter(({ isTest }) => !isTest)) {
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) literals.add(node.text);
      if (ts.isTemplateHead(node)) heads.add(node.text);
      if (ts.isPropertySignature(node)) members.add(node.name.getText());
      const text = expectedIn(node);
      if (text !== undefined) expected.push({ text, path: file.path });
      const refusal = refusalIn(node, file.path);
      if (refusal !== undefined) refusals.push(refusal);
    });
  }
  return { literals, heads, members, expected, refusals };
}

function walk({ tree }: SourceFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

function expectedIn(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'expected') return undefined;
  return ts.isStringLiteralLike(node.initializer) ? node.initializer.text : undefined;
}

/** `refusal(type, field, params)` of the core, `refuse(type, params, field)` of an edge. */
function refusalIn(node: ts.Node, path: string): SaidRefusal | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const made = node.expression.getText();
  if (made !== 'refusal' && made !== 'refuse') return undefined;
  const [type, second, third] = node.arguments;
  if (type === undefined || !ts.isStringLiteralLike(type)) return undefined;
  const [field, params] = made === 'refusal' ? [second, third] : [third, second];
  if (params !== undefined && !isWrittenOut(params)) return undefined;
  const hasField = field !== undefined && field.getText() !== 'undefined';
  const members = params === undefined ? [] : params.properties;
  const expected = members.map(expectedIn).find((text) => text !== undefined);
  return {
    type: type.text,
    path,
    params: [...members.map((member) => member.name?.getText() ?? ''), ...(hasField ? ['field'] : [])],
    ...(expected !== undefined && { expected }),
  };
}

const isWrittenOut = (node: ts.Expression): node is ts.ObjectLiteralExpression =>
  ts.isObjectLiteralExpression(node) && !node.properties.some((member) => ts.isSpreadAssignment(member));
