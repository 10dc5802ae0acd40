import { existence, inFuture, staleness } from './decide.ts';
import { refusal, type Refusal } from './decision.ts';
import { CORRECT } from './definitions/correct.ts';
import { VOID } from './definitions/void.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import { anyStepOf, definitionOf, stepIn } from './kinds.ts';
import { presentLife } from './lives.ts';
import { placeInTime } from './place-in-time.ts';
import type { PlainDate } from './values/plain-date.ts';

/** A step whose data are not all there. */
interface Begun {
  readonly kind: Kind;
  readonly code: string;
  readonly command: string;
  readonly occurredOn: PlainDate;
  readonly ifRevision?: number;
}

/**
 * What refuses a step whatever its data are: the case is not there, or is already; it moved since it was seen; where it
 * stands, or stood on that day, does not allow the step; the day has not come. `decide` says the same once the form fits.
 * `facts`: in revision order, none left out. Pure.
 */
export function refusedWhereItStands(
  { kind, code, command, occurredOn, ifRevision }: Begun,
  facts: readonly Fact[],
  today: PlainDate,
): readonly Refusal[] {
  const history = presentLife(facts);
  const present = fold(kind, effectiveHistory(kind, history));
  const followed = present && stepIn(kind, definitionOf(kind, present.definition), command);
  const step = followed ?? anyStepOf(kind, command);
  if (step === undefined) return [refusal('unknown-command', 'command', { command })];
  const future = inFuture(occurredOn, { today });
  const exists = existence({ kind: kind.kind, code }, step, history);
  if (exists !== undefined) return [exists, ...future];
  const stale = staleness(ifRevision === undefined ? {} : { ifRevision }, facts);
  const before = stale === undefined ? [] : [stale];
  // It speaks of another fact of the case, not of the case: its target is in its data.
  if (present === undefined || [CORRECT, VOID].includes(command)) return [...before, ...future];
  if (followed === undefined)
    return [...before, refusal('illegal-state', undefined, { command, state: null, allowed: [] }), ...future];
  const then = (day: PlainDate) => fold(kind, effectiveHistory(kind, history, { asOf: day }));
  const place = placeInTime({ step, occurredOn, present, then });
  return [...before, ...('refusal' in place ? [place.refusal] : []), ...future];
}
