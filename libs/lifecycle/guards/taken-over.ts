import { refusal, type Refusal } from '../decision.ts';
import { check, unless } from '../guard.ts';
import type { Rating } from '../task/sub-step-events.ts';
import type { TaskState } from '../task/state.ts';
import { plusMonths, type PlainDate } from '../values/plain-date.ts';
import { exceeds, type Vnd } from '../values/vnd.ts';
import { LONGEST_TERM_MONTHS } from './contract-dates.ts';
import type { Said } from './of-task.ts';

interface Given {
  readonly state: string;
  readonly totalVnd: Vnd | undefined;
  readonly stateVnd: Vnd | undefined;
  readonly contract:
    | {
        readonly effectiveFrom: PlainDate;
        readonly endsOn: PlainDate;
        readonly totalVnd: Vnd;
        readonly paidVnd: Vnd | undefined;
      }
    | undefined;
  readonly council: object | undefined;
  readonly rating: Rating | undefined;
}

type NeededInState = 'contract' | 'council';

/** What the next step of a state rests on: without it nothing could be counted or recorded any more. */
const NEEDED: Readonly<Record<string, NeededInState>> = {
  InExecution: 'contract',
  Paused: 'contract',
  AcceptanceCouncil: 'council',
};

/** What a task in this state is not taken over without; undefined: nothing of its own. */
export const neededIn = (state: string): NeededInState | undefined => NEEDED[state];

export const givesWhatTheStateNeeds = check('gives-what-the-state-needs', ({ data }: Said<Given>) => {
  const needed = neededIn(data.state);
  return unless(needed === undefined || data[needed] !== undefined, () =>
    refusal('missing-field', `data.${needed ?? ''}`),
  );
});

/** State share ≤ total, contract ≤ total, paid ≤ contract: of what is given (contract rule 3). */
export const givenSumsFit = check('given-sums-fit', ({ data }: Said<Given>): readonly Refusal[] => {
  const { totalVnd, stateVnd, contract } = data;
  const over = (sum: Vnd | undefined, limit: Vnd | undefined): boolean =>
    sum !== undefined && limit !== undefined && exceeds(sum, limit);
  return [
    ...unless(!over(stateVnd, totalVnd), () =>
      refusal('state-share-exceeds-total', 'data.stateVnd', {
        stateVnd: stateVnd ?? null,
        totalVnd: totalVnd ?? null,
      }),
    ),
    ...unless(!over(contract?.totalVnd, totalVnd), () =>
      refusal('contract-exceeds-approved', 'data.contract.totalVnd', {
        totalVnd: contract?.totalVnd ?? null,
        approvedVnd: totalVnd ?? null,
      }),
    ),
    ...unless(!over(contract?.paidVnd, contract?.totalVnd), () =>
      refusal('payments-exceed-contract', 'data.contract.paidVnd', {
        paidVnd: contract?.paidVnd ?? null,
        contractVnd: contract?.totalVnd ?? null,
      }),
    ),
  ];
});

export const givenTermFits = check('given-term-fits', ({ data: { contract } }: Said<Given>) => {
  if (contract === undefined) return [];
  const { effectiveFrom, endsOn } = contract;
  const latest = plusMonths(effectiveFrom, LONGEST_TERM_MONTHS);
  return [
    ...unless(endsOn > effectiveFrom, () =>
      refusal('invalid-field', 'data.contract.endsOn', { expected: 'after', after: effectiveFrom }),
    ),
    ...unless(endsOn <= latest, () =>
      refusal('invalid-field', 'data.contract.endsOn', { expected: 'on-or-before', latest }),
    ),
  ];
});

/** A task that failed its acceptance stands in no state that can be taken over. */
export const ratingFitsState = check('rating-fits-state', ({ data }: Said<Given>) =>
  unless(data.rating !== 'failed', () =>
    refusal('invalid-field', 'data.rating', { expected: 'choice', values: ['excellent', 'passed'] }),
  ),
);

/** Taken over after its call: what call and dossiers were is unknown, and no rule counts on them. */
export const callUnknown = (state: TaskState): boolean =>
  state.takenOver !== undefined && state.call === undefined;
