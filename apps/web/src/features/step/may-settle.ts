import type { Approval } from '../../api/case.ts';

/** What whoever reads a request may do with it: take back their own, or countersign another's. */
export const maySettle = ({ settlings }: Approval) => ({
  isMine: settlings.includes('recall'),
  mayCountersign: settlings.includes('countersign'),
});
