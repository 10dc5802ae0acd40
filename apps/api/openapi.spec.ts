import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { KINDS } from '#lifecycle/kinds';
import { documentText } from './openapi/document-text.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters?: { name: string; in: string }[] }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const FILE = 'docs/reference/openapi.json';

describe('the document of the API', () => {
  test('the file is what the program says (npm run openapi)', async () => {
    expect(await documentText()).toBe(readFileSync(FILE, 'utf8'));
  });

  const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;

  test('is OpenAPI 3.1 and shows every command of every kind', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const { kind, definitions } of KINDS)
      for (const { command } of definitions.flatMap(({ steps }) => steps))
        expect(document.components.schemas).toHaveProperty([`${kind}.${command}`]);
  });

  test('every reference leads somewhere, and every place in a path is a parameter', () => {
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas).toHaveProperty([String(name)]);
    for (const [path, item] of Object.entries(document.paths))
      for (const { parameters = [] } of Object.values(item)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect(named.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
      }
  });
});
