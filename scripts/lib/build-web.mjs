import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { inRoot, say } from './paths.mjs';

const SOURCES = join('apps', 'web');
/** What a build of the page stands on beside its sources: another package makes another page. */
const ALSO = ['package-lock.json', join('scripts', 'lib', 'build-web.mjs')];
/** Below `dist`. */
const WEB_OUT = 'web';
const STAMP = '.stamp';

/** Everything the page is built from, as paths from the root, in a fixed order; nothing where it is not there. */
export function webSources() {
  if (!existsSync(inRoot(SOURCES))) return [];
  return [...filesUnder(SOURCES), ...ALSO.filter((file) => existsSync(inRoot(file)))].sort();
}

function filesUnder(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Puts the page into a fresh `dist`: the one that stands, when its sources are the same, else a new one. */
export async function buildWeb(fresh) {
  const files = webSources();
  if (files.length === 0) return;
  const out = join(fresh, WEB_OUT);
  const stamp = contentHash(files);
  const stands = inRoot('dist', WEB_OUT);
  if (readOr(join(stands, STAMP)) === stamp) {
    cpSync(stands, out, { recursive: true, preserveTimestamps: true });
    return;
  }
  const started = Date.now();
  const { build } = await import('vite');
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: inRoot(SOURCES, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true },
  });
  // The page is never built for development; what this process starts next (the tests, npm) is not to inherit it.
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  writeFileSync(join(out, STAMP), stamp);
  say(`set-up: built the page in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
