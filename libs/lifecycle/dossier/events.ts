import type { Fact } from '../fact.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** STORAGE FORMAT: the data of every fact about an administrative dossier, version 1. */
export interface DossierFactData {
  readonly AdministrativeDossierReceived: {
    field: string;
    procedure: string;
    applicant?: string;
    dueOn: PlainDate;
  };
  readonly AdministrativeDossierResolved: { result: string };
  readonly ClockPaused: { reason: string };
  readonly ClockResumed: Readonly<Record<string, never>>;
  readonly EventVoided: { targetEventId: string; reason: string };
  readonly FactCorrected: { targetEventId: string; field: string; reason: string };
}

/** A fact about an administrative dossier, its data typed by its type. */
export type DossierFact = {
  [T in keyof DossierFactData]: Omit<Fact, 'type' | 'data'> & {
    readonly type: T;
    readonly data: DossierFactData[T];
  };
}[keyof DossierFactData];
