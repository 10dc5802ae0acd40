import { accepted, isNonEmpty, refusal, refused, type Decision } from './decision.ts';
import { stepOfEvent } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import { definitionOf } from './kinds.ts';
import { voidedBy } from './lives.ts';
import { asNowKnown, asThenKnown, firstBroken, isOriginal, type Rewriting } from './rewrite.ts';
import { standsOnOpening } from './stands-on-opening.ts';

/**
 * A voiding (hủy ghi nhận): one fact that never was. The history without it is decided again from its first command;
 * where a later fact would then be refused, or a state or a computed value would differ, something depends on it, and a
 * compensating command says what happened instead (domain K). The opening is voided while nothing stands on it: then
 * there never was such a case (decision 026).
 */
export function decideVoid(voiding: Rewriting): Decision {
  const { fact, history, future, kind } = voiding;
  const targetEventId = voidedBy(fact);
  const known = asNowKnown(kind, history);
  const target = known.find(({ id }) => id === targetEventId);
  if (target === undefined || !isOriginal(target)) {
    const expected = target === undefined ? 'fact' : 'original-fact';
    const none = refusal('invalid-field', 'data.targetEventId', { expected, id: targetEventId });
    return refused([none, ...future]);
  }
  const broughtOut = brings(kind, { target, history });
  if (broughtOut) return refused([refusal('ballots-counted', 'data.targetEventId'), ...future]);
  if (isNonEmpty(future)) return refused(future);
  if (target.id === history[0]?.id) {
    const standing = standsOnOpening(kind, history);
    return standing === undefined ? accepted(fact) : refused([standing]);
  }
  const before = known.filter(isOriginal);
  const after = asThenKnown(voiding).filter(isOriginal);
  const broken = firstBroken(voiding, { before, after, field: 'data.targetEventId' });
  return broken === undefined ? accepted(fact) : refused([broken]);
}

/** Whether it opened what was sealed: what was read is not unread, and its session does not go on. It may be counted again. */
function brings(kind: Kind, { target, history }: { target: Fact; history: readonly Fact[] }): boolean {
  const present = fold(kind, effectiveHistory(kind, history));
  const step = present && stepOfEvent(definitionOf(kind, present.definition), target.type);
  return step?.unseals !== undefined && Object.hasOwn(target.data, step.unseals);
}
