import { SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import { DAY, list, NAMES, object, ref, ROLE, TEXT, TEXT_OR_NULL, WHOLE } from './schema-words.ts';

export const DAY_LABEL = { ...ref('Label'), description: 'What the day of its record is called.' };
/** What it rests on; absent: no source read says what. */
export const PAPER = object(
  {
    ...{ label: ref('Label'), certainty: TEXT },
    numberIn: { ...TEXT, description: 'The member of the data that is the number of the paper itself.' },
  },
  ['label', 'certainty'],
);
/** What is computed of it. */
export const COMPUTED = list(object({ field: TEXT, label: ref('Label') }));

/** Somebody who asked for a second person, or was it. */
export const PERSON_IN_ROLE = object({
  personId: TEXT,
  name: { ...TEXT_OR_NULL, description: 'For who may read it.' },
  roles: list(ROLE),
});

/** A step that waits for a second person. */
export const APPROVAL = object(
  {
    approval: { ...TEXT, description: 'For /approvals/{approval}.' },
    command: TEXT,
    label: ref('Label'),
    data: { type: 'object' },
    occurredOn: DAY,
    document: object(
      {
        number: TEXT,
        date: DAY,
        issuer: TEXT,
        files: list(object({ sha256: TEXT, name: TEXT }, ['sha256'])),
      },
      ['number'],
    ),
    reason: TEXT,
    uncertain: {
      ...list(object({ field: TEXT, label: ref('Label') })),
      description: 'What was assumed rather than read.',
    },
    revision: WHOLE,
    requestedBy: TEXT,
    requestedAt: { type: 'string', format: 'date-time' },
    asked: {
      ...TEXT,
      description: 'The role or the person that was asked; absent: any of the countersigners.',
    },
    askedLabel: { ...ref('Label'), description: 'What that role or person is called.' },
    countersigners: list(ROLE),
    settlings: {
      ...list({ type: 'string', enum: [...SETTLINGS] }),
      description: 'What the reader may do with it.',
    },
    requester: {
      ...PERSON_IN_ROLE,
      description: 'Who asked; of the roles that may record it those they held then.',
    },
    form: { type: 'object', description: 'How the data are read, as JSON Schema: as of a fact.' },
    names: NAMES,
    dayLabel: DAY_LABEL,
    paper: PAPER,
    computed: COMPUTED,
    source: TEXT,
  },
  [
    ...['approval', 'command', 'label', 'data', 'occurredOn', 'revision', 'requestedBy', 'requestedAt'],
    ...['countersigners', 'settlings', 'requester', 'form', 'names', 'dayLabel', 'computed', 'source'],
  ],
);
