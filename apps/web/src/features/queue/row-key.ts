import type { WorkRow } from '../../api/work.ts';

/** By what a row is known while it is shown. */
export const keyOf = ({ cases, act, deadline, approval }: WorkRow): string =>
  [cases[0]?.kind, cases[0]?.code, act?.command, deadline?.id, deadline?.occurrence, approval].join(' ');
