import type { Part } from '../part.ts';
import type { TaskState } from './state.ts';

/** Who does what of a task now: assigned, hosting, leading, sitting on its councils. */
export function partsIn({
  assigned = [],
  approval,
  contract,
  selection,
  acceptance,
}: TaskState): readonly Part[] {
  const host = contract?.host ?? approval?.host;
  const leader = contract?.principalInvestigator ?? approval?.principalInvestigator;
  return [
    ...assigned.map(({ role, personId }): Part => ({ part: 'assigned', role, who: personId })),
    ...(host === undefined ? [] : [{ part: 'host', who: host } as const]),
    ...(leader === undefined ? [] : [{ part: 'investigator', who: leader } as const]),
    ...seats('selection-council', selection?.council),
    ...seats('acceptance-council', acceptance?.council),
  ];
}

const seats = (
  part: 'selection-council' | 'acceptance-council',
  council: { readonly members?: readonly Seat[] } | undefined,
): readonly Part[] =>
  (council?.members ?? []).map(({ personId, role, organisation }) => ({
    part,
    role,
    who: personId,
    ...(organisation !== undefined && { organisation }),
  }));

interface Seat {
  readonly personId: string;
  readonly role: string;
  readonly organisation?: string;
}
