/**
 * `npm run sbom`: the parts of the program as CycloneDX JSON on stdout, from the lock file alone. npm's own
 * `--omit=dev` leaves out what the program and its tests both use, so npm lists everything and the lock says what is ours.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, ROOT } from './lib/paths.mjs';

const LARGEST = 64 * 1024 * 1024;
const ASK = [
  'sbom',
  '--package-lock-only',
  '--offline',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
];

const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
const { name, version } = packages[''];
/** `name@version` of each package that is installed without the development ones. */
const ours = new Set([`${name}@${version}`]);
for (const [path, { name, version, dev }] of Object.entries(packages))
  if (path !== '' && dev !== true) ours.add(`${name ?? path.split('node_modules/').at(-1)}@${version}`);

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
