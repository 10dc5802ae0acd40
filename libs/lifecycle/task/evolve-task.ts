import type { Fact } from '../fact.ts';
import { invariant } from '../invariant.ts';
import { assignedByOpening } from './assigned.ts';
import type { TaskFact } from './events.ts';
import { turnsAfter } from './council-days.ts';
import { everLedAfter } from './ever-led.ts';
import { evolveSelection, withoutResults } from './evolve-selection.ts';
import { evolveExecution } from './evolve-execution.ts';
import { evolveRecord } from './evolve-record.ts';
import { evolveSubStep, isSubStep, type SubStepFact } from './evolve-sub-steps.ts';
import { into } from './into.ts';
import type { TaskState } from './state.ts';
import { takenOver } from './take-over.ts';
import { isAnnulled, votesAfter } from './votes.ts';

/** The task after a fact. Never refuses, never reads a clock: what was recorded is what happened. */
export function evolveTask(state: TaskState | undefined, fact: Fact): TaskState {
  // The decider alone writes facts, by the forms of the definitions: type and data belong together.
  const typed = fact as TaskFact;
  if (state === undefined) return open(typed);
  if (isAnnulled(state.votes, typed)) return state;
  const changed = isSubStep(typed) ? evolveSubStep(state, typed) : change(state, typed);
  const after = withHidden(changed, {
    votes: votesAfter(changed.votes, typed),
    everLed: everLedAfter(state, typed),
    councilTurns: turnsAfter(changed.councilTurns, typed, state.state),
  });
  const definition = fact.metadata.definition ?? state.definition;
  return definition === after.definition ? after : { ...after, definition };
}

interface Hidden {
  readonly votes: TaskState['votes'] | undefined;
  readonly everLed: TaskState['everLed'] | undefined;
  readonly councilTurns: TaskState['councilTurns'] | undefined;
}

/** The same task where nothing of it changed. */
function withHidden(state: TaskState, { votes, everLed, councilTurns }: Hidden): TaskState {
  const isSame = votes === state.votes && everLed === state.everLed && councilTurns === state.councilTurns;
  if (isSame) return state;
  return {
    ...state,
    ...(votes !== undefined && { votes }),
    ...(everLed !== undefined && { everLed }),
    ...(councilTurns !== undefined && { councilTurns }),
  };
}

function open(fact: TaskFact): TaskState {
  const { definition, occurredOn } = fact.metadata;
  invariant(definition !== undefined, 'an opening fact names its definition', {
    type: fact.type,
    revision: fact.revision,
  });
  const begun = {
    kind: 'task',
    state: 'Proposed',
    since: occurredOn,
    openedOn: occurredOn,
    definition,
    milestone: 'registered',
    closed: false,
    everOrdered: false,
    dossiers: [],
    usedDossierIds: [],
    tranches: [],
  } as const;
  const own = openedBy(fact);
  if (fact.type === 'TaskProposed') return { ...begun, ...own, ...fact.data };
  if (fact.type === 'TaskTakenOver')
    return takenOver({ ...begun, ...own, ...fact.data, state: begun.state }, fact);
  invariant(fact.type === 'FacilityTaskRegistered', 'a task begins with its opening fact', {
    type: fact.type,
  });
  return { ...begun, ...own, ...fact.data, level: 'facility' };
}

function openedBy(fact: TaskFact): Pick<TaskState, 'assigned'> {
  const assigned = assignedByOpening(fact);
  return assigned.length === 0 ? {} : { assigned };
}

function change(state: TaskState, fact: Exclude<TaskFact, SubStepFact>): TaskState {
  switch (fact.type) {
    case 'TaskProposed':
    case 'FacilityTaskRegistered':
      return { ...state, ...fact.data };
    case 'OrderDeclined':
      return into('NotOrdered', state, fact);
    case 'TaskOrdered':
      return {
        ...into('Ordered', state, fact),
        everOrdered: true,
        route: fact.data.route,
        year: fact.data.year,
      };
    case 'ApprovalRefused':
      return into('Refused', state, fact);
    case 'TaskWithdrawn':
      return into('Withdrawn', state, fact);
    case 'TaskCancelled':
      return into('Cancelled', state, fact);
    case 'TaskReopened':
      return reopened(state, fact);
    case 'SelectionCallOpened':
    case 'DirectAssignmentInvited':
    case 'ApplicationDossierReceived':
    case 'DossierWithdrawn':
    case 'SelectionCallClosed':
    case 'DossiersOpened':
    case 'SelectionRoundFailed':
    case 'DossierRecommended':
    case 'BudgetAppraised':
    case 'ContentAndBudgetAppraised':
    case 'ApprovalSubmitted':
    case 'TaskApproved':
      return evolveSelection(state, fact);
    case 'FactCorrected':
    case 'EventVoided':
    case 'DefinitionAdopted':
    case 'PersonAssigned':
    case 'PersonUnassigned':
    case 'TaskApprovalRevoked':
    case 'RatingAnnulled':
    case 'TaskTakenOver':
      return evolveRecord(state, fact);
    default:
      return evolveExecution(state, fact);
  }
}

/** What stood before the way ended stays visible in the history; the task starts over from its order or its proposal. */
function reopened(state: TaskState, fact: TaskFact): TaskState {
  const { call, ...begun } = into(state.everOrdered ? 'Ordered' : 'Proposed', withoutResults(state), fact);
  return { ...begun, dossiers: [] };
}
