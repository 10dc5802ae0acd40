import type { Fact } from '../fact.ts';
import { invariant, unknownFact } from '../invariant.ts';
import type { DossierFact } from './events.ts';
import type { DossierState } from './state.ts';

/** The dossier after a fact. Never refuses. */
export function evolveDossier(state: DossierState | undefined, fact: Fact): DossierState {
  // The decider alone writes facts, by the forms of the definitions: type and data belong together.
  const typed = fact as DossierFact;
  switch (typed.type) {
    case 'AdministrativeDossierReceived':
      return received(typed);
    case 'AdministrativeDossierResolved':
      begun(state, typed);
      return {
        ...state,
        state: 'Resolved',
        since: typed.metadata.occurredOn,
        result: typed.data.result,
        resolvedOn: typed.metadata.occurredOn,
      };
    case 'ClockPaused':
      begun(state, typed);
      return { ...state, pauses: [...(state.pauses ?? []), { pausedOn: typed.metadata.occurredOn }] };
    case 'ClockResumed': {
      begun(state, typed);
      const pauses = state.pauses ?? [];
      const last = pauses.slice(-1).map((pause) => ({ ...pause, resumedOn: typed.metadata.occurredOn }));
      return { ...state, pauses: [...pauses.slice(0, -1), ...last] };
    }
    // Both were worked into the history before the fold (effective-history.ts).
    case 'FactCorrected':
    case 'EventVoided':
      begun(state, typed);
      return state;
    default:
      return unknownFact(typed);
  }
}

function begun(state: DossierState | undefined, { type }: DossierFact): asserts state is DossierState {
  invariant(state !== undefined, 'a dossier begins with its opening fact', { type });
}

function received(fact: Extract<DossierFact, { type: 'AdministrativeDossierReceived' }>): DossierState {
  const { definition, occurredOn } = fact.metadata;
  invariant(definition !== undefined, 'an opening fact names its definition', { type: fact.type });
  return {
    kind: 'dossier',
    state: 'Received',
    since: occurredOn,
    openedOn: occurredOn,
    definition,
    ...fact.data,
  };
}
