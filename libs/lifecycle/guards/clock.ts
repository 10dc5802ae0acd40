import { missing, refusal } from '../decision.ts';
import type { DossierState, Pause } from '../dossier/state.ts';
import { guard, type GuardInput } from '../guard.ts';

type OfDossier = GuardInput<DossierState, unknown>;

const standing = ({ pauses = [] }: DossierState): Pause | undefined => {
  const last = pauses.at(-1);
  return last?.resumedOn === undefined ? last : undefined;
};

/** Whether its clock stands still. */
export const isPaused = (state: DossierState): boolean => standing(state) !== undefined;

/** Not paused on the day, and not later either: a pause put before another would leave two that stand at once. */
export const clockRuns = guard('clock-runs', ({ state, whole, occurredOn }: OfDossier) => {
  const later = whole.pauses?.find(({ pausedOn }) => pausedOn > occurredOn);
  const on = (standing(state) ?? later)?.pausedOn;
  return on === undefined ? [] : [refusal('illegal-state', undefined, { already: 'clock-paused', on })];
});

/** Paused on the day, by a pause that nothing has ended since. */
export const clockStands = guard('clock-stands', ({ state, whole }: OfDossier) => {
  if (standing(state) === undefined) return [missing('ClockPaused')];
  const on = whole.pauses?.[(state.pauses?.length ?? 0) - 1]?.resumedOn;
  return on === undefined ? [] : [refusal('illegal-state', undefined, { already: 'clock-resumed', on })];
});
