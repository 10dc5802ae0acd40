import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
}
/** What CycloneDX 1.5 asks of a document, as far as it is ours to get wrong. */
interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const partsListed = (env: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['scripts/sbom.mjs'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

describe('npm run sbom', () => {
  let text: string;
  let bom: Bom;
  beforeAll(() => {
    // Offline: it is made from the lock file, and a registry is asked nothing.
    text = partsListed({});
    bom = JSON.parse(text) as Bom;
  }, 60_000);

  test('is CycloneDX: every part has a name, a version, an address of its kind and one reference', () => {
    expect([bom.bomFormat, bom.specVersion, bom.version]).toEqual(['CycloneDX', '1.5', 1]);
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(bom.metadata.component).toMatchObject({ type: 'application', purl: 'pkg:npm/lotrinh@0.1.0' });
    const wrong = bom.components.filter(
      ({ type, name, version, purl }) =>
        type !== 'library' || version === '' || purl !== `pkg:npm/${name.replace('@', '%40')}@${version}`,
    );
    expect(wrong).toEqual([]);
    const refs = new Set([bom.metadata.component, ...bom.components].map((part) => part['bom-ref']));
    expect(refs.size).toBe(bom.components.length + 1);
    const named = bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  test('names each dependency of the program in its version, and none that only builds or tests it', () => {
    const parts = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    const direct = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
    expect(direct.filter((part) => !parts.has(part))).toEqual([]);
    const names = new Set(bom.components.map(({ name }) => name));
    expect(['jest', 'eslint', 'fast-check', 'oidc-provider'].filter((name) => names.has(name))).toEqual([]);
    // What a dependency brings is there as well, also where the tests use it too.
    expect(['express', 'http-errors', '@grpc/grpc-js'].filter((name) => !names.has(name))).toEqual([]);
  });

  test('names what is bundled into the page, and what that needs, not what bundles it', () => {
    const names = new Set(bom.components.map(({ name }) => name));
    const bundled = [
      'react',
      'react-dom',
      'scheduler',
      '@mantine/core',
      '@tanstack/query-core',
      'openapi-fetch',
    ];
    expect([...bundled, '@fontsource-variable/ibm-plex-sans'].filter((name) => !names.has(name))).toEqual([]);
    expect(
      ['vite', 'playwright-core', 'axe-core', 'openapi-typescript'].filter((name) => names.has(name)),
    ).toEqual([]);
  });

  test('lists the same where npm is told to install for production only', () => {
    const there = JSON.parse(partsListed({ NODE_ENV: 'production', npm_config_omit: 'dev' })) as Bom;
    expect(there.components).toEqual(bom.components);
  }, 60_000);

  test('says where nothing came from but what everybody may know', () => {
    expect(text).not.toMatch(/https?:\/\/[^"]*registry/);
  });
});

test('CI keeps the list of parts, and fails on a known weakness in one; the checks of a clone ask no registry', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as {
    jobs: Record<string, { steps: { run?: string; uses?: string; with?: { path?: string } }[] }>;
  };
  const steps = jobs.parts?.steps ?? [];
  expect(steps.map(({ run }) => run)).toEqual(
    expect.arrayContaining(['npm run -s sbom > sbom.cdx.json', 'npm audit --omit=dev --audit-level=high']),
  );
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with?.path).toBe(
    'sbom.cdx.json',
  );
  expect(readFileSync('.ci/run', 'utf8')).not.toMatch(/^[^#]*npm audit/m);
});
