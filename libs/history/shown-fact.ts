import type { Calendar } from '#lifecycle/calendar/calendar';
import { workingDaysBetween } from '#lifecycle/calendar/working-days';
import type { Fact, FactMetadata } from '#lifecycle/fact';
import { dayOf } from '#lifecycle/values/plain-date';
import type { JsonObject } from '#lifecycle/values/json';

/** A fact as `task history` and `/events` answer it (contract section 4). */
export interface ShownFact {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly data: JsonObject;
  readonly metadata: FactMetadata;
  /** Working days from its day to the day it was recorded; left out where there were none, and of what was imported. */
  readonly lateBy?: number;
  /** It came in with a file: how late it was written down says nothing. */
  readonly imported?: true;
}

/** The fact as it was recorded, and how late (contract rule 1) by the department's calendar of today. */
export function shownFact({ id, revision, type, data, metadata }: Fact, calendar: Calendar): ShownFact {
  const { occurredOn, recordedAt, actor } = metadata;
  const shown = { id, revision, type, occurredOn, recordedAt, actor, data, metadata };
  if (isImported({ metadata })) return { ...shown, imported: true };
  const lateBy = workingDaysBetween({ from: occurredOn, to: dayOf(recordedAt) }, calendar);
  return lateBy > 0 ? { ...shown, lateBy } : shown;
}

/** It came in with a file. */
export const isImported = ({ metadata }: Pick<Fact, 'metadata'>): boolean =>
  Object.hasOwn(metadata.recordedBy, 'import');
