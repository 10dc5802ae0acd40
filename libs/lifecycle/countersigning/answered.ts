import { plainPaths } from '../changed-paths.ts';
import type { Fact } from '../fact.ts';
import { stepNamed } from '../step-named.ts';
import type { JsonObject } from '../values/json.ts';
import { settledIn, type SettledRequest } from './approvals-of.ts';
import { REQUESTED, requestIn } from './facts.ts';

/**
 * The settled requests of a case that whoever asked is told of: what was countersigned; what was returned, until it is
 * done again. What they took back they know. `facts`: of the case's present life, in revision order.
 */
export const answeredIn = (kind: string, facts: readonly Fact[]): readonly SettledRequest[] =>
  settledIn(facts).filter(
    (one) =>
      one.approval.status === 'countersigned' ||
      (one.approval.status === 'returned' && !isDoneAgain(kind, one, facts)),
  );

/** The same step was asked for again since, or recorded: by whoever, with whatever was mended. */
const isDoneAgain = (kind: string, { approval, by }: SettledRequest, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) =>
      fact.revision > by.revision &&
      isSame(
        kind,
        approval,
        fact.type === REQUESTED ? requestIn(fact) : { event: fact.type, data: fact.data },
      ),
  );

type Again =
  | { readonly command: string; readonly data: JsonObject }
  | { readonly event: string; readonly data: JsonObject };

function isSame(kind: string, asked: { readonly command: string; readonly data: JsonObject }, again: Again) {
  const step = stepNamed(kind, asked.command);
  const isItsStep = 'event' in again ? again.event === step?.event : again.command === asked.command;
  const apart = step?.toldApartBy ?? [];
  return isItsStep && apart.every((name) => plainPaths(asked.data[name], again.data[name]).length === 0);
}
