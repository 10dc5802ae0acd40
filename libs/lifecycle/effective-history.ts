import type { Clocks } from './clocks.ts';
import { CORRECTED } from './definitions/correct.ts';
import { VOIDED } from './definitions/void.ts';
import { byDayThenRevision, type Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { presentLife, voidedBy } from './lives.ts';
import { pinnedAsRead } from './regulation-followed.ts';
import { dataPathOf, withValueAt } from './values/json-path.ts';
import type { Json, JsonObject } from './values/json.ts';
import type { PlainDate } from './values/plain-date.ts';

/**
 * The history as it is to be read: what was known by `knownAt`, corrections put into the facts they correct, what had
 * happened by the end of `asOf`, in the order in which it happened (day, then revision).
 *
 * A correction holds from the day of the fact it corrects, for whoever knew it (contract rule 11): it stands at that
 * day itself. Facts that leave the state may have been recorded late, so the order of days is the order of the story;
 * steps that change the state are in it already (contract rule 1).
 *
 * `kind` tells which regulation the corrected facts pin the case to; undefined for facts of no case. Of a case only its
 * present life is read: who knows that its opening was voided reads nothing of it on any day (decision 026).
 */
export function effectiveHistory(
  kind: Kind | undefined,
  facts: readonly Fact[],
  clocks: Clocks = {},
): readonly Fact[] {
  const { asOf, knownAt } = clocks;
  const recorded =
    knownAt === undefined ? facts : facts.filter((fact) => fact.metadata.recordedAt <= knownAt);
  const known = kind === undefined ? recorded : presentLife(recorded);
  const happened = [...pinned(kind, known, corrected(known))].sort(byDayThenRevision);
  return asOf === undefined ? happened : happened.filter((fact) => fact.metadata.occurredOn <= asOf);
}

/** Only a rewriting makes a fact pin a case otherwise than it is stored. */
function pinned(kind: Kind | undefined, known: readonly Fact[], read: readonly Fact[]): readonly Fact[] {
  const isRewritten = known.some(({ type }) => type === CORRECTED || type === VOIDED);
  return kind === undefined || !isRewritten ? read : pinnedAsRead(kind, known, read);
}

interface CorrectionData {
  readonly targetEventId: string;
  readonly field: string;
  readonly to: Json;
}

/** What a correction says; its form held it to these types when it was decided. */
export const correctionIn = (data: JsonObject): CorrectionData => data as unknown as CorrectionData;

function corrected(facts: readonly Fact[]): Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const corrections = facts.filter((fact) => fact.type === CORRECTED);
  for (const { data } of corrections) {
    const change = correctionIn(data);
    const target = byId.get(change.targetEventId);
    if (target !== undefined) byId.set(target.id, correct(target, change));
  }
  for (const correction of corrections) {
    const target = byId.get(correctionIn(correction.data).targetEventId);
    if (target !== undefined) byId.set(correction.id, onDay(correction, target.metadata.occurredOn));
  }
  return withoutVoided(byId);
}

/** Who knows that a fact was voided reads the history without it, from its day on; the voiding stands in its place. */
function withoutVoided(byId: ReadonlyMap<string, Fact>): Fact[] {
  const all = [...byId.values()];
  const voided = new Set(all.flatMap((fact) => (fact.type === VOIDED ? [voidedBy(fact)] : [])));
  return all.flatMap((fact) => {
    if (voided.has(fact.id)) return [];
    const target = fact.type === VOIDED ? byId.get(voidedBy(fact)) : undefined;
    return [target === undefined ? fact : onDay(fact, target.metadata.occurredOn)];
  });
}

/** The fact with one field set right; it is no longer an assumption. */
export function correct(fact: Fact, change: { readonly field: string; readonly to: Json }): Fact {
  const { field, to } = change;
  const path = dataPathOf(field);
  const value =
    path === undefined ? onDay(fact, to as PlainDate) : { ...fact, data: withValueAt(fact.data, path, to) };
  if (fact.metadata.uncertain === undefined) return value;
  return { ...value, metadata: { ...value.metadata, uncertain: stillUncertain(fact, field) } };
}

/** `data` stands for every field of it: once one is set right, the others are named. */
function stillUncertain(fact: Fact, field: string): readonly string[] {
  const all = (fact.metadata.uncertain ?? []).flatMap((path) =>
    path === 'data' && field.startsWith('data.')
      ? Object.keys(fact.data).map((name) => `data.${name}`)
      : [path],
  );
  return all.filter((path) => path !== field && !path.startsWith(`${field}.`));
}

const onDay = (fact: Fact, occurredOn: PlainDate): Fact => ({
  ...fact,
  metadata: { ...fact.metadata, occurredOn },
});
