import type { DueDate } from '#lifecycle/deadlines/deadline';
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

/** When a due date became known, and what makes it another than the one before. */
interface DueDateSetting {
  /** Of the fact of the case behind it. */
  readonly revision: number;
  /** The same, and the notice of the calendar where one moved it. */
  readonly identity: number | string;
  readonly recordedAt: Instant;
}

/** The recording of a due date: with the fact of the case that set it, or with the notice of the calendar that moved it. */
export function settingOf(history: readonly Fact[], { revision, movedBy }: DueDate): DueDateSetting {
  const set = recordingOf(history, revision);
  if (movedBy?.stream === undefined) return { ...set, identity: set.revision };
  const { stream, recordedAt } = movedBy;
  return {
    revision: set.revision,
    identity: `${set.revision} ${stream} ${movedBy.revision}`,
    recordedAt: recordedAt > set.recordedAt ? recordedAt : set.recordedAt,
  };
}
