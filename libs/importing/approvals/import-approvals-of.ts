import type { Fact } from '#lifecycle/fact';
import type { Instant } from '#lifecycle/values/plain-date';
import {
  COUNTERSIGNED,
  FINISHED,
  RECALLED,
  REQUESTED,
  RETURNED,
  type ImportFinished,
  type ImportRequested,
} from './facts.ts';

/** `countersigned`: some of its records may not be decided yet; to countersign again goes on. */
export type ImportStatus = 'pending' | 'countersigned' | 'finished' | 'returned' | 'recalled';

/** A file that somebody handed in, and where it stands. */
export interface ImportApproval extends ImportRequested {
  /** The id of the request's event. */
  readonly approval: string;
  readonly status: ImportStatus;
  readonly requestedBy: string;
  /** The account or token it came by. */
  readonly account: string;
  readonly requestedAt: Instant;
  readonly settledBy?: string;
  /** Why it was returned or recalled. */
  readonly reason?: string;
  readonly outcome?: Omit<ImportFinished, 'approval'>;
}

const ENDS: Readonly<Record<string, ImportStatus>> = {
  [COUNTERSIGNED]: 'countersigned',
  [RETURNED]: 'returned',
  [RECALLED]: 'recalled',
};

/** The files handed in, oldest first, from the facts of `operator-imports`. */
export function importApprovalsOf(facts: readonly Fact[]): readonly ImportApproval[] {
  return facts.flatMap((fact) => (fact.type === REQUESTED ? [approvalOf(fact, facts)] : []));
}

function approvalOf(fact: Fact, facts: readonly Fact[]): ImportApproval {
  const of = facts.filter(({ data }) => data.approval === fact.id);
  const settled = of.find(({ type }) => Object.hasOwn(ENDS, type));
  const finished = of.findLast(({ type }) => type === FINISHED);
  const reason = settled?.data.reason;
  return {
    ...(fact.data as unknown as ImportRequested),
    approval: fact.id,
    status: finished === undefined ? ((settled && ENDS[settled.type]) ?? 'pending') : 'finished',
    requestedBy: fact.metadata.actor,
    account: accountOf(fact),
    requestedAt: fact.metadata.recordedAt,
    ...(settled !== undefined && { settledBy: settled.metadata.actor }),
    ...(typeof reason === 'string' && { reason }),
    ...(finished !== undefined && { outcome: outcomeIn(finished) }),
  };
}

function outcomeIn({ data }: Fact): Omit<ImportFinished, 'approval'> {
  const { taken, refused } = data as unknown as ImportFinished;
  return { taken, refused };
}

function accountOf({ metadata: { recordedBy } }: Fact): string {
  return typeof recordedBy.by === 'string' ? recordedBy.by : '';
}
