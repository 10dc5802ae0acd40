import type { Fact } from '../fact.ts';
import type { Instant } from '../values/plain-date.ts';
import { RECALLED, REQUESTED, requestIn, RETURNED, type CountersignRequested } from './facts.ts';

/** A command that waits, or waited, for a second person. */
export interface Approval extends CountersignRequested {
  /** The id of the request's event. */
  readonly approval: string;
  readonly revision: number;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** The role or the person that was asked by name; absent: anybody who may countersign the command. */
  readonly asked?: string;
  readonly status: 'pending' | 'countersigned' | 'returned' | 'recalled';
}

/**
 * The approvals of a case, oldest first. Read off the facts as they were recorded: a step that was voided later was
 * countersigned all the same, and its request does not wait again.
 */
export function approvalsOf(facts: readonly Fact[]): readonly Approval[] {
  return requestsIn(facts).map(({ approval }) => approval);
}

/** Those that still wait. */
export const pendingIn = (facts: readonly Fact[]): readonly Approval[] =>
  approvalsOf(facts).filter(({ status }) => status === 'pending');

/** A request that waits no more, and the fact that settled it. */
export interface SettledRequest {
  readonly approval: Approval;
  readonly by: Fact;
}

export const settledIn = (facts: readonly Fact[]): readonly SettledRequest[] =>
  requestsIn(facts).flatMap(({ approval, by }) => (by === undefined ? [] : [{ approval, by }]));

/** Every request, with the fact that settled it where there is one. */
const requestsIn = (facts: readonly Fact[]): readonly { approval: Approval; by: Fact | undefined }[] =>
  facts
    .filter(({ type }) => type === REQUESTED)
    .map((fact) => {
      const by = facts.find((one) => settles(one, fact.id));
      return { approval: approvalOf(fact, by), by };
    });

function approvalOf(fact: Fact, settled: Fact | undefined): Approval {
  const { id, revision, metadata } = fact;
  return {
    ...requestIn(fact),
    approval: id,
    revision,
    requestedBy: metadata.actor,
    requestedAt: metadata.recordedAt,
    ...(metadata.approvedBy !== undefined && { asked: metadata.approvedBy }),
    status: settled === undefined ? 'pending' : (ENDS[settled.type] ?? 'countersigned'),
  };
}

const ENDS: Readonly<Record<string, Approval['status']>> = { [RETURNED]: 'returned', [RECALLED]: 'recalled' };

/** Whatever a request caused ends it: the step itself, a return, a recall. */
const settles = ({ metadata }: Fact, approval: string): boolean => metadata.causationId === approval;
