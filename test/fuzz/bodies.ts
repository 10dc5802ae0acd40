import fc from 'fast-check';
import type { Operation, Schema } from './document.ts';
import { anything, fitting, nearly } from './values.ts';

/** How well a request fits what the document says. */
export type How = 'valid' | 'near' | 'garbage' | 'huge' | 'encoding';
export type Body = string | Uint8Array | undefined;

/** The schema of what an address takes: of a command in it the form of that very command. */
function schemaAt({ body, path }: Operation, address: string): Schema {
  const command =
    /\/(task|dossier)s\/[^/]+\/commands\/([a-z-]+)/.exec(address) ??
    /\/(calendar|profile)\/commands\/([a-z-]+)/.exec(address);
  if (command !== null) return recordOf({}, `${command[1] ?? ''}.${command[2] ?? ''}`);
  if (path.endsWith('/tasks')) return OPENING.task;
  if (path.endsWith('/dossiers')) return OPENING.dossier;
  if (path.endsWith('/imports')) return { type: 'array', items: OPENING.task };
  return body ?? {};
}

function recordOf(more: Readonly<Record<string, Schema>>, form: string): Schema {
  const properties: Readonly<Record<string, Schema>> = {
    ...more,
    occurredOn: { type: 'string', format: 'date' },
    data: { $ref: `#/components/schemas/${form}` },
  };
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** A code that nobody has yet. */
const FREE: Schema = { type: 'string', pattern: '^F-[a-z0-9]{6}$' };
/** Records that open a case. */
const OPENING = {
  task: recordOf({ task: FREE, command: { const: 'propose' } }, 'task.propose'),
  dossier: recordOf(
    { dossier: FREE, command: { const: 'receive-administrative-dossier' } },
    'dossier.receive-administrative-dossier',
  ),
};

/** What is sent to an address. */
export function bodyOf(
  operation: Operation,
  { how, address }: { readonly how: How; readonly address: string },
): fc.Arbitrary<Body> {
  if (operation.method === 'GET' || operation.method === 'DELETE') return fc.constant(undefined);
  const schema = schemaAt(operation, address);
  const text = (of: fc.Arbitrary<unknown>) => of.map((value) => JSON.stringify(value));
  switch (how) {
    case 'valid':
      return text(fitting(schema));
    case 'near':
      return text(nearly(schema));
    case 'garbage':
      return fc.oneof(text(anything), fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }));
    case 'huge':
      return fc.constantFrom(
        JSON.stringify({ data: { title: 'y'.repeat(950_000) } }),
        `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
        JSON.stringify(Array.from({ length: 30_000 }, () => ({}))),
      );
    case 'encoding':
      return fc.oneof(
        fc.constant(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])),
        fc.constant(Buffer.from('{"data":{}}', 'utf16le')),
        text(fitting(schema)),
      );
  }
}
