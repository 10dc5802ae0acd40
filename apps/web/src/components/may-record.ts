import type { WorkRow } from '../api/work.ts';

/** Whether whoever has these roles records the act of a row: some acts are somebody's by law, and another records them. */
export const mayRecord = ({ what, act, recorders }: WorkRow, roles: readonly string[]): boolean =>
  what === 'act' && act !== null && recorders.some(({ role }) => roles.includes(role));

/** Whether it may be recorded of several at once: a call that the API has for tasks alone. */
export const isForSeveral = (row: WorkRow, roles: readonly string[]): boolean =>
  mayRecord(row, roles) && row.cases.every(({ kind }) => kind === 'task');
