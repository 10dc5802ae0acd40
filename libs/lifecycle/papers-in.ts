import { isCountersigning } from './countersigning/facts.ts';
import { effectiveHistory } from './effective-history.ts';
import type { DefinitionRef, Fact } from './fact.ts';
import { invariant } from './invariant.ts';
import { definitionOf, kindNamed } from './kinds.ts';
import type { PlainDate } from './values/plain-date.ts';

/** A paper as it is looked for: its step stands, and what was corrected is as it is right. */
export interface PaperOnRecord {
  /** Of the step that rests on it. */
  readonly revision: number;
  readonly event: string;
  readonly occurredOn: PlainDate;
  /** Of the document on record first, then the one that the step's own data give; each once. */
  readonly numbers: readonly string[];
  readonly date?: PlainDate;
  readonly issuer?: string;
  /** Names of its files; a file without a name is none of them. */
  readonly files: readonly string[];
}

/** What can be found by number or file name in a case. `facts`: of its present life, in revision order. */
export function papersIn(of: {
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly definition: DefinitionRef;
}): readonly PaperOnRecord[] {
  const kind = kindNamed(of.kind);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: of.kind });
  const { steps } = definitionOf(kind, of.definition);
  const numberIn = new Map(steps.map(({ event, paper }) => [event, paper?.numberIn]));
  return effectiveHistory(kind, of.facts)
    .filter((fact) => !isCountersigning(fact))
    .map((fact) => paperOf(fact, numberIn.get(fact.type)))
    .filter(({ numbers, files }) => numbers.length + files.length > 0);
}

function paperOf({ revision, type, data, metadata }: Fact, numberIn: string | undefined): PaperOnRecord {
  const { occurredOn, document } = metadata;
  const { date, issuer, files = [] } = document ?? {};
  const numbers = [document?.number, numberIn === undefined ? undefined : data[numberIn]];
  return {
    ...{ revision, event: type, occurredOn },
    numbers: [...new Set(numbers.filter((number) => typeof number === 'string'))],
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    files: files.flatMap(({ name }) => name ?? []),
  };
}
