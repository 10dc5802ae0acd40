import type { EnvelopeField } from '#commands/envelope';
import { DOCUMENT } from '#lifecycle/definitions/envelope';
import { MOST_CASES } from '#commands/handle-bulk';
import { stepOf } from '#lifecycle/definition';
import { anyStepOf, KINDS } from '#lifecycle/kinds';
import type { Kind } from '#lifecycle/kind';
import { jsonSchemaOf } from '#lifecycle/form';
import type { Step } from '#lifecycle/step';
import { DEPARTMENT_STEPS } from '#lifecycle/step-named';
import { DRY_RUN, RULES } from '../http/dry-run.ts';
import { DAY, ref, TEXT, type Schema } from './schema-words.ts';

const ENVELOPE: Readonly<Record<EnvelopeField, Schema>> = {
  occurredOn: { ...DAY, description: 'The day it happened on paper.' },
  document: jsonSchemaOf(DOCUMENT),
  reason: TEXT,
  approvedBy: TEXT,
  actor: { ...TEXT, description: 'Who acted on paper: a role, org:{name} or person:{personId}.' },
  uncertain: { type: 'array', items: TEXT, description: 'Fields that were assumed rather than read.' },
};

const ANSWER_ALONE: Schema = {
  type: 'boolean',
  default: false,
  description: 'Says what the call would answer: nothing is written, no key is bound.',
};
/** The same of a form that is being filled in: a call of one command takes it. */
const RULES_ALONE: Schema = {
  enum: [true, false, RULES],
  default: false,
  description: `${String(ANSWER_ALONE.description)} \`${RULES}\`: says only what decides the step so far; its data may be incomplete.`,
};

/** The steps that a kind knows, each once: the newest definition's. */
function stepsOf(kind: Kind): readonly Step[] {
  const names = new Set(kind.definitions.flatMap(({ steps }) => steps.map(({ command }) => command)));
  return [...names].flatMap((name) => anyStepOf(kind, name) ?? []);
}

/** What a step's data may be: one form where all definitions ask alike, else any of theirs. */
function dataSchema(kind: Kind, { command }: Step): Schema {
  const forms = kind.definitions.flatMap((definition) => {
    const form = stepOf(definition, command)?.form;
    return form === undefined ? [] : [JSON.stringify(jsonSchemaOf(form))];
  });
  const [only, ...others] = [...new Set(forms)].map((text) => JSON.parse(text) as Schema);
  return only !== undefined && others.length === 0 ? only : { anyOf: [only, ...others] };
}

const dataName = (kind: string, step: Step): string => `${kind}.${step.command}`;

const titled = ({ label }: Step, schema: Schema): Schema => ({
  title: label.vi,
  'x-title-en': label.en,
  ...schema,
});

/** Of each kind: each step's data, a record that names its step, a record whose path names it. Made from the definitions. */
export function commandSchemas(): Readonly<Record<string, Schema>> {
  return Object.fromEntries([...KINDS.flatMap(schemasOf), ...declaredSchemas()]);
}

/** Of each stream of the department: each step's data, a command whose path names it. */
function declaredSchemas(): readonly (readonly [string, Schema])[] {
  return [...DEPARTMENT_STEPS].flatMap(([kind, steps]) => [
    ...steps.map((step) => [dataName(kind, step), titled(step, jsonSchemaOf(step.form))] as const),
    [`${kind}-command`, body({ data: anyDataOf(kind, steps) }, ['occurredOn', 'data'])] as const,
  ]);
}

function schemasOf(kind: Kind): readonly (readonly [string, Schema])[] {
  const steps = stepsOf(kind);
  return [
    ...steps.map((step) => [dataName(kind.kind, step), titled(step, dataSchema(kind, step))] as const),
    [`${kind.kind}-record`, { oneOf: steps.map((step) => record(kind, step)) }],
    [`${kind.kind}-command`, body({ data: anyDataOf(kind.kind, steps) }, ['occurredOn'])],
    ...(kind.kind === BULK_KIND ? [[`${kind.kind}-bulk`, bulk(kind, steps)] as const] : []),
  ];
}

const anyDataOf = (kind: string, steps: readonly Step[]): Schema => ({
  anyOf: steps.map((step) => ref(dataName(kind, step))),
});

/** The one kind that has a call for several of its cases. */
const BULK_KIND = 'task';

/** One command over several cases. */
function bulk(kind: Kind, steps: readonly Step[]): Schema {
  return body(
    {
      command: { type: 'string', enum: steps.map(({ command }) => command) },
      data: anyDataOf(kind.kind, steps),
      tasks: {
        type: 'array',
        items: { ...TEXT, maxLength: 80 },
        minItems: 1,
        maxItems: MOST_CASES,
        uniqueItems: true,
      },
      [DRY_RUN]: ANSWER_ALONE,
    },
    ['command', 'occurredOn', 'tasks'],
  );
}

function record(kind: Kind, step: Step): Schema {
  const needsData = Object.values(step.form).some((field) => field.required);
  return body(
    {
      [kind.kind]: { ...TEXT, maxLength: 80 },
      command: { const: step.command },
      data: ref(dataName(kind.kind, step)),
    },
    [kind.kind, 'command', 'occurredOn', ...(needsData ? ['data'] : [])],
  );
}

function body(own: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return {
    type: 'object',
    properties: { ...ENVELOPE, [DRY_RUN]: RULES_ALONE, ...own },
    required,
    additionalProperties: false,
  };
}
