import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Fonts are asked for with the page, not once its words are laid out: in another font they would be of another width. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: (_html, { bundle = {} }) =>
    Object.keys(bundle)
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      })),
};

/** The page: built by `scripts/lib/build-web.mjs` into `dist/web`, served by the API (apps/api/page). */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preloadFonts],
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
