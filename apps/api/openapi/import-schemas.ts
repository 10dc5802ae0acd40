import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import { SHEET_TYPES } from '../http/sheet-form.ts';
import { DAY, list, object, orNull, ref, TEXT, TEXT_OR_NULL, WHOLE, type Schema } from './schema-words.ts';

const HEADING: Schema = { ...TEXT, description: 'Of a list: what stands over the column.' };

const ROW = object({
  line: WHOLE,
  code: TEXT_OR_NULL,
  title: TEXT_OR_NULL,
  command: TEXT_OR_NULL,
  commandLabel: orNull(ref('Label')),
  outcome: { type: 'string', enum: ['accepted', 'unchanged', 'refused'] },
  state: TEXT_OR_NULL,
  stateLabel: orNull(ref('Label')),
  definition: TEXT_OR_NULL,
  nextDeadline: orNull(object({ id: TEXT, label: ref('Label'), dueOn: DAY })),
  why: list(TEXT),
  doubts: {
    ...list(object({ field: TEXT, heading: HEADING, message: TEXT }, ['field', 'message'])),
    description: 'Of one that would go in: what is worth a second look.',
  },
});

const REFUSED = object(
  {
    line: WHOLE,
    key: TEXT_OR_NULL,
    type: TEXT,
    message: TEXT,
    field: TEXT,
    heading: HEADING,
    also: list(object({ type: TEXT, message: TEXT, field: TEXT, heading: HEADING }, ['type', 'message'])),
  },
  ['line', 'key', 'type', 'message'],
);

const SUMS = { accepted: WHOLE, unchanged: WHOLE, refused: list(REFUSED) };

const APPROVAL = {
  approval: TEXT,
  status: { type: 'string', enum: ['pending', 'countersigned', 'finished', 'returned', 'recalled'] },
  requestedBy: TEXT,
  account: TEXT,
  requestedAt: TEXT,
  settledBy: TEXT,
  reason: TEXT,
  sha256: TEXT,
  size: { ...WHOLE, description: 'Bytes.' },
  format: { type: 'string', enum: ['ndjson', 'json', 'csv', 'xlsx'] },
  records: WHOLE,
  outcome: object({ taken: WHOLE, refused: WHOLE }),
  countersigners: list(object({ role: TEXT, label: ref('Label') })),
  settlings: {
    ...list({ type: 'string', enum: [...SETTLINGS] }),
    description: 'What whoever asks may do with it.',
  },
};
const ALWAYS = [
  ...['approval', 'status', 'requestedBy', 'account', 'requestedAt'],
  ...['sha256', 'size', 'format', 'records', 'countersigners', 'settlings'],
];

/** What the calls about files that are handed in answer. */
export const IMPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ImportAnswer: object({
    ...SUMS,
    position: { ...TEXT, description: 'A query with ?after= waits until the views know of all of it.' },
  }),
  ImportPlan: object({
    ...SUMS,
    rows: { ...list(ROW), description: 'What would become of each record, in file order.' },
  }),
  ImportRequest: object({ approval: { ...TEXT, description: 'For /imports/approvals/{approval}.' } }),
  ImportApproval: object(APPROVAL, ALWAYS),
  ImportApprovals: object({ items: list(ref('ImportApproval')), next: TEXT_OR_NULL }),
  ShownImport: object({ ...APPROVAL, plan: ref('ImportPlan') }, [...ALWAYS, 'plan']),
};

const BINARY: Schema = { schema: { type: 'string', format: 'binary' } };
const SHEETS = Object.fromEntries(Object.values(SHEET_TYPES).map((type) => [type, BINARY]));
const json = (...names: readonly string[]): Schema => {
  const refs = names.map(ref);
  return { 'application/json': { schema: refs.length === 1 ? refs[0] : { oneOf: refs } } };
};
const ok = (content: Schema, description = ''): Schema => ({ 200: { description, content } });
const planned = (answer: string, description?: string): Schema => ({
  ...ok({ ...json(answer), ...SHEETS }, description),
  204: { description: 'The refused rows were asked for as a file, and none was refused.' },
});

interface Shapes {
  readonly requestBody?: Schema;
  readonly responses: Schema;
}

/** Bodies and answers of the calls under `/imports`, by method and path. */
export const IMPORT_CALLS: Readonly<Record<string, Shapes>> = {
  'post /imports': {
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { type: 'array' } },
        'application/x-ndjson': BINARY,
        ...SHEETS,
      },
    },
    responses: {
      ...planned('ImportPlan', 'A dry run; its refused rows as a file where that is accepted before JSON.'),
      202: { description: 'A second person is asked to countersign it.', content: json('ImportRequest') },
    },
  },
  'get /imports/template': { responses: ok(SHEETS, 'An empty list of tasks.') },
  'get /imports/approvals': { responses: ok(json('ImportApprovals')) },
  'get /imports/approvals/{approval}': { responses: planned('ShownImport') },
  'get /imports/approvals/{approval}/file': {
    responses: ok({ 'application/octet-stream': BINARY }, 'The file, to be saved.'),
  },
  'post /imports/approvals/{approval}/{settling}': {
    requestBody: { required: false, content: json('Settling') },
    responses: ok(json('ImportAnswer', 'ImportApproval')),
  },
};
