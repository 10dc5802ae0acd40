import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const { $schema: _, ...config } = JSON.parse(
  await readFile(new URL('../../.swcrc', import.meta.url), 'utf8'),
);
// Left on, './x.ts' becomes './x.js', which no source file is called.
config.jsc.rewriteRelativeImportExtensions = false;

/** Node's load hook: TypeScript comes as the module that swc makes of it. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    ...config,
    swcrc: false,
    filename: file,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
