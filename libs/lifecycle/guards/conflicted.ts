import { refusal, type Refusal } from '../decision.ts';
import type { TaskState } from '../task/state.ts';
import { barePersonId } from '../values/person-id.ts';
import { doersOf, registeredIn } from './interested.ts';
import type { OfTask } from './of-task.ts';

/** Who declared a conflict or was recused. */
export const declared = ({ conflicted = [] }: TaskState): ReadonlySet<string> =>
  new Set(conflicted.map(barePersonId));

type Known = Pick<OfTask<unknown>, 'state' | 'whole'>;

/** By then, or later: who was in conflict was so before anybody wrote it down. */
const byThenOrLater =
  (...found: readonly ((state: TaskState) => ReadonlySet<string>)[]) =>
  ({ state, whole }: Known): ReadonlySet<string> =>
    new Set([state, whole].flatMap((one) => found.flatMap((persons) => [...persons(one)])));

const declaredEver = byThenOrLater(declared);
export const hasDeclared = (known: Known, id: string): boolean => declaredEver(known).has(barePersonId(id));

export const everRegistered = byThenOrLater(registeredIn);
export const everDoing = byThenOrLater(doersOf);
/** Whose vote is none of the selection council (T20 art. 8.2), or of the acceptance council (T11 art. 9.3.b). */
export const barredFromSelection = byThenOrLater(declared, registeredIn);
export const barredFromAcceptance = byThenOrLater(declared, doersOf);

type Counting = Known & Pick<OfTask<unknown>, 'imported'>;
interface Cast {
  readonly personId: string;
  readonly sealed?: true;
}
/** What was cast for a council, whose vote is none of it, and what a count opened. */
interface Votes<C extends Cast> {
  readonly cast: readonly C[] | undefined;
  readonly barred: ReadonlySet<string>;
  readonly wasCounted: (one: C) => boolean;
}

/**
 * Of what was cast, what counts: nothing of who is in conflict. What a file tells was counted on paper, but for votes that
 * were sealed here; what a count opened counts in the next one too, or whoever read it could pick whose vote falls.
 */
export const counting = <C extends Cast>(
  { imported }: Counting,
  { cast = [], barred, wasCounted }: Votes<C>,
): readonly C[] =>
  cast.filter((one) => {
    const isPaper = imported && one.sealed === undefined;
    return isPaper || wasCounted(one) || !barred.has(barePersonId(one.personId));
  });

/** Whoever's vote was counted and who is found in conflict after it: the council is established anew, and votes afresh. */
export const foundAfterTheCount = <C extends Cast>({ cast = [], barred, wasCounted }: Votes<C>) =>
  cast
    .filter((one) => wasCounted(one) && barred.has(barePersonId(one.personId)))
    .slice(0, 1)
    .map(({ personId }): Refusal =>
      refusal('conflict-of-interest', undefined, { id: personId, why: 'counted' }),
    );
