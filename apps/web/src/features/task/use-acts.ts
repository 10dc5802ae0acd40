import { useQuery } from '@tanstack/react-query';
import {
  actionsQuery,
  type Approval,
  type CaseAction,
  type CaseRef,
  type ShownCase,
} from '../../api/case.ts';
import { useRoles } from '../../components/roles.ts';

/** A step that may be taken now, by whoever reads or by another. */
export interface Act {
  readonly action: CaseAction;
  readonly isMine: boolean;
  /** The request for a second person that waits of it. */
  readonly waiting: Approval | undefined;
  /** It is there to be done: what moves the case is not asked for twice. */
  readonly isOpen: boolean;
  /** Of those that are mine, from 1: the key that leads to its form. */
  readonly number: number | undefined;
}

/** The head of those that are folded away. */
export const OTHERS = 'viec-khac';
/** Keys that there are for acts. */
const MOST_NUMBERED = 9;

/** What may be recorded now: the reader's own, what is due first, then what moves the case on; after them those of others. */
export function useActs(of: CaseRef, shown: ShownCase) {
  const actions = useQuery(actionsQuery(of));
  const roles = useRoles();
  const { dueOf, inOrder } = orderOf(shown);
  const all = (actions.data?.items ?? []).toSorted(inOrder).map((action): Act => {
    const waiting = shown.approvals.find(({ command }) => command === action.command);
    const isMine = action.roles.some((role) => roles.includes(role));
    const isOpen = isMine && isReady(action) && (waiting === undefined || !action.moves);
    return { action, isMine, waiting, isOpen, number: undefined };
  });
  const mine = numbered(all.filter(({ isMine }) => isMine));
  const others = all.filter(({ isMine }) => !isMine);
  const isAsked = ({ action }: Act): boolean => dueOf(action) !== undefined;
  return {
    actions,
    first: mine.find((act) => isReady(act.action) && (isAsked(act) || act.action.moves)),
    mine,
    /** Of others: what a deadline asks for, and the rest. */
    asked: others.filter(isAsked),
    others: others.filter((act) => !isAsked(act)),
  };
}

/** Nothing has to be recorded before it. */
const isReady = ({ waitsFor }: CaseAction): boolean => waitsFor.length === 0;

function orderOf({ deadlines }: ShownCase) {
  const dueOf = ({ deadlines: { stops } }: CaseAction): string | undefined =>
    deadlines
      .filter(({ id, status }) => status === 'open' && stops.includes(id))
      .map(({ dueOn }) => dueOn)
      .toSorted()[0];
  // After every day that is written as one: what moves, then the rest, then what waits for another step.
  const placeOf = (action: CaseAction): string =>
    isReady(action) ? (dueOf(action) ?? (action.moves ? 'moves' : 'rest')) : 'waits';
  const inOrder = (one: CaseAction, other: CaseAction): number =>
    placeOf(one) === placeOf(other) ? 0 : placeOf(one) < placeOf(other) ? -1 : 1;
  return { dueOf, inOrder };
}

function numbered(mine: readonly Act[]): readonly Act[] {
  const open = mine.filter(({ isOpen }) => isOpen).slice(0, MOST_NUMBERED);
  return mine.map((act) => (open.includes(act) ? { ...act, number: open.indexOf(act) + 1 } : act));
}
