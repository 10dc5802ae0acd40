/**
 * `npm run sbom`: the parts of the program as CycloneDX JSON on stdout, from the lock file alone. npm's own
 * `--omit=dev` leaves out what the program and its tests both use, so npm lists everything and the lock says what is ours.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot, ROOT } from './lib/paths.mjs';

const LARGEST = 64 * 1024 * 1024;
const ASK = [
  'sbom',
  '--package-lock-only',
  '--offline',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
  // With NODE_ENV=production, or omit set by who calls, npm would list less.
  '--include=dev',
  '--include=optional',
  '--include=peer',
];

const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
const { name, version } = packages[''];
const onPage = bundledPaths();
/** `name@version` of each package that is installed without the development ones, or bundled into the page. */
const ours = new Set([`${name}@${version}`]);
for (const [path, { name, version, dev }] of Object.entries(packages))
  if (path !== '' && (dev !== true || onPage.has(path)))
    ours.add(`${name ?? path.split('node_modules/').at(-1)}@${version}`);

/** Places in the lock of what the page imports, and of what that needs: it ships, though it is installed nowhere. */
function bundledPaths() {
  const found = new Set();
  const waiting = [...importedNames()].map((dependency) => [dependency, '']);
  for (const [dependency, from] of waiting) {
    const path = placeOf(dependency, from);
    if (path === undefined || found.has(path)) continue;
    found.add(path);
    for (const next of Object.keys(packages[path].dependencies ?? {})) waiting.push([next, path]);
  }
  return found;
}

/** As Node looks for it: beside who asks, else further up. */
function placeOf(dependency, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${dependency}`;
    if (packages[path] !== undefined) return path;
    if (at === '') return undefined;
  }
}

/** Packages named in the sources of the page, style sheets too. */
function importedNames() {
  const named = readdirSync(inRoot('apps/web/src'), { recursive: true })
    .filter((file) => /(?<!\.d|\.spec)\.(?:tsx?|css)$/.test(file))
    .flatMap((file) => [
      ...readFileSync(inRoot('apps/web/src', file), 'utf8').matchAll(
        /(?:from|import|url\()\s*\(?['"]((?:@[\w.-]+\/)?[\w][\w.-]*)/g,
      ),
    ]);
  return new Set(named.map(([, dependency]) => dependency));
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const whole = JSON.parse(execFileSync(npm, ASK, { cwd: ROOT, encoding: 'utf8', maxBuffer: LARGEST }));
const isOurs = (ref) => ours.has(ref);
const bom = {
  ...whole,
  metadata: { ...whole.metadata, component: { ...whole.metadata.component, name } },
  components: whole.components.filter((part) => isOurs(part['bom-ref'])),
  dependencies: whole.dependencies
    .filter(({ ref }) => isOurs(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isOurs) })),
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
