import { MILESTONES } from '../../components/milestones.ts';
import type { TextKey } from '../../text/text.tsx';
import type { TaskRow } from './tasks.ts';

/** Where a task stands in the list: at a milestone, or at an end. */
export type ListPlace = (typeof MILESTONES)[number] | 'closed';

/** In their order. */
export const LIST_PLACES: readonly ListPlace[] = [...MILESTONES, 'closed'];

export const placeOf = ({ milestone, closed }: TaskRow): ListPlace =>
  closed ? 'closed' : (MILESTONES.find((name) => name === milestone) ?? 'closed');

export const placeLabel = (place: ListPlace): TextKey =>
  place === 'closed' ? 'board.closed' : `case.milestone.${place}`;
