import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { KINDS } from '#lifecycle/kinds';
import { documentText } from './openapi/document-text.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[];
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

  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  );

  test.each(operations)(
    '%s says in a sentence what it does, and what each parameter may be',
    (_, operation) => {
      expect(operation.summary).toMatch(/^[A-Z][^.]+$/);
      for (const { schema = {} } of operation.parameters ?? []) expect(schema).toHaveProperty('type');
    },
  );

  test('no two calls of a kind of case say the same', () => {
    const said = operations.filter(([name]) => !name.includes('/dossiers')).map(([, { summary }]) => summary);
    expect(new Set(said).size).toBe(said.length);
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
