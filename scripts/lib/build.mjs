import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildWeb, webSources } from './build-web.mjs';
import { contentHash } from './content-hash.mjs';
import { inRoot, ROOT, say, SetupFailure, writeWhole } from './paths.mjs';

const STAMP = inRoot('dist', '.stamp');
const ROOMS = ['src', 'apps', 'libs'];
const CONFIG = ['tsconfig.json', '.swcrc', 'scripts/lib/build.mjs'];
/** Tests and what only they use never ship. The page has a build of its own. */
const LEFT_OUT = /(\.spec|\.contract|\.d)\.ts$/;
const LEFT_OUT_FOLDERS = new Set(['testing', 'golden', 'node_modules']);
const WEB = join('apps', 'web');

/** Same names, sizes and times as when it was built: a few milliseconds, so that every call can ask. */
export function isBuilt() {
  if (!existsSync(inRoot('libs'))) return true; // installed as a package: built already
  return stampOf('quick') === quickHash([...sources(), ...webSources()]);
}

/** Compiles what changed: all of it, into a fresh folder that takes dist's place, so that nothing deleted lives on. */
export async function build({ force = false } = {}) {
  const files = sources();
  const all = [...files, ...webSources()];
  const stamp = { quick: quickHash(all), content: contentHash(all) };
  if (!force && stampOf('content') === stamp.content) return writeWhole(STAMP, JSON.stringify(stamp));
  const started = Date.now();
  const fresh = inRoot(`dist.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    await compile(files, fresh);
    await buildWeb(fresh);
    writeFileSync(join(fresh, '.stamp'), JSON.stringify(stamp));
    const old = inRoot(`dist.old.${process.pid}`);
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old);
    renameSync(fresh, inRoot('dist'));
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(
    `set-up: built ${files.length - CONFIG.length} files in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}

async function compile(files, out) {
  const { transformFile } = await import('@swc/core');
  const failures = [];
  await Promise.all(
    files
      .filter((file) => !CONFIG.includes(file))
      .map(async (file) => {
        const target = join(out, file).replace(/\.ts$/, '.js');
        mkdirSync(dirname(target), { recursive: true });
        if (!file.endsWith('.ts')) return copyFileSync(inRoot(file), target);
        const sourceFileName = relative(dirname(target), inRoot(file));
        try {
          const { code, map } = await transformFile(inRoot(file), {
            cwd: ROOT,
            root: ROOT,
            sourceFileName,
            sourceMaps: true,
          });
          writeFileSync(target, `${code}//# sourceMappingURL=${target.split(/[\\/]/).pop()}.map\n`);
          writeFileSync(`${target}.map`, map);
        } catch (error) {
          failures.push(`${file}: ${error.message}`);
        }
      }),
  );
  if (failures.length > 0) throw new SetupFailure(`the build failed:\n${failures.join('\n')}`);
}

/** Everything the build reads, as paths from the root, in a fixed order. */
function sources() {
  const found = ROOMS.filter((room) => existsSync(inRoot(room))).flatMap(filesUnder);
  return [...CONFIG.filter((file) => existsSync(inRoot(file))), ...found].sort();
}

function filesUnder(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT_FOLDERS.has(entry.name) || path === WEB ? [] : filesUnder(path);
    return /\.(ts|json|mjs)$/.test(entry.name) && !LEFT_OUT.test(entry.name) ? [path] : [];
  });
}

function quickHash(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(inRoot(file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function stampOf(name) {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))[name];
  } catch {
    return undefined; // no stamp, or one cut short: build
  }
}
