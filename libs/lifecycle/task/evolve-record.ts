import { invariant } from '../invariant.ts';
import type { TaskFact } from './events.ts';
import { assignedAfter } from './assigned.ts';
import { into } from './into.ts';
import type { TaskState } from './state.ts';

/** Facts that keep the record: they say who works on the task and what was recorded wrongly, never how the task stands. */
export type RecordFact = Extract<
  TaskFact,
  {
    type:
      | 'FactCorrected'
      | 'EventVoided'
      | 'DefinitionAdopted'
      | 'PersonAssigned'
      | 'PersonUnassigned'
      | 'TaskApprovalRevoked'
      | 'RatingAnnulled'
      | 'TaskTakenOver';
  }
>;

export function evolveRecord(state: TaskState, fact: RecordFact): TaskState {
  switch (fact.type) {
    // Both were worked into the history before the fold (effective-history.ts); the definition is the metadata's.
    case 'FactCorrected':
    case 'EventVoided':
    case 'DefinitionAdopted':
      return state;
    case 'PersonAssigned':
    case 'PersonUnassigned':
      return { ...state, assigned: assignedAfter(state.assigned ?? [], fact) };
    case 'TaskApprovalRevoked': {
      const { approval, submittedForApprovalOn, ...kept } = state;
      return into('Appraised', kept, fact);
    }
    case 'RatingAnnulled': {
      const { acceptance: rated = {}, refundVnd, advancesSettledOn, ...kept } = state;
      const { rating, ratings, counted, fileCompletedOn, ...acceptance } = rated;
      // What was to come back for the rating is due no more, and what it settled is to be settled anew.
      return { ...into('AcceptanceCouncil', kept, fact), acceptance };
    }
    case 'TaskTakenOver':
      invariant(false, 'a task is taken over once, as it is opened', { revision: fact.revision });
  }
}
