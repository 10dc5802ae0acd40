import { barePersonId } from '../values/person-id.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { TaskFact } from './events.ts';
import { evolveMoney, isMoneyFact, type MoneyFact } from './evolve-money.ts';
import { withoutResults } from './evolve-selection.ts';
import { into } from './into.ts';
import { PLAIN_FACTS, type AllSubSteps, type SubStepFactData } from './sub-step-events.ts';
import type { Adjustment, CastRating, Contract, Selection, TaskState } from './state.ts';

export type SubStepFact = Extract<TaskFact, { type: keyof AllSubSteps }>;
type PlainFact = Extract<TaskFact, { type: (typeof PLAIN_FACTS)[number] }>;
type ToldFact = Exclude<Extract<TaskFact, { type: keyof SubStepFactData }>, MoneyFact>;

/** Facts of this file and of the money, by type: a record, so that none of them is forgotten. */
const TOLD: Readonly<Record<ToldFact['type'], true>> = {
  IdentificationCouncilEstablished: true,
  DossierReplaced: true,
  SelectionCouncilEstablished: true,
  ConflictDeclared: true,
  MemberRecused: true,
  BallotCast: true,
  BallotsCounted: true,
  ApprovalReturned: true,
  CancellationGroundFound: true,
  CancellationNotified: true,
  SelectionResultCancelled: true,
  AdjustmentRequested: true,
  AdjustmentSelfDecided: true,
  AdjustmentApproved: true,
  AdjustmentRefused: true,
  AdjustmentReported: true,
  DurationShortened: true,
  PrincipalInvestigatorChanged: true,
  HostChanged: true,
  AcceptanceSupplementRequested: true,
  AcceptanceDossierSupplemented: true,
  ReviewSubmitted: true,
  RatingCast: true,
  RatingsCounted: true,
  ResultRegistrationRevoked: true,
  ProductsHandedOver: true,
  RightsRequested: true,
  ApplicationReported: true,
};
const PLAIN: ReadonlySet<string> = new Set(PLAIN_FACTS);
const isPlain = (fact: TaskFact): fact is PlainFact => PLAIN.has(fact.type);

export const isSubStep = (fact: TaskFact): fact is SubStepFact =>
  isPlain(fact) || isMoneyFact(fact) || Object.hasOwn(TOLD, fact.type);

/** The task after a sub-step: its state is another only where a result is taken back. */
export function evolveSubStep(state: TaskState, fact: SubStepFact): TaskState {
  if (isPlain(fact)) return state;
  return isMoneyFact(fact) ? evolveMoney(state, fact) : told(state, fact);
}

function told(state: TaskState, fact: ToldFact): TaskState {
  const on = fact.metadata.occurredOn;
  switch (fact.type) {
    case 'IdentificationCouncilEstablished':
      return { ...state, identification: { membersTotal: fact.data.membersTotal } };
    case 'DossierReplaced': {
      const { dossierId } = fact.data;
      const dossiers = state.dossiers.map((d) => (d.dossierId === dossierId ? { ...d, replacedOn: on } : d));
      return { ...state, dossiers };
    }
    case 'ConflictDeclared':
    case 'MemberRecused':
      return { ...state, conflicted: [...(state.conflicted ?? []), fact.data.personId] };
    case 'ApprovalReturned': {
      const { submittedForApprovalOn, ...kept } = state;
      return kept;
    }
    case 'CancellationGroundFound':
      return { ...state, cancellationGround: { cause: fact.data.cause, foundOn: on } };
    case 'CancellationNotified':
      return withNoticeOf(state, on);
    case 'SelectionResultCancelled':
      return {
        ...into('SelectionFailed', withoutResults(state), fact),
        resultCancelled: { cause: fact.data.cause, on },
      };
    case 'ResultRegistrationRevoked': {
      const { certificateNumber, ...acceptance } = state.acceptance ?? {};
      return { ...into('Passed', state, fact), acceptance };
    }
    case 'ProductsHandedOver':
      return { ...state, handedOverOn: state.handedOverOn ?? on };
    case 'RightsRequested':
      return { ...state, rightsAskedBy: [...(state.rightsAskedBy ?? []), fact.data.organisation] };
    case 'ApplicationReported':
      return withReportOf(state, { year: fact.data.year, on });
    case 'SelectionCouncilEstablished':
    case 'BallotCast':
    case 'BallotsCounted':
      return { ...state, selection: selectionAfter(state.selection ?? { ballots: [] }, fact) };
    case 'AcceptanceSupplementRequested':
    case 'AcceptanceDossierSupplemented':
    case 'ReviewSubmitted':
    case 'RatingCast':
    case 'RatingsCounted':
      return acceptanceAfter(state, fact);
    default:
      return contractAfter(state, fact);
  }
}

const withNoticeOf = (state: TaskState, notifiedOn: PlainDate): TaskState =>
  state.cancellationGround === undefined
    ? state
    : { ...state, cancellationGround: { ...state.cancellationGround, notifiedOn } };

const withReportOf = (state: TaskState, { year, on }: { year: number; on: PlainDate }): TaskState => ({
  ...state,
  applicationReportedOn: [...(state.applicationReportedOn ?? []), on],
  applicationYears: [...(state.applicationYears ?? []), year],
});

type OfSelection = Extract<
  ToldFact,
  { type: 'SelectionCouncilEstablished' | 'BallotCast' | 'BallotsCounted' }
>;

function selectionAfter(selection: Selection, fact: OfSelection): Selection {
  switch (fact.type) {
    // A council that replaces another scores afresh.
    case 'SelectionCouncilEstablished': {
      const { membersTotal, sheet, members } = fact.data;
      const establishedOn = fact.metadata.occurredOn;
      return {
        ballots: [],
        council: { membersTotal, sheet, establishedOn, ...(members !== undefined && { members }) },
      };
    }
    case 'BallotCast':
      return { ...selection, ballots: [...selection.ballots, ballotOf(fact.data)] };
    case 'BallotsCounted': {
      const { ranking, winner, leftOut, ballots: opened = [] } = fact.data;
      const { winner: _winner, leftOut: _leftOut, ...kept } = selection;
      const ballots = selection.ballots.map((ballot) => opened.find((one) => isSame(one, ballot)) ?? ballot);
      const more = { ...(winner !== undefined && { winner }), ...(leftOut !== undefined && { leftOut }) };
      return { ...kept, ballots, ranking, ...more };
    }
  }
}

type Ballot = Selection['ballots'][number];

/** Who has cast, and of a sealed ballot no more than that. */
function ballotOf({
  session: _,
  sealed,
  ...said
}: Extract<ToldFact, { type: 'BallotCast' }>['data']): Ballot {
  return sealed === undefined ? said : { ...said, sealed: true };
}

const isSame = (one: Ballot, other: Ballot): boolean =>
  one.dossierId === other.dossierId && one.personId === other.personId;

type OfAcceptance = Extract<
  ToldFact,
  {
    type:
      | 'AcceptanceSupplementRequested'
      | 'AcceptanceDossierSupplemented'
      | 'ReviewSubmitted'
      | 'RatingCast'
      | 'RatingsCounted';
  }
>;

function acceptanceAfter(state: TaskState, fact: OfAcceptance): TaskState {
  // A review of a dossier is the selection council's: nothing of the acceptance.
  if (state.acceptance === undefined) return state;
  const { acceptance } = state;
  switch (fact.type) {
    case 'AcceptanceSupplementRequested':
      return { ...state, acceptance: { ...acceptance, supplementAskedOn: fact.metadata.occurredOn } };
    case 'AcceptanceDossierSupplemented': {
      const { supplementAskedOn, ...kept } = acceptance;
      return { ...state, acceptance: kept };
    }
    case 'ReviewSubmitted': {
      const person = barePersonId(fact.data.personId);
      const reviewers = new Set([...(acceptance.reviewers ?? []), person]);
      return { ...state, acceptance: { ...acceptance, reviewers: [...reviewers] } };
    }
    case 'RatingCast': {
      const ratings = [...(acceptance.ratings ?? []), ratingOf(fact.data)];
      return { ...state, acceptance: { ...acceptance, ratings } };
    }
    case 'RatingsCounted': {
      const { ratings: opened = [], ...counted } = fact.data;
      const ratings = (acceptance.ratings ?? []).map((one) => {
        const open = opened.find(({ personId }) => personId === one.personId);
        return open === undefined ? one : { personId: open.personId, rating: open.rating };
      });
      return { ...state, acceptance: { ...acceptance, ...(ratings.length > 0 && { ratings }), counted } };
    }
  }
}

/** Who has rated, and how; of a sealed one what is open of it. */
function ratingOf({
  session: _,
  sealed,
  ...said
}: Extract<ToldFact, { type: 'RatingCast' }>['data']): CastRating {
  const { personId, rating } = said;
  return sealed === undefined
    ? { personId, ...(rating !== undefined && { rating }) }
    : { ...said, sealed: true };
}

type OfContract = Exclude<
  ToldFact,
  | OfSelection
  | OfAcceptance
  | {
      type:
        | 'IdentificationCouncilEstablished'
        | 'DossierReplaced'
        | 'ConflictDeclared'
        | 'MemberRecused'
        | 'ApprovalReturned'
        | 'CancellationGroundFound'
        | 'CancellationNotified'
        | 'SelectionResultCancelled'
        | 'ResultRegistrationRevoked'
        | 'ProductsHandedOver'
        | 'RightsRequested'
        | 'ApplicationReported';
    }
>;

function contractAfter(state: TaskState, fact: OfContract): TaskState {
  switch (fact.type) {
    case 'DurationShortened':
      return withContract(state, { endsOn: fact.data.newEndsOn });
    case 'PrincipalInvestigatorChanged':
      return withContract(state, { principalInvestigator: fact.data.principalInvestigator });
    case 'HostChanged':
      return withContract(state, { host: fact.data.host });
    case 'AdjustmentRequested':
    case 'AdjustmentSelfDecided': {
      const { adjustmentId, what } = fact.data;
      const asked: Adjustment = { adjustmentId, what, selfDecided: fact.type === 'AdjustmentSelfDecided' };
      return { ...state, adjustments: [...(state.adjustments ?? []), asked] };
    }
    case 'AdjustmentApproved':
      return answered(state, fact.data.adjustmentId, 'approved');
    case 'AdjustmentRefused':
      return answered(state, fact.data.adjustmentId, 'refused');
    case 'AdjustmentReported':
      return answered(state, fact.data.adjustmentId, 'reported');
  }
}

const withContract = (state: TaskState, change: Partial<Contract>): TaskState =>
  state.contract === undefined ? state : { ...state, contract: { ...state.contract, ...change } };

function answered(state: TaskState, id: string, outcome: NonNullable<Adjustment['outcome']>): TaskState {
  const adjustments = (state.adjustments ?? []).map((one) =>
    one.adjustmentId === id ? { ...one, outcome } : one,
  );
  return { ...state, adjustments };
}
