import type { Deadline } from '#lifecycle/deadlines/deadline';

/** Whoever must act, and the roles above as the day comes and goes; nobody twice (D36 is the director's own). */
export function recipientsOf(deadline: Deadline, escalatesTo: readonly string[]): readonly string[] {
  return [...new Set([deadline.mustAct, ...escalatesTo])].map((role) => `role:${role}`);
}
