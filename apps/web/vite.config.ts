import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page: built by `scripts/lib/build-web.mjs` into `dist/web`, served by the API (apps/api/page). */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    // Names hold the hash of what is inside: they are kept for good by whoever fetched them.
    assetsDir: 'assets',
    // A `data:` address would need a wider policy.
    assetsInlineLimit: 0,
    // What may be sent first is held by test/e2e/page/weight.spec.ts, compressed.
    chunkSizeWarningLimit: 700,
    // The terms under which its parts may be given on go along with them.
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog: (level, log, tell) => {
        // Marks of server components in Mantine: nothing here runs on a server.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
