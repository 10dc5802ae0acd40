import { amountIsPaid, paymentWithinYears } from '../../../guards/amounts.ts';
import { fromTheInvited } from '../../../guards/another.ts';
import {
  countsNoOwnWork,
  countsNothingOwn,
  nobodyInterestedAccepts,
} from '../../../guards/conflict-of-interest.ts';
import { disbursementRuns, fundingAddsUp, statePaymentsWithinBudget } from '../../../guards/payments.ts';
import {
  castIsCounted,
  countIsOfTheImpartial,
  recommendsTheWinner,
  sealedAreCounted,
} from '../../../guards/ballots.ts';
import {
  concludesItsVote,
  leavesNoCountUnconcluded,
  leavesNoVoteUncounted,
  replacesNoVote,
} from '../../../guards/votes-and-days.ts';
import { leadsTheRanking, meanAsCounted, votesAsCast } from '../../../guards/as-counted.ts';
import { ratingsAreOfTheImpartial, ratingsCounted, reacceptanceAllowed } from '../../../guards/ratings.ts';
import { acceptanceSeats, selectionSeats } from '../../../guards/member-of.ts';
import { meetsOnceSetUp } from '../../../guards/not-before.ts';
import { refundWithinPaid } from '../../../guards/refunds.ts';
import { membersAreTheCouncils } from '../../../guards/seats.ts';
import { worksOnceSetUp } from '../../../guards/works-once-set-up.ts';
import { choice, optional, type Form } from '../../../form.ts';
import type { Guard } from '../../../guard.ts';
import { stepOf, type Definition } from '../../../definition.ts';
import { invariant } from '../../../invariant.ts';
import type { Seats } from '../../../step.ts';
import type { TaskState } from '../../../task/state.ts';
import { adoptDefinition } from '../../adopt-definition.ts';
import * as assignment from '../../assignment.ts';
import { delta } from '../../delta.ts';
import { sessionOn } from '../../fields.ts';
import { takeOver } from '../../take-over.ts';
import { TASK_STATES } from '../../task-states.ts';
import { voidStep } from '../../void.ts';
import { provincial2014 } from '../definition.ts';
import { ACCEPTANCE } from './acceptance.ts';
import { ACCEPTANCE_DEADLINES } from './acceptance-deadlines.ts';
import { APPROVAL, FUNDING } from './approval.ts';
import { EXECUTION } from './execution.ts';
import { EXECUTION_DEADLINES } from './execution-deadlines.ts';
import { IDENTIFICATION } from './identification.ts';
import { MAIN_LINE_DEADLINES } from './main-line-deadlines.ts';
import { MONEY, SOURCE_AND_YEAR } from './money.ts';
import * as record from './record.ts';
import { RESULTS } from './results.ts';
import { PARTIES, SELECTION } from './selection.ts';
import { SELECTION_DEADLINES } from './selection-deadlines.ts';

const STATES = Object.keys(TASK_STATES);

interface More {
  readonly from?: readonly string[];
  readonly form?: Form;
  /** Asked before the step's own. */
  readonly first?: readonly Guard<TaskState, never>[];
  readonly guards?: readonly Guard<TaskState, never>[];
  readonly conflicts?: readonly Guard<TaskState, never>[];
  readonly councilIn?: (state: TaskState) => Seats | undefined;
}

/** A step of the main line that may say more, and is held to what a sub-step recorded: nothing that it must say. */
function more(
  command: string,
  { from = [], form = {}, first = [], guards = [], conflicts = [], ...own }: More,
) {
  const step = stepOf(provincial2014, command);
  invariant(step !== undefined, 'a main-line step is there to be added to', { command });
  // The form that grew is what makes the data of the guards that came with it.
  const all = [...first, ...step.guards, ...guards] as typeof step.guards;
  return {
    ...step,
    from: [...step.from, ...from],
    form: { ...step.form, ...form },
    guards: all,
    conflicts: conflicts as typeof step.conflicts,
    ...own,
  };
}

const LUMP_SUM = {
  lumpSum: optional(choice({ vi: 'Phương thức khoán', en: 'Lump sum' }, ['final-product', 'partial'])),
};

const MORE = [
  more('receive-dossier', { form: PARTIES, guards: [fromTheInvited] }),
  more('recommend', {
    guards: [membersAreTheCouncils, castIsCounted, recommendsTheWinner, meanAsCounted, leadsTheRanking],
    first: [worksOnceSetUp('DossierRecommended'), concludesItsVote('selection')],
    conflicts: [countsNothingOwn, countIsOfTheImpartial],
    councilIn: selectionSeats,
  }),
  more('fail-round', { first: [sealedAreCounted] }),
  more('cancel', { first: [leavesNoVoteUncounted('selection')] }),
  more('withdraw', { first: [leavesNoVoteUncounted('selection')] }),
  more('appraise', { first: [worksOnceSetUp('BudgetAppraised')] }),
  more('approve', { form: FUNDING, guards: [fundingAddsUp] }),
  more('sign-contract', { form: LUMP_SUM }),
  more('pay-tranche', {
    form: SOURCE_AND_YEAR,
    first: [amountIsPaid],
    guards: [statePaymentsWithinBudget, paymentWithinYears, disbursementRuns],
  }),
  more('terminate', { guards: [refundWithinPaid] }),
  more('establish-acceptance-council', {
    from: ['FailedAcceptance'],
    form: { sessionOn: sessionOn() },
    first: [
      reacceptanceAllowed,
      leavesNoVoteUncounted('acceptance'),
      leavesNoCountUnconcluded,
      replacesNoVote('acceptance'),
    ],
    guards: [meetsOnceSetUp],
    conflicts: [nobodyInterestedAccepts],
  }),
  more('conclude-acceptance', {
    first: [concludesItsVote('acceptance')],
    guards: [ratingsCounted, votesAsCast],
    conflicts: [countsNoOwnWork, ratingsAreOfTheImpartial],
    councilIn: acceptanceSeats,
  }),
];

/** The same circulars with every sub-step of the law; the main line asks for none of them. */
export const provincial2014v2: Definition<TaskState> = delta(provincial2014, {
  id: 'provincial-2014',
  version: 2,
  steps: {
    replace: MORE,
    add: [
      takeOver('provincial'),
      ...IDENTIFICATION,
      ...SELECTION,
      ...APPROVAL,
      ...EXECUTION,
      ...MONEY,
      ...ACCEPTANCE,
      ...RESULTS,
      ...Object.values(record),
      ...Object.values(assignment),
      voidStep(STATES),
      adoptDefinition(STATES),
    ],
  },
  deadlines: {
    replace: MAIN_LINE_DEADLINES,
    add: [...SELECTION_DEADLINES, ...EXECUTION_DEADLINES, ...ACCEPTANCE_DEADLINES],
  },
});
