import { useQuery } from '@tanstack/react-query';
import { openingsQuery } from '../api/openings.ts';
import { useRoles } from './roles.ts';

/** The ways to open a task that the reader has. */
export function useMyOpenings() {
  const roles = useRoles();
  const { data, isPending } = useQuery(openingsQuery);
  const openings = (data?.items ?? []).filter(
    (one) => one.kind === 'task' && one.roles.some((role) => roles.includes(role)),
  );
  return { openings, isPending };
}
