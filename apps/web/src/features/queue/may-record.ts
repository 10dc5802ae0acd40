import type { WorkRow } from '../../api/work.ts';

/** Whether whoever has these roles records the act of a row: some acts are somebody's by law, and another records them. */
export const mayRecord = ({ what, mine, act, recorders }: WorkRow, roles: readonly string[]): boolean =>
  what === 'act' && mine && act !== null && recorders.some(({ role }) => roles.includes(role));
