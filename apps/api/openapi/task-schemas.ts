import { DAY_LABEL } from './approval-schema.ts';
import {
  DAY,
  list,
  NAMES,
  object,
  orNull,
  ref,
  ROLE,
  TEXT,
  TEXT_OR_NULL,
  WHOLE,
  YES_NO,
  type Schema,
} from './schema-words.ts';

/** A fact with what people call it. */
export const CASE_EVENT = object(
  {
    id: TEXT,
    revision: WHOLE,
    type: TEXT,
    label: ref('Label'),
    concerns: {
      ...ref('Label'),
      description: 'Of a request, its return or its recall: the step that was asked for.',
    },
    outcome: { ...ref('Label'), description: 'What it came to: a rating, a score, votes counted.' },
    reason: TEXT,
    dayLabel: DAY_LABEL,
    occurredOn: DAY,
    recordedAt: TEXT,
    actor: TEXT,
    actorLabel: ref('Label'),
    approvedByLabel: { ...ref('Label'), description: 'Who countersigned it.' },
    recordedByLabel: { ...ref('Label'), description: 'Who wrote it down.' },
    data: { type: 'object', additionalProperties: true },
    form: {
      type: 'object',
      description: 'JSON Schema of the data, as of a step: what each member and each choice is called.',
    },
    names: NAMES,
    metadata: { type: 'object', additionalProperties: true },
    lateBy: { ...WHOLE, description: 'Working days from its day to the day it was recorded.' },
    imported: YES_NO,
  },
  [
    'id',
    'revision',
    'type',
    'label',
    'dayLabel',
    'occurredOn',
    'recordedAt',
    'actor',
    'actorLabel',
    'recordedByLabel',
    'data',
    'form',
    'names',
    'metadata',
  ],
);

/** Where a case went, and the shortest way on. */
export const WAY = object({
  gone: list(
    object({
      state: TEXT,
      label: ref('Label'),
      since: DAY,
      revision: { ...WHOLE, description: 'Of the fact that led there.' },
      milestone: TEXT_OR_NULL,
      repeated: {
        ...list(object({ event: TEXT, label: ref('Label'), count: WHOLE })),
        description: 'What was recorded in that state more than once.',
      },
    }),
  ),
  ahead: list(object({ state: TEXT, label: ref('Label'), milestone: TEXT_OR_NULL })),
});

const ASKED = {
  ...object({
    label: ref('Label'),
    certainty: { type: 'string', enum: ['read', 'excerpt', 'recalled', 'given', 'unread'] },
    source: TEXT,
    borrowed: YES_NO,
  }),
  description: 'What its regulation wants on paper; absent: no source read says what.',
};

const DOCUMENTS = {
  items: list(
    object(
      {
        revision: WHOLE,
        event: TEXT,
        label: ref('Label'),
        occurredOn: DAY,
        asked: ASKED,
        number: { ...TEXT, description: 'The number that the step itself gives the paper.' },
        document: object(
          {
            number: TEXT,
            date: DAY,
            issuer: TEXT,
            signer: TEXT,
            files: list(
              object(
                {
                  sha256: TEXT,
                  size: { ...WHOLE, description: 'Bytes.' },
                  type: TEXT,
                  name: TEXT,
                  isGone: { ...YES_NO, description: 'Nothing is stored under its hash.' },
                },
                ['sha256', 'size', 'type', 'isGone'],
              ),
            ),
          },
          ['number', 'files'],
        ),
        missing: { ...YES_NO, description: 'Asked for, and not given.' },
        voidedBy: { ...WHOLE, description: 'Revision of what voided it.' },
        correctedBy: { ...list(WHOLE), description: 'Revisions of its corrections.' },
      },
      ['revision', 'event', 'label', 'occurredOn', 'missing', 'correctedBy'],
    ),
  ),
  ahead: {
    ...list(
      object(
        {
          command: TEXT,
          label: ref('Label'),
          asked: ASKED,
          encloses: list(object({ command: TEXT, label: ref('Label'), isThere: YES_NO })),
        },
        ['command', 'label', 'encloses'],
      ),
    ),
    description: 'The steps that lead on, and what they will need.',
  },
  next: TEXT_OR_NULL,
};

const WHO = {
  personId: TEXT_OR_NULL,
  name: { ...TEXT_OR_NULL, description: 'Out of the vault, for who may read it.' },
  positions: list(object({ role: TEXT, organisation: TEXT }, ['role'])),
};

const PEOPLE = object({
  items: list(
    object(
      {
        part: {
          type: 'string',
          enum: ['assigned', 'host', 'investigator', 'selection-council', 'acceptance-council'],
        },
        ...WHO,
        role: ROLE,
        organisation: TEXT,
        since: DAY,
        revision: WHOLE,
      },
      ['part', ...Object.keys(WHO), 'since', 'revision'],
    ),
  ),
  recorders: list(
    object({
      ...{ ...WHO, by: TEXT, byLabel: ref('Label'), events: WHOLE },
      imported: { ...WHOLE, description: 'How many of the events came in with a file.' },
    }),
  ),
  substitutes: {
    ...list(object({ ...WHO, role: ROLE, from: DAY, to: DAY })),
    description: 'Of the roles assigned, today or later; for who may read names.',
  },
  next: TEXT_OR_NULL,
});

const BOX = Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, { type: 'number' }]));
const POINT = object({ x: { type: 'number' }, y: { type: 'number' } });
const LINES = list(TEXT);

const DIAGRAM = object({
  title: TEXT,
  width: { type: 'number' },
  height: { type: 'number' },
  size: object({ title: WHOLE, small: WHOLE, lead: WHOLE, pad: WHOLE }),
  start: object(BOX),
  states: list(
    object({
      ...BOX,
      state: TEXT,
      label: ref('Label'),
      lines: LINES,
      milestone: TEXT_OR_NULL,
      end: orNull({ type: 'string', enum: ['outcome', 'done'] }),
    }),
  ),
  arrows: list(
    object({
      from: TEXT_OR_NULL,
      to: TEXT,
      commands: list(TEXT),
      points: list(POINT),
      words: object({ ...BOX, lines: LINES }),
    }),
  ),
});

const VERIFIED = object(
  {
    ok: YES_NO,
    streams: WHOLE,
    events: WHOLE,
    firstBad: object({ stream: TEXT, revision: WHOLE, why: TEXT }),
  },
  ['ok', 'streams', 'events'],
);

/** Answers that the page of a task is made of. */
export const TASK_SCHEMAS: Readonly<Record<string, Schema>> = {
  CaseDocuments: object(DOCUMENTS),
  CasePeople: PEOPLE,
  DefinitionDiagram: DIAGRAM,
  LogVerification: VERIFIED,
};

/** Which call of `GET` answers what of them. */
export const TASK_ANSWERS: Readonly<Record<string, string>> = {
  '/definitions/{id}/diagram': 'DefinitionDiagram',
  '/audit/verify': 'LogVerification',
  ...Object.fromEntries(
    ['/tasks', '/dossiers'].flatMap((of) => [
      [`${of}/{id}/documents`, 'CaseDocuments'],
      [`${of}/{id}/people`, 'CasePeople'],
    ]),
  ),
};
