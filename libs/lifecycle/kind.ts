import type { CaseState } from './case-state.ts';
import type { Definition } from './definition.ts';
import type { Fact } from './fact.ts';
import type { Part } from './part.ts';
import type { Milestone } from './snapshot.ts';

/** A kind of case: how its facts fold, which regulations it knows, how a reader sees it. The engine special-cases none. */
export interface Kind<S extends CaseState = CaseState> {
  readonly kind: string;
  /** Oldest first. */
  readonly definitions: readonly Definition<S>[];
  // Methods, so that a kind over its own state is a kind over any.
  evolve(state: S | undefined, fact: Fact): S;
  overview(state: S): Overview;
  /** Who works on the case, leads it or sits on its councils: ids without `person:`, each once. */
  personsIn(state: S): readonly string[];
  /** The same with what each of them does. */
  partsIn(state: S): readonly Part[];
  /** The facts, in revision order, with what was sealed in them as far as a later one brought it. */
  opened(facts: readonly Fact[]): readonly Fact[];
  /** The milestone that a state of this name stands in; undefined where it has none of its own. */
  milestoneIn(state: string): Milestone | undefined;
}

/** What lists show of a case, whatever its kind. */
export interface Overview {
  readonly title: string;
  readonly level: string | null;
  readonly milestone: Milestone | null;
  readonly closed: boolean;
}
