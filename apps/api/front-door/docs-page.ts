import type { OpenAPIObject } from '@nestjs/swagger';
import { format } from '#messages/format';
import { isJsonObject, type JsonObject } from '#lifecycle/values/json';
import { STYLE } from './docs-style.ts';
import { DOCS } from './front-door.controller.ts';

/**
 * The API's document for people to read: every call, every schema, links between them. Rendered here and without a
 * script, so that its policy allows none at all (docs/decisions/023). In English, as the document is.
 */
export function docsPage(document: OpenAPIObject): string {
  const { info, paths, components } = document;
  const calls = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, JsonObject>>).map(([method, call]) => ({
      method,
      path,
      call,
    })),
  );
  const schemas = Object.entries(components?.schemas ?? {}) as unknown as readonly (readonly [
    string,
    JsonObject,
  ])[];
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(info.title)}</title><link rel="stylesheet" href="/${DOCS}${STYLE}"></head><body><main>`,
    `<h1>${escaped(info.title)}</h1><p>${escaped(info.description ?? '')}</p>`,
    `<p><a href="/api/openapi.json">openapi.json</a></p>`,
    section('calls', calls.map(callLink)),
    ...calls.map(callArticle),
    section(
      'schemas',
      schemas.map(([name]) => `<a href="#${idOfSchema(name)}">${escaped(name)}</a>`),
    ),
    ...schemas.map(
      ([name, schema]) =>
        `<article id="${idOfSchema(name)}"><h3>${escaped(name)}</h3>${jsonText(schema)}</article>`,
    ),
    '</main></body></html>',
  ].join('\n');
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly call: JsonObject;
}

const word = (key: string): string => escaped(format(`docs.${key}`, {}, 'en'));

const section = (key: string, lines: readonly string[]): string =>
  `<h2>${word(key)}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`;

const callLink = ({ method, path, call }: Call): string =>
  `<a href="#${idOfCall({ method, path })}"><code>${method.toUpperCase()} ${escaped(path)}</code></a> ${escaped(textIn(call.summary))}`;

function callArticle({ method, path, call }: Call): string {
  const { summary, parameters, requestBody, responses } = call;
  return [
    `<article id="${idOfCall({ method, path })}"><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>`,
    `<p>${escaped(textIn(summary))}</p>`,
    ...(Array.isArray(parameters) && parameters.length > 0
      ? [parameterTable(parameters.filter(isJsonObject))]
      : []),
    ...(requestBody === undefined ? [] : [`<h4>${word('body')}</h4>${jsonText(requestBody)}`]),
    `<h4>${word('answers')}</h4>${jsonText(responses)}</article>`,
  ].join('\n');
}

function parameterTable(parameters: readonly JsonObject[]): string {
  const rows = parameters.map(
    ({ name, in: place, description, schema }) =>
      [name, place, description].map((cell) => `<td>${escaped(textIn(cell))}</td>`).join('') +
      `<td>${jsonText(schema)}</td>`,
  );
  const heads = ['name', 'place', 'description', 'schema'].map((key) => `<th scope="col">${word(key)}</th>`);
  const body = rows.map((row) => `<tr>${row}</tr>`).join('\n');
  return `<h4>${word('parameters')}</h4><table><thead><tr>${heads.join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

/** JSON with its references as links. */
function jsonText(value: unknown): string {
  const text = escaped(JSON.stringify(value ?? {}, null, 2));
  const linked = text.replace(
    /&quot;#\/components\/schemas\/([^&]+)&quot;/g,
    (whole, name: string) => `<a href="#${idOfSchema(name)}">${whole}</a>`,
  );
  return `<pre>${linked}</pre>`;
}

const idOfCall = ({ method, path }: Pick<Call, 'method' | 'path'>): string => idOf(`${method}-${path}`);
const idOfSchema = (name: string): string => idOf(`schema-${name}`);
const idOf = (text: string): string => text.replace(/[^\w-]+/g, '-');

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
