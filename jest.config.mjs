import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
swc.swcrc = false;
// Left on, './x.ts' becomes './x.js', which no source file is called.
swc.jsc.rewriteRelativeImportExtensions = false;

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@lotrinh/source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{libs,apps,src,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/support/run-folder/make.mjs',
  globalTeardown: '<rootDir>/test/support/run-folder/remove.mjs',
  // jest leaves a core free; on the two of CI that is one worker, and the whole run then passes its 25 minutes.
  maxWorkers: '100%',
};
