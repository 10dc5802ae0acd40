import type { JsonObject } from './values/json.ts';

/** What must hold whatever the user did. Broken machinery, never a rule: the rules are refusals. */
class BrokenInvariant extends Error {
  readonly type = 'broken-invariant';
  constructor(
    readonly claim: string,
    readonly params: JsonObject,
  ) {
    super(`${claim} ${JSON.stringify(params)}`);
  }
}

/** @throws BrokenInvariant when `holds` is false */
export function invariant(holds: boolean, claim: string, params: JsonObject = {}): asserts holds {
  if (!holds) throw new BrokenInvariant(claim, params);
}

/** A type of fact that no fold knows: written by a later program, or damage. @throws BrokenInvariant always */
export function unknownFact(fact: never): never {
  const { type, revision } = fact as { readonly type: string; readonly revision: number };
  throw new BrokenInvariant('every type of fact is known', { type, revision });
}
