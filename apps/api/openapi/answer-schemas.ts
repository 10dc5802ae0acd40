import { FORESEEN, RULES_SCHEMA } from './foreseen-schema.ts';
import { IMPORT_SCHEMAS } from './import-schemas.ts';
import { list, object, TEXT, TEXT_OR_NULL, WHOLE, YES_NO, type Schema } from './schema-words.ts';

const CHANGES: Schema = {
  ...list(object({ what: TEXT, id: TEXT, before: TEXT_OR_NULL, after: TEXT_OR_NULL })),
  description:
    'Of adopt-definition: the deadlines and next actions that are others under the regulation adopted.',
};
const ERROR = object({ type: TEXT, field: TEXT, message: TEXT }, ['type', 'message']);

/** Of a command, recorded or tried. */
const COMMANDED = { code: TEXT, revision: WHOLE, repeated: YES_NO };

/** What every command answers, and every error. */
export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  CommandAnswer: object(
    {
      ...COMMANDED,
      position: {
        ...TEXT,
        description: 'Opaque; a query with ?after= waits until the views have reached it.',
      },
      events: list(object({ id: TEXT, type: TEXT })),
      changes: CHANGES,
    },
    [...Object.keys(COMMANDED), 'position', 'events'],
  ),
  RequestedAnswer: object(
    {
      ...COMMANDED,
      position: TEXT,
      events: list(object({ id: TEXT, type: TEXT })),
      approval: { ...TEXT, description: 'Of the request, for /approvals/{approval}.' },
    },
    [...Object.keys(COMMANDED), 'position', 'events', 'approval'],
  ),
  RulesAnswer: object({ code: TEXT, dryRun: { const: true }, rules: RULES_SCHEMA }),
  Settling: object(
    {
      reason: { ...TEXT, description: 'Asked for by a return.' },
      dryRun: {
        ...YES_NO,
        description: 'Of a countersigning: says what it would answer, to who asked for it too.',
      },
    },
    [],
  ),
  DryAnswer: object(
    {
      ...COMMANDED,
      dryRun: { const: true },
      events: list(object({ type: TEXT })),
      changes: CHANGES,
      foreseen: FORESEEN,
    },
    [...Object.keys(COMMANDED), 'dryRun', 'events'],
  ),
  ...IMPORT_SCHEMAS,
  BulkAnswer: object(
    {
      position: { ...TEXT, description: 'As of a command; absent of a dry run.' },
      results: list(
        object(
          {
            task: TEXT,
            ok: YES_NO,
            revision: WHOLE,
            approval: { ...TEXT, description: 'Of a request that waits for a second person.' },
            error: object({ type: TEXT, message: TEXT, field: TEXT, also: list(ERROR) }, ['type', 'message']),
          },
          ['task', 'ok'],
        ),
      ),
    },
    ['results'],
  ),
  StoredFile: object({
    sha256: TEXT,
    size: { ...WHOLE, description: 'Bytes.' },
    type: { ...TEXT, description: 'Media type, found in the bytes.' },
  }),
  Page: object({ items: list({}), next: { type: ['string', 'null'] } }),
  Problem: object(
    {
      type: { ...TEXT, description: 'urn:lotrinh:{type}; stable.' },
      title: TEXT,
      status: WHOLE,
      detail: TEXT,
      field: TEXT,
      errors: list(ERROR),
    },
    ['type', 'title', 'status', 'detail', 'errors'],
  ),
};
