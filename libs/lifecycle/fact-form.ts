import { RECALLED, REQUESTED, RETURNED } from './countersigning/facts.ts';
import { requestOf, SEALED, SETTLED } from './definitions/fact-parts.ts';
import type { Fact } from './fact.ts';
import type { Form } from './form.ts';
import { kindNamed } from './kinds.ts';
import type { Step } from './step.ts';
import { stepNamed } from './step-named.ts';

type Said = Pick<Fact, 'type' | 'data'>;

/**
 * What the data of a fact are called, at any depth: the form of the step that states it, with what the decider computed
 * and what was sealed; where several regulations have that step, all that any of them asks for, as the newest calls it.
 */
export function formOfFact(kind: string, { type, data }: Said): Form {
  if (type === REQUESTED) return requestOf(stepAsked(kind, data)?.form ?? {});
  if (type === RETURNED || type === RECALLED) return SETTLED;
  const steps = kindNamed(kind)?.definitions.flatMap((definition) => definition.steps) ?? [];
  return Object.assign({}, ...steps.filter(({ event }) => event === type).map(membersOf)) as Form;
}

const membersOf = ({ form, computed, seals }: Step): Form => ({
  ...form,
  ...computed,
  ...(seals !== undefined && SEALED),
});

const stepAsked = (kind: string, { command }: Said['data']): Step | undefined =>
  typeof command === 'string' ? stepNamed(kind, command) : undefined;
