import { readFileSync, writeFileSync } from 'node:fs';
import { inPackage } from '#runtime/package-root';
import { documentText } from './document-text.ts';

/** `npm run openapi`: writes the API's document to docs/reference; with `--check` only says whether it is up to date. */
const file = inPackage('docs/reference/openapi.json');
const text = await documentText();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('docs/reference/openapi.json is stale: npm run openapi\n');
  process.exitCode = 1;
}
