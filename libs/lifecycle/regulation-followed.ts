import { ADOPTED } from './definitions/adopted.ts';
import { refusal, type Refusal } from './decision.ts';
import type { Definition } from './definition.ts';
import type { DefinitionRef, Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { unless } from './guard.ts';
import { definitionInForce, definitionOf, newestOf, regimesOf } from './kinds.ts';
import { regimeIn, type Step } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

/** The regulation that the data names: the version followed where that has the name, but to adopt means the newest. */
export function regimeNamed(
  kind: Kind,
  of: { readonly step: Step; readonly data: unknown; readonly followed: DefinitionRef },
): Definition | undefined {
  const id = regimeIn(of.step, of.data);
  return id === of.followed.id && of.step.event !== ADOPTED
    ? definitionOf(kind, of.followed)
    : newestOf(kind, id);
}

/** What a fact of a day would have the case follow. */
interface Naming {
  readonly step: Step;
  readonly regime: Definition | undefined;
  readonly day: PlainDate;
}

/** A regulation that the data names holds from its first day on; the oldest, for what came before it too (contract rule 10). */
export function notYetInForce(kind: Kind, { step, regime, day }: Naming): readonly Refusal[] {
  if (step.repinsBy === undefined || regime === undefined) return [];
  const { id, inForceFrom } = regime;
  const isOldest = regimesOf(kind, regime)[0]?.id === id;
  return unless(isOldest || inForceFrom <= day, () =>
    refusal('invalid-field', `data.${step.repinsBy ?? ''}`, { expected: 'in-force', id, inForceFrom }),
  );
}

/**
 * The facts as they are read, each pinning the case to the regulation that it would have, had they been recorded so
 * (contract rules 10 and 11). Where a correction or a voiding makes no difference to that, what was stored stays: a case
 * pinned before a later version was known to the program keeps its own.
 * @param recorded the same facts as the log has them, in revision order; those that are read no more too
 */
export function pinnedAsRead(kind: Kind, recorded: readonly Fact[], read: readonly Fact[]): readonly Fact[] {
  const asRead = new Map(read.map((fact) => [fact.id, fact]));
  let was: DefinitionRef | undefined;
  let is: DefinitionRef | undefined;
  for (const fact of recorded) {
    const stored = fact.metadata.definition;
    const now = asRead.get(fact.id);
    const again: DefinitionRef | undefined = now && pinOf(kind, now, is);
    const pin = isSame(pinOf(kind, fact, was), again) ? stored : again;
    was = stored ?? was;
    if (now === undefined) continue;
    is = pin ?? is;
    if (!isSame(pin, stored)) asRead.set(fact.id, pinnedTo(now, pin));
  }
  return read.map((fact) => asRead.get(fact.id) ?? fact);
}

const isSame = (one: DefinitionRef | undefined, other: DefinitionRef | undefined): boolean =>
  one?.id === other?.id && one?.version === other?.version;

/** Where a fact moves a case that follows `followed`, nothing before it was opened; undefined where it moves nothing. */
function pinOf(
  kind: Kind,
  { type, data, metadata }: Fact,
  followed: DefinitionRef | undefined,
): DefinitionRef | undefined {
  const step = kind.definitions.flatMap(({ steps }) => steps).find(({ event }) => event === type);
  if (step === undefined) return undefined;
  return followed === undefined
    ? definitionInForce(kind, { command: step.command, data, day: metadata.occurredOn })
    : regimeNamed(kind, { step, data, followed });
}

function pinnedTo(fact: Fact, pin: DefinitionRef | undefined): Fact {
  const { definition: _, ...metadata } = fact.metadata;
  return {
    ...fact,
    metadata: { ...metadata, ...(pin !== undefined && { definition: { id: pin.id, version: pin.version } }) },
  };
}
