import { refusal, type Refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Dossier, TaskState } from '../task/state.ts';
import type { OfTask } from './of-task.ts';
import { callUnknown } from './taken-over.ts';

type OfDossier = OfTask<{ readonly dossierId: string }>;
interface Opened {
  readonly dossierId: string;
  readonly valid: boolean;
  readonly reason: string | undefined;
}

/** Dossiers of the present round that nobody took back. */
function standingDossiers(state: TaskState): readonly Dossier[] {
  return state.dossiers.filter((dossier) => dossier.round === (state.call?.round ?? 1) && !dossier.withdrawn);
}

const has = (dossiers: readonly Dossier[], dossierId: string): boolean =>
  dossiers.some((d) => d.dossierId === dossierId);

export const dossierIdUnused = guard('dossier-id-unused', ({ data, whole }: OfDossier) =>
  unless(!whole.usedDossierIds.includes(data.dossierId), () =>
    refusal('already-exists', 'data.dossierId', { what: 'dossier', id: data.dossierId }),
  ),
);

/** Received in this round and not withdrawn, by then or later. */
export const dossierStands = guard('dossier-stands', ({ data, state, whole }: OfDossier) => {
  const withdrawnLater = whole.dossiers.some((d) => d.dossierId === data.dossierId && d.withdrawn);
  return unless(has(standingDossiers(state), data.dossierId) && !withdrawnLater, () =>
    unknown(data.dossierId, 'data.dossierId'),
  );
});

const unknown = (dossierId: string, field: string): Refusal =>
  refusal('unknown-dossier', field, { id: dossierId });

/** Every dossier of the round that stands, exactly once; a reason with each that is not valid (contract rule 5). */
export const everyDossierOpened = guard(
  'every-dossier-opened',
  ({ data, state }: OfTask<{ readonly dossiers: readonly Opened[] }>) => {
    const standing = standingDossiers(state);
    const named = data.dossiers.map((d) => d.dossierId);
    const strangers = data.dossiers.flatMap((d, place) =>
      has(standing, d.dossierId) || callUnknown(state)
        ? []
        : [unknown(d.dossierId, `data.dossiers.${place}.dossierId`)],
    );
    const missing = standing.map((d) => d.dossierId).filter((id) => !named.includes(id));
    const twice = named.filter((id, place) => named.indexOf(id) !== place);
    const complete = missing.length === 0 && twice.length === 0;
    return [
      ...strangers,
      ...unless(complete, () => refusal('dossiers-incomplete', 'data.dossiers', { missing, twice })),
    ];
  },
);

export const reasonForInvalid = guard(
  'reason-for-invalid-dossier',
  ({ data }: OfTask<{ readonly dossiers: readonly Opened[] }>) =>
    data.dossiers.flatMap((d, place) =>
      unless(d.valid || (d.reason ?? '').trim() !== '', () =>
        refusal('missing-field', `data.dossiers.${place}.reason`, {}),
      ),
    ),
);

/** The one recommended was opened in this round and found valid. */
export const dossierIsValid = guard('dossier-is-valid', ({ data, state }: OfDossier) => {
  const valid = standingDossiers(state).filter((d) => d.valid === true);
  const neverSeen = callUnknown(state) && !has(state.dossiers, data.dossierId);
  return unless(neverSeen || has(valid, data.dossierId), () => unknown(data.dossierId, 'data.dossierId'));
});

/** What is asked or reviewed is a dossier that was received, where one is named. */
export const dossierReceived = guard(
  'dossier-received',
  ({ data: { dossierId }, state }: OfTask<{ readonly dossierId: string | undefined }>) =>
    unless(dossierId === undefined || callUnknown(state) || has(state.dossiers, dossierId), () =>
      unknown(dossierId ?? '', 'data.dossierId'),
    ),
);

/** What is told of dossiers at the count is told of those that were received. */
export const countedReceived = guard(
  'counted-received',
  ({ data, state }: OfTask<{ readonly dossiers: readonly { dossierId: string }[] | undefined }>) =>
    (data.dossiers ?? []).flatMap(({ dossierId }, place) =>
      unless(callUnknown(state) || has(standingDossiers(state), dossierId), () =>
        unknown(dossierId, `data.dossiers.${place}.dossierId`),
      ),
    ),
);

/** A ranking speaks of dossiers of this round only. */
export const rankingKnown = guard(
  'ranking-known',
  ({ data, state }: OfTask<{ readonly ranking: readonly { dossierId: string }[] | undefined }>) =>
    (data.ranking ?? []).flatMap((ranked, place) =>
      unless(callUnknown(state) || has(standingDossiers(state), ranked.dossierId), () =>
        unknown(ranked.dossierId, `data.ranking.${place}.dossierId`),
      ),
    ),
);
