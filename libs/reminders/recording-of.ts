import type { Fact } from '#lifecycle/fact';
import type { Instant } from '#lifecycle/values/plain-date';

/**
 * When a due date became known: with the fact that set it, or with the newest correction of that fact. The
 * correction's revision then stands for it, so that a corrected date makes new reminders, as a moved one does.
 */
export function recordingOf(
  history: readonly Fact[],
  revision: number,
): { readonly revision: number; readonly recordedAt: Instant } {
  const fact = history.find((one) => one.revision === revision);
  if (fact === undefined) throw new RangeError(`no fact at revision ${revision}`);
  const newest =
    history.findLast((one) => one.type === 'FactCorrected' && one.data.targetEventId === fact.id) ?? fact;
  return { revision: newest.revision, recordedAt: newest.metadata.recordedAt };
}
