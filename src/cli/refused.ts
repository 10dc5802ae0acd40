import type { Params } from '#messages/format';
import type { Told } from '#messages/refusal-message';

/** A verb's end by a rule, bad input or something not found: exit 1. */
export class Refused extends Error {
  constructor(readonly refusals: readonly [Told, ...Told[]]) {
    super(refusals[0].type);
  }
}

/** One refusal, thrown. */
export function refuse(type: string, params: Params = {}, field?: string): never {
  throw new Refused([field === undefined ? { type, params } : { type, params, field }]);
}
