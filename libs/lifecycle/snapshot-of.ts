import type { CaseState } from './case-state.ts';
import type { Clocks } from './clocks.ts';
import { pendingIn } from './countersigning/approvals-of.ts';
import { departmentAt, type Department } from './department/department.ts';
import { standingIn } from './deadlines/standing-in.ts';
import { shownUnset } from './deadlines/unset.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { changesOf } from './fold.ts';
import { invariant } from './invariant.ts';
import { kindNamed } from './kinds.ts';
import { presentLife } from './lives.ts';
import type { CaseSnapshot } from './snapshot.ts';
import type { JsonObject } from './values/json.ts';

/** What a case's own state repeats of the snapshot around it, and what it keeps for its rules alone. */
const SHOWN_APART: readonly string[] = [
  'kind',
  'state',
  'since',
  'openedOn',
  'definition',
  'milestone',
  'closed',
  'level',
  'title',
  'votes',
  'everLed',
  'councilTurns',
];

/**
 * Where a case stood: its facts (in revision order) read by both clocks and folded. `undefined` when nothing had
 * happened, or was known, by then.
 */
export function snapshotOf(
  request: Department & {
    readonly kind: string;
    readonly facts: readonly Fact[];
    readonly clocks?: Clocks;
  },
): CaseSnapshot | undefined {
  const kind = kindNamed(request.kind);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: request.kind });
  const history = effectiveHistory(kind, request.facts, request.clocks);
  const changes = changesOf(kind, history);
  const state = changes.at(-1)?.after;
  if (state === undefined) return undefined;
  const { rows, unset } = standingIn(kind, changes, departmentAt(request, request.clocks));
  return {
    kind: kind.kind,
    state: state.state,
    stateSince: state.since,
    ...kind.overview(state),
    revision: Math.max(...history.map((fact) => fact.revision)),
    openedOn: state.openedOn,
    definition: state.definition,
    uncertain: history.flatMap(({ revision, metadata }) =>
      (metadata.uncertain ?? []).map((field) => ({ field, revision })),
    ),
    deadlines: rows.map(({ deadline }) => deadline),
    deadlinesToSet: shownUnset(unset),
    persons: kind.personsIn(state),
    approvals: pendingIn(countedIn(request)),
    details: detailsOf(state),
  };
}

/** The facts as they were recorded, as far as both clocks reach. */
function countedIn({ facts, clocks: { asOf, knownAt } = {} }: { facts: readonly Fact[]; clocks?: Clocks }) {
  const known = facts.filter(({ metadata }) => knownAt === undefined || metadata.recordedAt <= knownAt);
  return presentLife(known).filter(({ metadata }) => asOf === undefined || metadata.occurredOn <= asOf);
}

function detailsOf(state: CaseState): JsonObject {
  // A state is plain JSON data by construction: it is made of the data of facts.
  const entries = Object.entries(state as unknown as JsonObject);
  return Object.fromEntries(entries.filter(([name]) => !SHOWN_APART.includes(name)));
}
