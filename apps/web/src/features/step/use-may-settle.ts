import type { Approval } from '../../api/case.ts';
import { usePerson, useRoles } from '../../components/roles.ts';

/** What whoever reads a request may do with it: take back their own, or countersign another's. */
export function useMaySettle({ requestedBy, countersigners }: Approval) {
  const isMine = requestedBy === `person:${usePerson()}`;
  const roles = useRoles();
  return { isMine, mayCountersign: !isMine && countersigners.some(({ role }) => roles.includes(role)) };
}
