/** `npm run check`: lint beside layout, types, arrows, dead code, house rules. Each lane stops at its first list of failures. */
import { runNode } from './lib/child.mjs';
import { inRoot, say } from './lib/paths.mjs';
import { setupOrExit } from './setup.mjs';

const tool = (path, ...args) => [inRoot('node_modules', path), ...args];

/** As long as all the others together, so that two cores are done at once. */
const LINT = [
  ['lint', tool('eslint/bin/eslint.js', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/')],
];
const OTHERS = [
  ['format', tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['types', tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['generated', [inRoot('scripts', 'web-types.mjs'), '--check']],
  ['types of the page', tool('typescript/bin/tsc', '-p', 'apps/web/tsconfig.json')],
  [
    'arrows',
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'apps',
      'libs',
      'test',
    ),
  ],
  ['dead code', tool('knip/bin/knip.js', '--no-progress')],
  [
    'house rules',
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      ...tool('jest/bin/jest.js', 'test/house.spec.ts'),
    ],
  ],
];

await setupOrExit({ program: false });
const held = await Promise.all([LINT, OTHERS].map(holds));
process.exitCode = held.every(Boolean) ? 0 : 1;

async function holds(steps) {
  for (const [name, args] of steps) {
    const started = Date.now();
    const code = await runNode(args);
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) return false;
  }
  return true;
}
