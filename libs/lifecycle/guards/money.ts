import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { exceeds, type Vnd } from '../values/vnd.ts';
import type { OfTask } from './of-task.ts';

export const stateShareWithinTotal = guard(
  'state-share-within-total',
  ({ data }: OfTask<{ readonly totalVnd: Vnd; readonly stateVnd: Vnd }>) =>
    unless(!exceeds(data.stateVnd, data.totalVnd), () =>
      refusal('state-share-exceeds-total', 'data.stateVnd', {
        stateVnd: data.stateVnd,
        totalVnd: data.totalVnd,
      }),
    ),
);

/** The contract keeps within what was approved; of a facility task, within what was last appraised (contract rule 3). */
export const contractWithinApproved = guard(
  'contract-within-approved',
  ({ data, state }: OfTask<{ readonly totalVnd: Vnd }>) => {
    const limit = state.level === 'facility' ? state.appraisal?.totalVnd : state.approval?.totalVnd;
    const within = limit === undefined ? state.takenOver !== undefined : !exceeds(data.totalVnd, limit);
    return unless(within, () =>
      refusal('contract-exceeds-approved', 'data.totalVnd', {
        totalVnd: data.totalVnd,
        approvedVnd: limit ?? null,
      }),
    );
  },
);

type Tranche = OfTask<{ readonly number: number; readonly amountVnd: Vnd }>;

export const trancheUnused = guard('tranche-unused', ({ data, whole }: Tranche) =>
  unless(!whole.tranches.some((t) => t.number === data.number), () =>
    refusal('already-exists', 'data.number', { what: 'tranche', id: data.number }),
  ),
);
