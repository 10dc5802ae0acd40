import { useQuery } from '@tanstack/react-query';
import { actionsQuery, type CaseAction, type CaseRef, type ShownCase } from '../../api/case.ts';
import { useRoles } from '../../components/roles.ts';

/** A step that may be taken now, by whoever reads or by another. */
export interface Act {
  readonly action: CaseAction;
  readonly isMine: boolean;
  /** Of those that are mine, from 1: the key that leads to its form. */
  readonly number: number | undefined;
}

/** Keys that there are for acts. */
const MOST_NUMBERED = 9;

/** What may be recorded now: what a deadline asks for, and the rest. */
export function useActs(of: CaseRef, shown: ShownCase) {
  const actions = useQuery(actionsQuery(of));
  const roles = useRoles();
  const open = shown.deadlines.filter(({ status }) => status === 'open').map(({ id }) => id);
  const isAsked = ({ deadlines }: CaseAction): boolean => deadlines.stops.some((id) => open.includes(id));
  const all = actions.data?.items ?? [];
  let count = 0;
  const numbered = [...all.filter(isAsked), ...all.filter((one) => !isAsked(one))].map((action): Act => {
    const isMine = action.roles.some((role) => roles.includes(role));
    if (isMine) count += 1;
    return { action, isMine, number: isMine && count <= MOST_NUMBERED ? count : undefined };
  });
  return {
    actions,
    asked: numbered.filter(({ action }) => isAsked(action)),
    others: numbered.filter(({ action }) => !isAsked(action)),
  };
}
