import { refusal, type Refusal } from '../decision.ts';
import type { TaskState } from '../task/state.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

/** Who declared a conflict or was recused. */
export const declared = ({ conflicted = [] }: TaskState): ReadonlySet<string> =>
  new Set(conflicted.map(barePersonId));

/** Declared or recused by then, or later: who was in conflict was so before anybody wrote it down. */
export const hasDeclared = (
  { state, whole }: Pick<OfTask<unknown>, 'state' | 'whole'>,
  id: string,
): boolean => declared(state).has(barePersonId(id)) || declared(whole).has(barePersonId(id));

type Counting = Pick<OfTask<unknown>, 'state' | 'whole' | 'imported'>;
interface Cast {
  readonly personId: string;
}

/**
 * Of what was cast, what counts: nothing of who is in conflict (T20 art. 8.2). What a file tells was counted on paper; what
 * a count opened counts in the next one too, or whoever read it could pick whose vote falls.
 */
export const counting = <C extends Cast>(
  of: Counting,
  cast: readonly C[] = [],
  wasCounted: (one: C) => boolean = () => false,
): readonly C[] =>
  of.imported ? cast : cast.filter((one) => wasCounted(one) || !hasDeclared(of, one.personId));

/** Whoever's vote was counted and who is found in conflict after it: the council is established anew, and votes afresh. */
export const foundAfterTheCount = (of: Counting, counted: readonly Cast[]): readonly Refusal[] =>
  counted
    .filter(({ personId }) => hasDeclared(of, personId))
    .slice(0, 1)
    .map(({ personId }) => refusal('conflict-of-interest', undefined, { id: personId, why: 'counted' }));
