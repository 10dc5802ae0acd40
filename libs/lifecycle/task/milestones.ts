import { TASK_STATES } from '../definitions/task-states.ts';
import type { Milestone } from '../snapshot.ts';
import type { TaskStateName } from './state.ts';

/** Which milestone a state stands in; an outcome keeps the last one (domain section 2). */
const MILESTONE_OF: Readonly<Partial<Record<TaskStateName, Milestone>>> = {
  Proposed: 'registered',
  Ordered: 'registered',
  CallOpen: 'registered',
  CallClosed: 'registered',
  DossiersOpened: 'registered',
  Recommended: 'registered',
  Appraised: 'appraised',
  Approved: 'appraised',
  InExecution: 'contracted',
  Paused: 'contracted',
  AcceptanceSubmitted: 'contracted',
  AcceptanceCouncil: 'contracted',
  Passed: 'accepted',
  ResultRegistered: 'accepted',
  Recognised: 'accepted',
};

/** Liquidated and archived tasks stay what they were: accepted, or closed with their last milestone. */
const KEEPS_STANDING: ReadonlySet<TaskStateName> = new Set<TaskStateName>(['Liquidated', 'Archived']);

/** The milestone that a state stands in; undefined for one that keeps the last one reached. */
export const milestoneIn = (state: string): Milestone | undefined =>
  (MILESTONE_OF as Readonly<Record<string, Milestone>>)[state];

interface Standing {
  readonly milestone: Milestone;
  readonly closed: boolean;
}

/** Milestone and closedness after a step into `state`. */
export function standingIn(state: TaskStateName, before: Standing): Standing {
  const milestone = MILESTONE_OF[state] ?? before.milestone;
  const closed = TASK_STATES[state].end === 'outcome' || (KEEPS_STANDING.has(state) && before.closed);
  return { milestone, closed };
}
