import { useQuery } from '@tanstack/react-query';
import {
  actionsQuery,
  type ActionOfCase,
  type Approval,
  type CaseActions,
  type CaseRef,
  type ShownCase,
} from '../../api/case.ts';
import { useRoles } from '../../components/roles.ts';

/** A step that may be taken now, by whoever reads or by another. */
export interface Act {
  readonly action: ActionOfCase;
  readonly isMine: boolean;
  /** The request for a second person that waits of it. */
  readonly waiting: Approval | undefined;
  /** It is there to be done: what moves the case is not asked for twice. */
  readonly isOpen: boolean;
  /** Of those that are mine, from 1: the key that leads to its form. */
  readonly number: number | undefined;
}

/** What the reader does first, and for which tasks of a call at once: this one among them. */
export interface FirstAct {
  readonly act: Act;
  readonly cases: readonly string[];
}

/** The head of those that are folded away. */
export const OTHERS = 'viec-khac';
/** Keys that there are for acts. */
const MOST_NUMBERED = 9;

/** What may be recorded now: the reader's own, what the queue asks for first; after them those of others. */
export function useActs(of: CaseRef, { approvals }: ShownCase) {
  const actions = useQuery(actionsQuery(of));
  const roles = useRoles();
  const called = duties(actions.data?.called ?? []);
  // Behind what is called for comes the rest, last what another step has to come before.
  const placeOf = (action: ActionOfCase): number => {
    const place = called.findIndex((one) => one.command === action.command);
    if (!isReady(action)) return called.length + 1;
    return place === -1 ? called.length : place;
  };
  const all = (actions.data?.items ?? [])
    .toSorted((one, other) => placeOf(one) - placeOf(other) || Number(other.moves) - Number(one.moves))
    .map((action): Act => {
      const waiting = approvals.find(({ command }) => command === action.command);
      const isMine = action.roles.some((role) => roles.includes(role));
      const isOpen = isMine && isReady(action) && (waiting === undefined || !action.moves);
      return { action, isMine, waiting, isOpen, number: undefined };
    });
  const mine = numbered(all.filter(({ isMine }) => isMine));
  const others = all.filter(({ isMine }) => !isMine);
  const isCalled = ({ action }: Act): boolean => called.some(({ command }) => command === action.command);
  const isAsked = (act: Act): boolean => isCalled(act) && isReady(act.action);
  return {
    actions,
    first: firstOf(called, mine),
    /** What is called for: the reader's own, then what others do next. */
    called: [...mine.filter(isCalled), ...others.filter(isAsked)],
    /** Of the reader's own what nothing calls for. */
    besides: mine.filter((act) => !isCalled(act) && isReady(act.action)),
    /** Of the reader's own what another step has to come before. */
    later: mine.filter((act) => !isCalled(act) && !isReady(act.action)),
    /** Of others what they need not do next. */
    others: others.filter((act) => !isAsked(act)),
  };
}

/** Nothing has to be recorded before it. */
const isReady = ({ waitsFor }: ActionOfCase): boolean => waitsFor.length === 0;

type Called = CaseActions['called'];

/** What somebody has to do, the reader's own first. A right is nobody's duty: who wants it finds it below. */
const duties = (called: Called): Called =>
  called.filter(({ isRight }) => !isRight).toSorted((one, other) => Number(other.mine) - Number(one.mine));

function firstOf(called: Called, mine: readonly Act[]): FirstAct | undefined {
  for (const { command, cases } of called) {
    const act = mine.find(({ action }) => action.command === command && isReady(action));
    if (act !== undefined) return { act, cases };
  }
  return undefined;
}

function numbered(mine: readonly Act[]): readonly Act[] {
  const open = mine.filter(({ isOpen }) => isOpen).slice(0, MOST_NUMBERED);
  return mine.map((act) => (open.includes(act) ? { ...act, number: open.indexOf(act) + 1 } : act));
}
