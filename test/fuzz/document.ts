import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '#lifecycle/values/json';

/** A JSON Schema, as far as requests are made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Content {
  readonly schema?: Schema;
}
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  /** The body's schema, where it is JSON. */
  readonly body: Schema | undefined;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

const document = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as JsonObject & {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, Schema> };
};
interface RawOperation extends Omit<Operation, 'method' | 'path' | 'body' | 'parameters'> {
  readonly parameters?: Operation['parameters'];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
}

/** Every call of the document. */
export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => ({
    method: method.toUpperCase(),
    path,
    parameters,
    responses,
    body: requestBody?.content['application/json']?.schema,
  })),
);

/** The schema that a reference names, or the schema itself. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema(document, 'openapi');

/** An answer as far as it is held against the document. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** How an answer breaks the document; undefined where it keeps to it. */
export function breach(
  { responses, path, method }: Operation,
  { status, type, text }: Answer,
): string | undefined {
  const named = responses[String(status)] === undefined ? 'default' : String(status);
  if (named === 'default' && status < 400) return `status ${String(status)} is not documented`;
  const content = responses[named]?.content;
  if (content === undefined) return undefined;
  const media = type.split(';', 1)[0] ?? '';
  if (content[media] === undefined) return `${media} is not documented for ${named}`;
  if (!media.endsWith('json')) return undefined;
  const pointer = ['paths', path, method.toLowerCase(), 'responses', named, 'content', media, 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const valid = ajv.getSchema(`openapi#/${pointer}`) ?? ajv.compile({ $ref: `openapi#/${pointer}` });
  return valid(JSON.parse(text)) === true ? undefined : ajv.errorsText(valid.errors);
}
