import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { format } from '#messages/format';
import { jsonSchemaOf, type Form } from '#lifecycle/form';
import {
  BOTH_FACTORS,
  LOG_IN,
  NEW_TOKEN,
  PASSWORD_AGAIN,
  PASSWORD_CHANGE,
  SECOND_FACTOR,
} from '../access/forms.ts';
import { V1 } from '../http/version-path.ts';
import { EVENT_STREAM } from '../changes/event-stream.ts';
import { SHEET_TYPES } from '../http/sheet-form.ts';
import { ANSWER_SCHEMAS } from './answer-schemas.ts';
import { commandSchemas } from './command-schemas.ts';
import { IMPORT_CALLS } from './import-schemas.ts';
import { PAGE_ANSWERS, PAGE_SCHEMAS } from './page-schemas.ts';
import { ref, type Schema } from './schema-words.ts';
import { summaryOf } from './summaries.ts';

const VERSION = '1';
const PREFIX = `/${V1}`;
/** JSON of that schema, or of one of those. */
function json(...names: readonly string[]): Schema {
  const refs = names.map(ref);
  return { 'application/json': { schema: refs.length === 1 ? refs[0] : { oneOf: refs } } };
}

const BYTES: Schema = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

/** A list comes as a file too, changes as a stream, to whoever accepts one before JSON. */
const formsBeside: Readonly<Record<string, Schema>> = {
  CaseRows: Object.fromEntries(
    Object.values(SHEET_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  ),
  Changes: { [EVENT_STREAM]: { schema: { type: 'string' } } },
};

interface Operation {
  summary?: string;
  parameters?: readonly { readonly name: string; readonly in: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}
type PathItem = Readonly<Partial<Record<'get' | 'post' | 'put' | 'delete', Operation>>>;

/** Calls whose body or answer the document shows: everything else has the shape of contract section 4 and no schema yet. */
const BODIES: Readonly<Record<string, string>> = {
  [`${PREFIX}/tasks`]: 'task-record',
  [`${PREFIX}/tasks/{id}/commands/{command}`]: 'task-command',
  [`${PREFIX}/dossiers`]: 'dossier-record',
  [`${PREFIX}/dossiers/{id}/commands/{command}`]: 'dossier-command',
  [`${PREFIX}/calendar/commands/{command}`]: 'calendar-command',
  [`${PREFIX}/profile/commands/{command}`]: 'profile-command',
};
const LISTS = [
  ...['deadlines', 'definitions', 'reminders'],
  ...['calendar', 'calendar/approvals', 'profile/approvals'],
].map((name) => `${PREFIX}/${name}`);
/** Bodies that are no command. */
const FORMS: Readonly<Record<string, Form>> = {
  'post /session': LOG_IN,
  'put /me/password': PASSWORD_CHANGE,
  'post /me/second-factor': PASSWORD_AGAIN,
  'put /me/second-factor': SECOND_FACTOR,
  'post /me/second-factor/removal': BOTH_FACTORS,
  'post /tokens': NEW_TOKEN,
};

/** The API's document, OpenAPI 3.1: the calls as the controllers have them, the commands as the definitions have them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(format('api.title'))
    .setDescription(
      'Commands and queries over the life of science-and-technology tasks and administrative dossiers.',
    )
    .setVersion(VERSION)
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = { ...commandSchemas(), ...ANSWER_SCHEMAS, ...PAGE_SCHEMAS };
  for (const [path, item] of Object.entries(document.paths)) complete(path, item as PathItem);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(schemas as object) },
  };
  return document;
}

function complete(path: string, item: PathItem): void {
  const { get, post } = item;
  const answer = PAGE_ANSWERS[path.replace(PREFIX, '')];
  if (get !== undefined && answer !== undefined)
    get.responses = { 200: { description: '', content: { ...json(answer), ...formsBeside[answer] } } };
  const body = BODIES[path];
  if (post !== undefined && body !== undefined) {
    post.requestBody = { required: true, content: json(body) };
    // One key with another status: opening a case creates it.
    post.responses = path.endsWith('{command}')
      ? {
          200: recorded('200', 'CommandAnswer', 'DryAnswer', 'RulesAnswer'),
          202: recorded('202', 'RequestedAnswer'),
        }
      : { 200: tried, 201: recorded('201', 'CommandAnswer') };
  }
  if (post !== undefined && path.endsWith('/approvals/{approval}/{settling}')) {
    post.requestBody = { required: false, content: json('Settling') };
    post.responses = { 200: recorded('200', 'CommandAnswer', 'DryAnswer') };
  }
  if (post !== undefined && path === `${PREFIX}/files`) {
    post.requestBody = { required: true, content: BYTES };
    post.responses = { 200: { description: '', content: json('StoredFile') } };
  }
  if (get !== undefined && path.endsWith('/files/{sha256}'))
    get.responses = { 200: { description: 'The file, to be saved.', content: BYTES } };
  if (post !== undefined && path === `${PREFIX}/bulk`) {
    post.requestBody = { required: true, content: json('task-bulk') };
    post.responses = { 200: { description: '', content: json('BulkAnswer') } };
  }
  if (get !== undefined && LISTS.includes(path))
    get.responses = { 200: { description: '', content: json('Page') } };
  for (const [method, operation] of Object.entries(item)) {
    Object.assign(operation, IMPORT_CALLS[`${method} ${path.replace(PREFIX, '')}`]);
    const form = FORMS[`${method} ${path.replace(PREFIX, '')}`];
    if (form !== undefined)
      operation.requestBody = {
        required: true,
        content: { 'application/json': { schema: jsonSchemaOf(form) } },
      };
    operation.summary = summaryOf(method, path);
    operation.responses.default = problem();
  }
}

/** Of an opening command that was only tried. */
const tried: Schema = { description: 'A dry run.', content: json('DryAnswer', 'RulesAnswer') };

function recorded(status: string, ...answers: readonly string[]): Schema {
  const header = (description: string): Schema => ({ description, schema: { type: 'string' } });
  return {
    description: status === '202' ? 'A second person is asked to countersign it.' : '',
    headers: {
      ETag: header('The revision after the command, quoted.'),
      ...(status === '201' && { Location: header('Where the case is found.') }),
    },
    content: json(...answers),
  };
}

const problem = (): Schema => ({
  description: 'RFC 9457 problem details, in the language of Accept-Language (vi, en).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
