import {
  DAY,
  list,
  object,
  orNull,
  ref,
  TEXT,
  TEXT_OR_NULL,
  WHOLE,
  YES_NO,
  type Schema,
} from './schema-words.ts';

const LABEL = ref('Label');

const STANDING = orNull(
  object(
    {
      dueOn: DAY,
      status: { type: 'string', enum: ['open', 'met', 'late', 'cancelled'] },
      closedOn: { ...DAY, description: 'The day of what closed it; absent: it is open.' },
    },
    ['dueOn', 'status'],
  ),
);

/** Why something is computed as it is, rule by rule. */
export const RULES_SCHEMA: Schema = list(
  object({
    rule: TEXT,
    holds: { type: ['boolean', 'null'], description: 'null: what was said does not decide it.' },
    title: LABEL,
    text: LABEL,
  }),
);

/** What a step would make of its case. */
export const FORESEEN: Schema = {
  ...object({
    state: object({ before: TEXT_OR_NULL, after: TEXT_OR_NULL, label: orNull(LABEL) }),
    computed: list(object({ field: TEXT, label: LABEL, value: {}, valueLabel: orNull(LABEL) })),
    rules: RULES_SCHEMA,
    deadlines: list(
      object(
        {
          id: TEXT,
          occurrence: WHOLE,
          label: LABEL,
          basis: TEXT,
          provisional: YES_NO,
          before: STANDING,
          after: STANDING,
          term: orNull(
            object({ count: WHOLE, unit: { type: 'string', enum: ['workingDays', 'days', 'months'] } }),
          ),
          countedFrom: {
            ...DAY,
            description: 'The day from which its term counts, where it is open and not one of several.',
          },
          countedTo: {
            ...DAY,
            description:
              'The day off to which its period counts, where it is due on the next working day for that.',
          },
        },
        ['id', 'label', 'basis', 'provisional', 'before', 'after', 'term'],
      ),
    ),
  }),
  description:
    'What the step itself makes of the case: what is computed and by which rules, the deadlines that begin, move or end. Nothing of what is sealed.',
};
