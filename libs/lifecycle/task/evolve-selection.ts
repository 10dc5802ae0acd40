import type { TaskFact } from './events.ts';
import { into } from './into.ts';
import type { Call, TaskState } from './state.ts';

type SelectionFact = Extract<
  TaskFact,
  {
    type:
      | 'SelectionCallOpened'
      | 'DirectAssignmentInvited'
      | 'ApplicationDossierReceived'
      | 'DossierWithdrawn'
      | 'SelectionCallClosed'
      | 'DossiersOpened'
      | 'SelectionRoundFailed'
      | 'DossierRecommended'
      | 'BudgetAppraised'
      | 'ContentAndBudgetAppraised'
      | 'ApprovalSubmitted'
      | 'TaskApproved';
  }
>;

/** From the call to the approval. */
export function evolveSelection(state: TaskState, fact: SelectionFact): TaskState {
  switch (fact.type) {
    case 'SelectionCallOpened':
    case 'DirectAssignmentInvited':
      return { ...into('CallOpen', withoutResults(state), fact), call: callAfter(state, fact) };
    case 'ApplicationDossierReceived':
      return received(state, fact);
    case 'DossierWithdrawn':
      return withDossier(state, fact.data.dossierId, { withdrawn: true });
    case 'SelectionCallClosed':
      return into('CallClosed', state, fact);
    case 'DossiersOpened':
      return fact.data.dossiers.reduce(
        (seen, { dossierId, valid }) => withDossier(seen, dossierId, { valid }),
        into('DossiersOpened', state, fact),
      );
    case 'SelectionRoundFailed':
      return into('SelectionFailed', state, fact);
    case 'DossierRecommended':
      return { ...into('Recommended', state, fact), recommended: fact.data.dossierId };
    case 'BudgetAppraised':
    case 'ContentAndBudgetAppraised':
      return appraised(state, fact);
    case 'ApprovalSubmitted':
      return { ...state, submittedForApprovalOn: fact.metadata.occurredOn };
    case 'TaskApproved':
      return { ...into('Approved', state, fact), approval: fact.data };
  }
}

/** The task without what an earlier call led to: a new call starts afresh. */
export function withoutResults(state: TaskState): TaskState {
  const { recommended, appraisal, submittedForApprovalOn, approval, selection, ...rest } = state;
  const { cancellationGround, resultCancelled, votes: { selection: _, ...votes } = {}, ...kept } = rest;
  return Object.keys(votes).length === 0 ? kept : { ...kept, votes };
}

/** Also when it already was appraised: a new version, which no approval or contract may lie before. */
function appraised(
  state: TaskState,
  fact: Extract<SelectionFact, { type: `${string}BudgetAppraised` }>,
): TaskState {
  const { submittedForApprovalOn, ...kept } = state;
  return { ...into('Appraised', kept, fact), appraisal: fact.data };
}

function callAfter(
  state: TaskState,
  fact: Extract<SelectionFact, { type: 'SelectionCallOpened' | 'DirectAssignmentInvited' }>,
): Call {
  const openedOn = fact.metadata.occurredOn;
  const common = {
    openedOn,
    closesOn: fact.data.closesOn,
    firstOpenedOn: state.call?.firstOpenedOn ?? openedOn,
  };
  return fact.type === 'SelectionCallOpened'
    ? { ...common, round: fact.data.round, callId: fact.data.callId }
    : { ...common, round: (state.call?.round ?? 0) + 1, organisation: fact.data.organisation };
}

function received(
  state: TaskState,
  fact: Extract<SelectionFact, { type: 'ApplicationDossierReceived' }>,
): TaskState {
  const { dossierId, applicant, principalInvestigator, participants, partners } = fact.data;
  const dossier = {
    dossierId,
    applicant,
    round: state.call?.round ?? 1,
    receivedOn: fact.metadata.occurredOn,
    withdrawn: false,
    ...(principalInvestigator !== undefined && { principalInvestigator }),
    ...(participants !== undefined && { participants }),
    ...(partners !== undefined && { partners }),
  };
  return {
    ...state,
    dossiers: [...state.dossiers, dossier],
    usedDossierIds: [...state.usedDossierIds, dossierId],
  };
}

function withDossier(
  state: TaskState,
  dossierId: string,
  change: { withdrawn?: boolean; valid?: boolean },
): TaskState {
  return {
    ...state,
    dossiers: state.dossiers.map((d) => (d.dossierId === dossierId ? { ...d, ...change } : d)),
  };
}
