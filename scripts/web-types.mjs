/** Types of the page's calls, made from docs/reference/openapi.json: `node scripts/web-types.mjs`; `--check` only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { inRoot, say } from './lib/paths.mjs';

const file = inRoot('apps', 'web', 'src', 'api', 'schema.gen.d.ts');
const document = JSON.parse(readFileSync(inRoot('docs', 'reference', 'openapi.json'), 'utf8'));
// Forms of commands come as data, with the answer of a call: their types would be most of the file.
for (const name of Object.keys(document.components.schemas))
  if (/^(?:task|dossier)[.-]/.test(name)) document.components.schemas[name] = { type: 'object' };
const text = `// Made by scripts/web-types.mjs from docs/reference/openapi.json.\n${astToString(await openapiTS(document))}`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  say('apps/web/src/api/schema.gen.d.ts is stale: npm run openapi');
  process.exit(1);
}
