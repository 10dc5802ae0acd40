import type { TaskFact } from './events.ts';
import { unknownFact } from '../invariant.ts';
import { into } from './into.ts';
import type { Acceptance, TaskState } from './state.ts';

type ExecutionFact = Extract<
  TaskFact,
  {
    type:
      | 'ContractSigned'
      | 'PeriodicReportSubmitted'
      | 'TranchePaid'
      | 'ExtensionGranted'
      | 'TaskPaused'
      | 'TaskResumed'
      | 'ContractTerminated'
      | 'AcceptanceDossierSubmitted'
      | 'AcceptanceDossierAccepted'
      | 'AcceptanceCouncilEstablished'
      | 'AcceptanceConcluded'
      | 'AcceptanceFileCompleted'
      | 'ResultRegistered'
      | 'ResultRecognised'
      | 'ContractLiquidated'
      | 'DossierArchived';
  }
>;

/** From the contract to the archive. */
export function evolveExecution(state: TaskState, fact: ExecutionFact): TaskState {
  switch (fact.type) {
    case 'ContractSigned':
      return { ...into('InExecution', state, fact), contract: fact.data };
    case 'PeriodicReportSubmitted':
      return state;
    case 'TranchePaid':
      return { ...state, tranches: [...state.tranches, { ...fact.data, paidOn: fact.metadata.occurredOn }] };
    case 'ExtensionGranted':
      return extended(state, fact);
    case 'TaskPaused':
      return into('Paused', state, fact);
    case 'TaskResumed':
      return into('InExecution', state, fact);
    case 'ContractTerminated': {
      const { refundVnd } = fact.data;
      return { ...into('Terminated', state, fact), ...(refundVnd !== undefined && { refundVnd }) };
    }
    case 'ResultRecognised':
      return into('Recognised', state, fact);
    case 'ContractLiquidated':
      return into('Liquidated', state, fact);
    case 'DossierArchived':
      return into('Archived', state, fact);
    default:
      return evolveAcceptance(state, fact);
  }
}

type AcceptanceFact = Extract<ExecutionFact, { type: `Acceptance${string}` | 'ResultRegistered' }>;

function evolveAcceptance(state: TaskState, fact: AcceptanceFact): TaskState {
  const on = fact.metadata.occurredOn;
  switch (fact.type) {
    case 'AcceptanceDossierSubmitted':
      return { ...into('AcceptanceSubmitted', state, fact), acceptance: { submittedOn: on } };
    case 'AcceptanceDossierAccepted':
      return withAcceptance(state, { confirmedOn: on });
    case 'AcceptanceCouncilEstablished': {
      const { membersTotal, members } = fact.data;
      const council = { membersTotal, establishedOn: on, ...(members !== undefined && { members }) };
      // Also when it replaces one: no conclusion may lie before the council that draws it.
      // Reviews and ratings were those of the council before.
      const { rating, ratings, counted, reviewers, ...kept } = state.acceptance ?? {};
      return { ...into('AcceptanceCouncil', state, fact), acceptance: { ...kept, council } };
    }
    case 'AcceptanceConcluded': {
      const { rating } = fact.data;
      return withAcceptance(into(rating === 'failed' ? 'FailedAcceptance' : 'Passed', state, fact), {
        rating,
      });
    }
    case 'AcceptanceFileCompleted':
      return withAcceptance(state, { fileCompletedOn: on });
    case 'ResultRegistered':
      return withAcceptance(into('ResultRegistered', state, fact), {
        certificateNumber: fact.data.certificateNumber,
      });
    default:
      return unknownFact(fact);
  }
}

function extended(state: TaskState, fact: Extract<ExecutionFact, { type: 'ExtensionGranted' }>): TaskState {
  if (state.contract === undefined) return state;
  return {
    ...state,
    contract: { ...state.contract, endsOn: fact.data.newEndsOn },
    extendedOn: fact.metadata.occurredOn,
  };
}

function withAcceptance(state: TaskState, change: Partial<Acceptance>): TaskState {
  return state.acceptance === undefined
    ? state
    : { ...state, acceptance: { ...state.acceptance, ...change } };
}
