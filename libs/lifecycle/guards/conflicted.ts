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

/** Of what was cast, what counts: nothing of who is in conflict (T20 art. 8.2). What a file tells was counted on paper. */
export const counting = <C extends Cast>(of: Counting, cast: readonly C[] = []): readonly C[] =>
  of.imported ? cast : cast.filter(({ personId }) => !hasDeclared(of, personId));

/** The rest of it: who cast and does not count. */
export const leftOut = <C extends Cast>(of: Counting, cast: readonly C[] = []): readonly C[] =>
  cast.filter((one) => !counting(of, [one]).includes(one));
