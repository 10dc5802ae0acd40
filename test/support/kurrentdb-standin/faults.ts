/** A call as the fault plan sees it. */
export interface SeenCall {
  readonly method: 'read' | 'subscribe' | 'append' | 'delete' | 'features' | 'gossip';
  /** Of reads of a stream and of appends. */
  readonly stream?: string;
  /** The caller asked for the leader, as writers and careful readers do. */
  readonly requiresLeader: boolean;
}

/** What happens to a call. */
export type Fault =
  /** The link breaks before anything is done. */
  | { readonly kind: 'drop-before' }
  /** It is done, and the link breaks before the answer (of a read: after its first event). */
  | { readonly kind: 'drop-after' }
  /** It waits before anything is done. */
  | { readonly kind: 'wait'; readonly until: Promise<unknown> }
  /** It is done, and the answer waits. */
  | { readonly kind: 'answer-waits'; readonly until: Promise<unknown> }
  | { readonly kind: 'unavailable' | 'access-denied' | 'timeout' }
  /** Another node leads: at this port, or this one again. */
  | { readonly kind: 'not-leader'; readonly leaderPort?: number }
  /** A subscription is ended after so many events, as one whose client does not keep up. */
  | { readonly kind: 'too-slow'; readonly afterEvents: number };

/** Decides on each call; nothing by default. */
export interface Faults {
  plan: (call: SeenCall) => Fault | undefined;
}

/** A plan for the next `times` calls of one method. */
export function nextCalls(
  method: SeenCall['method'],
  fault: Fault,
  { times }: { times: number } = { times: 1 },
): Faults['plan'] {
  let left = times;
  return (call) => {
    if (call.method !== method || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}
