import type { Fact } from './fact.ts';
import type { Instant, PlainDate } from './values/plain-date.ts';

/** A fact as an answer names it for its cause: which one, and who said so, when and why. Plain data. */
export interface FactRef {
  /** The stream it stands in; absent: the case's own. */
  readonly stream?: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: PlainDate;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly approvedBy?: string;
  readonly reason?: string;
}

/** The fact as a cause; `stream` where it is not one of the case itself. */
export function factRef(fact: Fact, stream?: string): FactRef {
  const { occurredOn, recordedAt, actor, approvedBy, reason = fact.data.reason } = fact.metadata;
  return {
    ...(stream !== undefined && { stream }),
    revision: fact.revision,
    type: fact.type,
    occurredOn,
    recordedAt,
    actor,
    ...(approvedBy !== undefined && { approvedBy }),
    ...(typeof reason === 'string' && { reason }),
  };
}
