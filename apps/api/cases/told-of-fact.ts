import { isCountersigning, requestIn } from '#lifecycle/countersigning/facts';
import type { Fact } from '#lifecycle/fact';
import type { Field, Label } from '#lifecycle/form';
import { labelOf } from '#lifecycle/labels';
import type { Step } from '#lifecycle/step';
import { stepStating } from '#lifecycle/step-named';
import type { Json } from '#lifecycle/values/json';
import { inBoth, valueLabel } from '#messages/names';
import { requestBehind } from './acted-in.ts';

/** What a line of the story says of a fact beside its name: nobody has to open it to know what it came to. */
export interface Told {
  /** Of a request, its return or its recall: the step that was asked for. */
  readonly concerns?: Label;
  /** What was computed of it, or found by those who met. */
  readonly outcome?: Label;
  readonly reason?: string;
}

type Said = Pick<Fact, 'id' | 'type' | 'data' | 'metadata'>;

/** Told of a fact among those of its case. */
export function toldOf(fact: Said, { kind, facts }: { kind: string; facts: readonly Fact[] }): Told {
  const concerns = stepConcerned(fact, facts);
  const outcome = outcomeOf(fact, stepStating(kind, fact.type));
  const reason = typeof fact.data.reason === 'string' ? fact.data.reason : fact.metadata.reason;
  return {
    ...(concerns !== undefined && { concerns }),
    ...(outcome !== undefined && { outcome }),
    ...(reason !== undefined && { reason }),
  };
}

/** A request says its step; what settled it, the request. */
function stepConcerned(fact: Said, facts: readonly Fact[]): Label | undefined {
  const request = isCountersigning(fact) ? requestBehind(fact, facts) : undefined;
  return request && labelOf('command', requestIn(request).command);
}

/** Of the step's results those that are told in a word; lists and what is sealed are read inside. */
function outcomeOf({ data }: Pick<Said, 'data'>, step: Step | undefined): Label | undefined {
  const results = step?.results ?? {};
  const words = Object.entries(results).flatMap(([name, field]) => wordsOf(field, data[name]) ?? []);
  if (words.length === 0) return undefined;
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') };
}

/** A choice says itself; a number or a text needs its name. */
function wordsOf({ rule, label }: Field<unknown>, value: Json | undefined): Label | undefined {
  if (rule.kind === 'choice') return valueLabel(value) ?? undefined;
  if (typeof value === 'number')
    return {
      vi: inBoth('fact.result', { name: label, value: value.toLocaleString('vi') }).vi,
      en: inBoth('fact.result', { name: label, value: value.toLocaleString('en') }).en,
    };
  return rule.kind === 'text' && typeof value === 'string'
    ? inBoth('fact.result', { name: label, value })
    : undefined;
}
