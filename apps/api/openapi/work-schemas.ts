import { PERSON_IN_ROLE } from './approval-schema.ts';
import { WORK_GROUPS } from '../queue/work-rows.ts';
import {
  DAY,
  list,
  NAMED,
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

const WORK_ROW = object({
  group: { type: 'string', enum: [...WORK_GROUPS] },
  what: { type: 'string', enum: ['act', 'countersign'] },
  mine: { ...YES_NO, description: 'The caller may do it; else another person or party is waited for.' },
  act: orNull(
    object({
      command: TEXT,
      label: ref('Label'),
      button: { ...ref('Label'), description: 'What leads to its form is called.' },
      moves: { ...YES_NO, description: 'It moves the case on to another state.' },
    }),
  ),
  cases: list(object({ kind: TEXT, code: TEXT, title: TEXT })),
  level: TEXT_OR_NULL,
  state: object(NAMED),
  milestone: TEXT_OR_NULL,
  callId: { ...TEXT_OR_NULL, description: 'Of several cases: the call for which it may be done at once.' },
  since: { ...DAY, description: 'Since when the case stands where it stands, or the request waits.' },
  overdue: YES_NO,
  workingDays: {
    ...WHOLE,
    description: 'Until it is due; overdue: since it was; without a day: since it waits.',
  },
  deadline: orNull(
    object({
      id: TEXT,
      label: ref('Label'),
      occurrence: { type: ['integer', 'null'] },
      dueOn: DAY,
      basis: TEXT,
      provisional: YES_NO,
      term: orNull(
        object({ count: WHOLE, unit: { type: 'string', enum: ['workingDays', 'days', 'months'] } }),
      ),
      started: orNull(object({ type: TEXT, label: ref('Label'), on: TEXT_OR_NULL })),
    }),
  ),
  actor: ROLE,
  recorders: list(ROLE),
  countersigners: list(ROLE),
  approval: { ...TEXT_OR_NULL, description: 'Of a request: for /approvals/{approval}.' },
  requestedBy: TEXT_OR_NULL,
  requestedByLabel: { ...orNull(ref('Label')), description: 'By role, and by name to whom may read it.' },
  askedLabel: {
    ...orNull(ref('Label')),
    description: 'Of a request: whom one chose; null: any of the countersigners.',
  },
});

const COUNTS = object(Object.fromEntries(['all', ...WORK_GROUPS].map((name) => [name, WHOLE])));

const WORK_ANSWER = object({
  kind: TEXT,
  code: TEXT,
  title: TEXT,
  approval: TEXT,
  command: TEXT,
  label: ref('Label'),
  outcome: { type: 'string', enum: ['countersigned', 'returned'] },
  by: { ...ref('Label'), description: 'Who countersigned or returned it.' },
  settler: {
    ...PERSON_IN_ROLE,
    description: 'The same; of the roles that may countersign it those they held then.',
  },
  at: { type: 'string', format: 'date-time' },
  reason: { ...TEXT_OR_NULL, description: 'Why it was returned.' },
  revision: { ...WHOLE, description: 'Of the fact that settled it.' },
});

/** What somebody has to do, and what became of what they asked for. */
export const WORK_SCHEMAS: Readonly<Record<string, Schema>> = {
  WorkRow: WORK_ROW,
  WorkAnswer: WORK_ANSWER,
  WorkPage: object({
    today: DAY,
    at: { type: 'string', format: 'date-time' },
    counts: COUNTS,
    pressing: {
      ...object({ overdue: WHOLE, today: WHOLE }),
      description: 'As counted, and what the caller is asked to countersign by the day of its act.',
    },
    answers: {
      ...list(ref('WorkAnswer')),
      description: 'What became, in the last seven days, of what the caller asked a second person for.',
    },
    items: list(ref('WorkRow')),
    next: TEXT_OR_NULL,
  }),
};
