import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { Fault, Faults, SeenCall } from './faults.ts';
import type { Links } from './links.ts';
import { accessDenied, notLeader, timedOut, unavailable } from './rpc-errors.ts';

/** The part of a call that every kind has. */
type AnyCall = Pick<ServerUnaryCall<unknown, unknown>, 'metadata' | 'getPeer'>;

/** Never resolves: the link is gone, nobody is left to answer. */
const NOBODY = new Promise<never>(() => undefined);

/** Where the planned faults happen to calls. */
export class Gate {
  readonly faults: Faults;
  readonly #links: Links;

  constructor(faults: Faults, links: Links) {
    this.faults = faults;
    this.#links = links;
  }

  /** Before anything is done. Gives the fault that is still to happen, if any. @throws ServiceError */
  async enter(call: AnyCall, seen: Omit<SeenCall, 'requiresLeader'>): Promise<Fault | undefined> {
    const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
    const fault = this.faults.plan({ ...seen, requiresLeader });
    switch (fault?.kind) {
      case 'drop-before':
        this.#links.cut(call.getPeer());
        return NOBODY;
      case 'wait':
        await fault.until;
        return undefined;
      case 'unavailable':
        throw unavailable();
      case 'access-denied':
        throw accessDenied();
      case 'timeout':
        throw timedOut();
      case 'not-leader':
        throw notLeader({ host: '127.0.0.1', port: fault.leaderPort ?? this.#links.port });
      default:
        return fault;
    }
  }

  /** After it is done, before the answer. */
  async leave(call: AnyCall, fault: Fault | undefined): Promise<void> {
    if (fault?.kind === 'answer-waits') await fault.until;
    if (fault?.kind !== 'drop-after') return;
    this.#links.cut(call.getPeer());
    await NOBODY;
  }
}
