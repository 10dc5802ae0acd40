import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of the house as its rules see it. */
export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** A test, or what only tests use: some rules are for the program alone. */
  readonly isTest: boolean;
}

const TEST = /\.(spec|contract)\.ts$|\/testing\/|^test\//;

/** Every TypeScript file that git knows or would take in, but for what a script makes and nobody reads (`.gen.d.ts`). */
export function sourceFiles(): readonly SourceFile[] {
  return paths()
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return {
        path,
        text,
        tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
        isTest: TEST.test(path),
      };
    });
}

function paths(): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'apps', 'libs', 'test'],
    {
      encoding: 'utf8',
    },
  );
  return [...new Set(listed.split('\n'))].filter(
    (path) => path !== '' && !path.endsWith('.gen.d.ts') && existsSync(path),
  );
}
