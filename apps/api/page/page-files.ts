import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inPackage } from '#runtime/package-root';

/** A file of the page as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Left out where it is small already. */
  readonly gzipped?: Buffer;
  /** Its name holds the hash of what is inside: it never changes. */
  readonly isFixed: boolean;
}

/** What a page is made of; nothing else is sent. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Compressed by their own form. */
const SMALL_ALREADY: readonly string[] = ['.woff2'];
const FIXED = '/assets/';

/**
 * The built page, held in memory by the path it is asked for: some hundred kilobytes, read once, so that no path of a
 * caller's ever becomes a path of the disk. Empty where the page was not built.
 */
export function pageFiles(folder = inPackage(join('dist', 'web'))): ReadonlyMap<string, PageFile> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    filesUnder(folder).flatMap((file) => {
      const end = extname(file);
      const type = TYPES[end];
      if (type === undefined) return [];
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      const bytes = readFileSync(file);
      const gzipped = SMALL_ALREADY.includes(end) ? {} : { gzipped: gzipSync(bytes) };
      return [[path, { type, bytes, ...gzipped, isFixed: path.startsWith(FIXED) }] as const];
    }),
  );
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
