import { barePersonId, namesPerson } from '../values/person-id.ts';
import type { TaskFact } from './events.ts';
import type { TaskState } from './state.ts';

type Led = Pick<TaskState, 'contract' | 'approval' | 'everLed'>;

/**
 * Who ever led the work or stood for its host, after a fact: what replaces somebody takes them out of contract and
 * assignment, not out of what they did. Ids without `person:`, each once.
 */
export function everLedAfter({ contract, approval, everLed }: Led, fact: TaskFact): Led['everLed'] {
  const named = (): readonly (string | undefined)[] => {
    switch (fact.type) {
      case 'PrincipalInvestigatorChanged':
        return [contract?.principalInvestigator, fact.data.principalInvestigator];
      case 'HostChanged':
        return [contract?.host, approval?.host, fact.data.host].filter(
          (host) => host !== undefined && namesPerson(host),
        );
      case 'PersonAssigned':
        return fact.data.role === 'host' ? [fact.data.personId] : [];
      default:
        return [];
    }
  };
  const persons = named().flatMap((id) => (id === undefined ? [] : [barePersonId(id)]));
  return persons.length === 0 ? everLed : [...new Set([...(everLed ?? []), ...persons])];
}
