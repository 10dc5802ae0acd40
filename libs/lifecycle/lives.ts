import { VOIDED } from './definitions/void.ts';
import type { Fact } from './fact.ts';

/** What was recorded of a case from an opening on, until that opening was voided. */
export interface Life {
  /** The opening fact first, in revision order; what voided it is none of them. */
  readonly facts: readonly Fact[];
  /** The voiding of its opening; absent: it stands. */
  readonly ended?: Fact;
}

/**
 * The lives of a case, oldest first: one, but where an opening was recorded by mistake and voided. What follows on the
 * same stream then is another opening (decision 026).
 * @param facts in revision order, none left out before the last of them
 */
export function livesOf(facts: readonly Fact[]): readonly Life[] {
  const lives: Life[] = [];
  let begin = 0;
  facts.forEach((fact, place) => {
    if (fact.type !== VOIDED || voidedBy(fact) !== facts[begin]?.id) return;
    lives.push({ facts: facts.slice(begin, place), ended: fact });
    begin = place + 1;
  });
  return begin < facts.length ? [...lives, { facts: facts.slice(begin) }] : lives;
}

/** What counts of a case now: nothing where its opening was voided and none followed. */
export function presentLife(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(({ type }) => type === VOIDED)) return facts;
  const last = livesOf(facts).at(-1);
  return last === undefined || last.ended !== undefined ? [] : last.facts;
}

/** What counts of a case now; of one that is void, what counted before it was: who could read it then may read on. */
export function lastLife(facts: readonly Fact[]): readonly Fact[] {
  return livesOf(facts).at(-1)?.facts ?? [];
}

/** The fact that a voiding takes back; its form held it to a text when it was decided. */
export const voidedBy = ({ data }: Pick<Fact, 'data'>): string => data.targetEventId as string;
