import { plainPaths } from './changed-paths.ts';
import type { Command, DecisionContext } from './command.ts';
import { isCountersigning } from './countersigning/facts.ts';
import { refusal, type DecidedFact, type Decision, type Refusal } from './decision.ts';
import { CORRECTED } from './definitions/correct.ts';
import { VOIDED } from './definitions/void.ts';
import { stepOfEvent } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import { definitionOf } from './kinds.ts';
import { besideSealed, isSealed, isShut, underSeal, type Sealing } from './sealing.ts';
import type { Step } from './step.ts';
import type { JsonObject } from './values/json.ts';

type Decide = (command: Command, history: readonly Fact[], context: DecisionContext) => Decision;

/** A fact that changes how the history is read: a correction, a voiding. */
export interface Rewriting {
  /** The decider itself: rewritten history is decided again by the same rules. */
  readonly decide: Decide;
  readonly kind: Kind;
  /** The fact that would be recorded, but for what the decider adds to it. */
  readonly fact: DecidedFact;
  readonly history: readonly Fact[];
  readonly context: DecisionContext;
  /** The day of the rewriting itself has not come. */
  readonly future: readonly Refusal[];
}

/** The facts as they are now read, in the order they were recorded. */
export function asNowKnown(kind: Kind, history: readonly Fact[]): readonly Fact[] {
  return [...effectiveHistory(kind, history)].sort((a, b) => a.revision - b.revision);
}

/** The facts as they would be read with the rewriting recorded, in the order they were recorded. */
export function asThenKnown({ kind, history, fact }: Rewriting): readonly Fact[] {
  const [last] = history.slice(-1);
  if (last === undefined) return [];
  const { definition: _, ...metadata } = last.metadata;
  // Only what it says, and that it is the newest, matters to the reading.
  const rewriting = {
    id: 'rewriting',
    revision: last.revision + 1,
    type: fact.type,
    data: fact.data,
    metadata: { ...metadata, occurredOn: fact.occurredOn },
  };
  return asNowKnown(kind, [...history, rewriting]);
}

/** Whether a fact tells of the case, not of another fact or of a command. */
export const isOriginal = (fact: Fact): boolean =>
  fact.type !== CORRECTED && fact.type !== VOIDED && !isCountersigning(fact);

interface Rewritten {
  readonly before: readonly Fact[];
  /** The same facts in the same order, some of them others, some of them left out. */
  readonly after: readonly Fact[];
  /** The field of the rewriting that a refusal speaks of. */
  readonly field: string;
}

/** The first recorded fact that the rewritten history would not have let happen as it did. */
export function firstBroken(of: Rewriting, { field, ...rewritten }: Rewritten): Refusal | undefined {
  const [before, after] = [of.kind.opened(rewritten.before), of.kind.opened(rewritten.after)];
  for (const [place, fact] of after.entries()) {
    const at = before.findIndex(({ id }) => id === fact.id);
    const why = differs(of, {
      fact,
      was: before[at] ?? fact,
      past: [before.slice(0, at), after.slice(0, place)],
    });
    if (why !== undefined) {
      return refusal('correction-changes-outcome', field, {
        revision: fact.revision,
        event: fact.type,
        eventId: fact.id,
        why,
      });
    }
  }
  return undefined;
}

interface Replay {
  readonly fact: Fact;
  readonly was: Fact;
  /** The facts before it: as recorded, as rewritten. */
  readonly past: readonly [readonly Fact[], readonly Fact[]];
}

function differs(of: Rewriting, replay: Replay): string | undefined {
  const { kind } = of;
  const {
    fact,
    was,
    past: [before, after],
  } = replay;
  const again = decidedAgain(of, fact, after);
  const why =
    again.status === 'accepted' ? computedApart(of, replay, again.fact) : brokenNow(of, replay, again);
  if (why !== undefined) return why;
  const state = fold(kind, effectiveHistory(kind, [...before, was]))?.state;
  return fold(kind, effectiveHistory(kind, [...after, fact]))?.state === state ? undefined : 'state';
}

/** By the rules alone: who recorded it was asked then. */
function decidedAgain({ decide, kind, context }: Rewriting, fact: Fact, past: readonly Fact[]): Decision {
  const { may, ...rules } = context;
  return decide(commandOf(kind, fact, past), past, rules);
}

/** Why a fact is refused now; undefined where it is so without the correction too: a form of then took more than today's. */
function brokenNow(of: Rewriting, { was, past: [before] }: Replay, again: Decision): string | undefined {
  const [now, then] = [again, decidedAgain(of, was, before)].map((decision) =>
    decision.status === 'refused' ? decision.refusals[0].type : decision.status,
  );
  return now === then ? undefined : now;
}

/**
 * The first computed member that comes out another way; what today's rules compute otherwise without the rewriting too is
 * not its doing. A log keeps values, not the order of their members.
 */
function computedApart(of: Rewriting, { fact, was, past }: Replay, again: DecidedFact): string | undefined {
  const [before, after] = past;
  const isApart = (name: string, other: Pick<Fact, 'data'>): boolean =>
    plainPaths(again.data[name], other.data[name]).length > 0;
  const apart = Object.keys(stepOfPinned(of.kind, fact, after)?.computed ?? {}).filter((name) =>
    isApart(name, was),
  );
  if (apart.length === 0) return undefined;
  const then = decidedAgain(of, was, before);
  return apart.find((name) => then.status !== 'accepted' || isApart(name, then.fact));
}

/** The step that stated a fact: of the definition then pinned, or for the opening fact of the one it names. */
function stepOfPinned(kind: Kind, fact: Fact, past: readonly Fact[]): Step | undefined {
  const ref = fold(kind, effectiveHistory(kind, past))?.definition ?? fact.metadata.definition;
  return ref && stepOfEvent(definitionOf(kind, ref), fact.type);
}

/** The command that a fact came from. */
function commandOf(kind: Kind, fact: Fact, past: readonly Fact[]): Command {
  const step = stepOfPinned(kind, fact, past);
  const { seals } = step ?? {};
  const data = seals === undefined || !isSealed(fact) ? fact.data : asCast(fact, seals);
  const given = Object.entries(data).filter(([name]) => !Object.hasOwn(step?.computed ?? {}, name));
  return {
    kind: kind.kind,
    code: 'again',
    name: step?.command ?? fact.type,
    occurredOn: fact.metadata.occurredOn,
    data: Object.fromEntries(given),
    actor: fact.metadata.actor,
    requestHash: fact.metadata.requestHash,
    imported: Object.hasOwn(fact.metadata.recordedBy, 'import'),
    ...(seals !== undefined && { isShut: isShut(fact, seals) }),
  };
}

/** What was cast, without the marks of the seal; the sealed members where they are open. */
const asCast = ({ data }: Fact, seals: Sealing): JsonObject => ({
  ...besideSealed(data, seals),
  ...underSeal(data, seals),
});
