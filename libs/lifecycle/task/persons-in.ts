import { barePersonId, namesPerson } from '../values/person-id.ts';
import type { TaskState } from './state.ts';

/** Who works on a task, leads it or sits on its councils: ids without `person:`, each once, sorted. */
export function personsIn({
  assigned = [],
  approval,
  contract,
  selection,
  acceptance,
}: TaskState): readonly string[] {
  const seats = [...(selection?.council?.members ?? []), ...(acceptance?.council?.members ?? [])];
  // A host that is a person leads the task; one that is an organisation is nobody's account. Who was replaced leads no more.
  const host = contract?.host ?? approval?.host;
  const leads = [
    contract?.principalInvestigator ?? approval?.principalInvestigator,
    ...(host !== undefined && namesPerson(host) ? [host] : []),
  ];
  const named = [
    ...[...assigned, ...seats].map(({ personId }) => personId),
    ...leads.filter((id) => id !== undefined),
  ];
  return [...new Set(named.map(barePersonId))].sort();
}
