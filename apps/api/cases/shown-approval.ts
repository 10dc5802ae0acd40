import type { Principal } from '#access/principal';
import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { barredFrom, SETTLINGS } from '#lifecycle/countersigning/decide-settling';
import type { Settler } from '#lifecycle/countersigning/second-person';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import { definitionOf, kindNamed, stepIn } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import { computedOf } from '#lifecycle/shown-definition';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { countersignersOf, stepNamed } from '#lifecycle/step-named';
import { roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { settlerIn } from '../access/settler-in.ts';
import { assumedIn, shownForm } from './fact-in-words.ts';
import { actorLabel, knownAmong, namesIn, type Known } from './known-persons.ts';
import { acquainted, personInRole, type Acquainted } from './who-was.ts';

/** Who reads the requests of a case. */
interface Reading {
  readonly by: Principal;
  readonly stores: Stores;
}

/** A case with what waits of it. */
interface Requests extends Pick<CaseSnapshot, 'kind' | 'definition'> {
  readonly approvals: readonly Approval[];
  readonly facts: readonly Fact[];
}

/** The requests of a case that wait for a second person, each with who asked whom. @throws StoreUnreachable, DamagedEvent */
export async function shownApprovals({ approvals, ...of }: Requests, { by, stores }: Reading) {
  if (approvals.length === 0) return [];
  const settler = await settlerIn(by, stores);
  const named = approvals.map(({ requestedBy, asked, data }) => [requestedBy, asked, data]);
  const known = await knownAmong(named, by, stores);
  const met = await acquainted({ by, known }, stores);
  return approvals.map((approval) => shownApproval({ ...of, approval }, { met, settler, known }));
}

interface Requested extends Omit<Requests, 'approvals'> {
  readonly approval: Approval;
}

interface Knowing {
  readonly met: Acquainted;
  /** Whoever reads it. */
  readonly settler: Settler;
  readonly known: Known;
}

/** A request as whoever decides on it reads it: its data in words, who asked whom, what the reader may do with it. */
function shownApproval({ kind, definition, facts, approval }: Requested, { met, settler, known }: Knowing) {
  const { uncertain, ...kept } = approval;
  const { command, data, requestedBy, requestedAt: at, asked } = approval;
  const step = stepFollowed(kind, definition, command);
  const request = facts.find(({ id }) => id === approval.approval);
  invariant(step !== undefined && request !== undefined, 'what was asked for is there', { command });
  const fact = { type: step.event, data };
  const toSettle = { request, mayBe: countersignersOf(kind, command), asked };
  return {
    ...kept,
    label: labelOf('command', command),
    dayLabel: step.dayLabel,
    source: step.source,
    ...(step.paper !== undefined && { paper: step.paper }),
    computed: computedOf(step),
    ...(uncertain !== undefined && { uncertain: assumedIn(uncertain, fact, { kind, facts }) }),
    countersigners: (step.countersigners ?? []).map((role) => roleLabel(role)),
    settlings: SETTLINGS.filter((settling) => barredFrom(settling, settler, toSettle) === undefined),
    form: shownForm(fact, { kind, facts }),
    names: namesIn(data, known),
    requester: personInRole(requestedBy, { at, as: step.roles }, met),
    ...(asked !== undefined && { askedLabel: actorLabel(asked, known) }),
  };
}

/** The step by the regulation that the case follows; of one that this has no more, the newest. */
function stepFollowed(name: string, pinned: Requests['definition'], command: string) {
  const kind = kindNamed(name);
  return (kind && stepIn(kind, definitionOf(kind, pinned), command)) ?? stepNamed(name, command);
}
