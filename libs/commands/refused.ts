import type { Params } from '#messages/format';
import type { Told } from './refusal-message.ts';

/** How the caller asked, where the answer depends on it. */
interface Asked {
  /** `If-Match` was sent: a stale revision is then a failed precondition (412), else a conflict (409). */
  readonly conditional?: boolean;
}

/** A call's end by a rule, bad input or something not found; the edge makes its answer of it. */
export class Refused extends Error {
  constructor(
    readonly refusals: readonly [Told, ...Told[]],
    readonly asked: Asked = {},
  ) {
    super(refusals[0].type);
  }
}

/** One refusal, thrown. */
export function refuse(type: string, params: Params = {}, field?: string): never {
  throw new Refused([field === undefined ? { type, params } : { type, params, field }]);
}
