import type { Definition } from '../definition.ts';
import { effectiveHistory } from '../effective-history.ts';
import type { Fact } from '../fact.ts';
import { fold } from '../fold.ts';
import { invariant } from '../invariant.ts';
import { kindNamed } from '../kinds.ts';
import type { CaseSnapshot } from '../snapshot.ts';
import type { Step } from '../step.ts';
import type { TaskState } from '../task/state.ts';
import { plainDate, plusDays } from '../values/plain-date.ts';
import { pinnedTo } from './pinned-to.ts';
import { plausible } from './random-walk.ts';
import { decideSaid, recorded, type Said } from './record.ts';
import { saidPlain } from './task-in.ts';

/** What the graph of a definition is: places, and steps really taken between them. */
export interface Graph {
  readonly places: number;
  readonly transitions: number;
  /** How often each `state command` was taken: all of them together are the transitions. */
  readonly taken: ReadonlyMap<string, number>;
}

const BEFORE_CONTRACT: ReadonlySet<string> = new Set([
  ...[
    'Proposed',
    'Ordered',
    'CallOpen',
    'CallClosed',
    'DossiersOpened',
    'Recommended',
    'Appraised',
    'Approved',
  ],
  ...['NotOrdered', 'SelectionFailed', 'Cancelled', 'Refused', 'Withdrawn'],
]);

/** What guards ask of a task beside its state, where it stands: two tasks of one place may take the same steps. */
function placeOf(of: TaskState): string {
  const flags = BEFORE_CONTRACT.has(of.state) ? selectionFlags(of) : contractFlags(of);
  return `${of.state} ${JSON.stringify(flags)}`;
}

function selectionFlags(of: TaskState) {
  const standing = of.dossiers.filter((d) => !d.withdrawn && d.round === of.call?.round);
  const during = of.state.startsWith('Call') || of.state === 'DossiersOpened';
  return {
    ordered: of.everOrdered,
    route: of.route,
    round: Math.min(2, of.call?.round ?? 0),
    dossier: during && standing.length > 0,
    valid: during && standing.some(({ valid }) => valid),
    council: during && of.selection?.council !== undefined,
    scored: during && (of.selection?.ballots ?? []).length > 0,
    counted: during && of.selection?.ranking !== undefined,
    submitted: of.submittedForApprovalOn !== undefined,
    ground: of.state !== 'SelectionFailed' && pendingGround(of),
  };
}

const pendingGround = ({ cancellationGround }: TaskState): boolean =>
  cancellationGround !== undefined && cancellationGround.notifiedOn === undefined;

function contractFlags(of: TaskState) {
  const running = of.state === 'InExecution' || of.state === 'Paused';
  const open = (of.adjustments ?? []).filter(({ outcome }) => running && outcome === undefined);
  return {
    extended: running && of.extendedOn !== undefined,
    asked: open.some(({ selfDecided }) => !selfDecided),
    decided: open.some(({ selfDecided }) => selfDecided),
    advanced: (of.advances ?? []).length > 0,
    stopped: of.disbursementStoppedOn !== undefined,
    confirmed: of.acceptance?.confirmedOn !== undefined,
    supplement: of.acceptance?.supplementAskedOn !== undefined,
    rated: of.state === 'AcceptanceCouncil' && (of.acceptance?.ratings ?? []).length > 0,
    counted: of.state === 'AcceptanceCouncil' && of.acceptance?.counted !== undefined,
    filed: of.acceptance?.fileCompletedOn !== undefined,
    refund: of.refundVnd !== undefined,
  };
}

/** A step that is said where the task stands, as it would plausibly be. */
function saidAt(step: Step, of: TaskState, facts: readonly Fact[]): Said {
  const last = facts.at(-1)?.metadata.occurredOn ?? plainDate('2019-06-03');
  const on = step.command === 'close-call' ? (of.call?.closesOn ?? last) : plusDays(last, 1);
  const snapshot = { revision: facts.length, details: of } as unknown as CaseSnapshot;
  return { name: step.command, on, data: plausible(step.command, snapshot, on) };
}

/** Every place that the steps of the law lead to, breadth first: each is left by every step that the decider takes there. */
export function explore(definition: Definition, opening: string, variants: readonly Said[] = []): Graph {
  const kind = kindNamed(definition.kind);
  invariant(kind !== undefined, 'the kind is known');
  const stateOf = (facts: readonly Fact[]) => fold(kind, effectiveHistory(kind, facts)) as TaskState;
  const begun = decideSaid(saidPlain(opening, { on: '2019-06-03' }), []);
  invariant(begun.status === 'accepted', 'the case opens');
  const first = pinnedTo([recorded(begun.fact, { said: { name: opening }, revision: 0 })], definition);
  const seen = new Map<string, readonly Fact[]>([[placeOf(stateOf(first)), first]]);
  const taken = new Map<string, number>();
  let transitions = 0;
  // A map hands out what is added while it is walked.
  for (const facts of seen.values()) {
    const state = stateOf(facts);
    const steps = definition.steps.filter(
      (step) => step.from.includes(state.state) && !step.keepsRecord && step.command !== 'correct',
    );
    for (const step of steps) {
      const plain = saidAt(step, state, facts);
      const others = variants.filter(({ name }) => name === step.command);
      for (const said of [
        plain,
        ...others.map((other) => ({
          ...plain,
          data: { ...(plain.data as object), ...(other.data as object) },
        })),
      ]) {
        const decision = decideSaid(said, facts);
        if (decision.status !== 'accepted') continue;
        const next = [...facts, recorded(decision.fact, { said, revision: facts.length })];
        const place = placeOf(stateOf(next));
        transitions += 1;
        const way = `${state.state} ${step.command}`;
        taken.set(way, (taken.get(way) ?? 0) + 1);
        if (!seen.has(place)) seen.set(place, next);
      }
    }
  }
  return { places: seen.size, transitions, taken };
}
