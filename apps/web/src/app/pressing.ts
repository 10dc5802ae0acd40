import { useQuery } from '@tanstack/react-query';
import { importsQuery, waitsFor } from '../api/imports.ts';
import { workQuery } from '../api/work.ts';
import { usePerson, useRoles } from '../components/roles.ts';

/**
 * What presses, at the entry where it is: at the queue's how much is overdue, due today or waits to be countersigned; at the
 * imports' how many files wait for the reader.
 */
export function usePressing(entry: string): number {
  const who = { person: usePerson(), roles: useRoles() };
  const work = useQuery({
    ...workQuery({}),
    enabled: entry === '/viec',
    select: ({ counts }) => counts.overdue + counts.today + counts.countersign,
  });
  const files = useQuery({
    ...importsQuery,
    enabled: entry === '/nhap',
    select: ({ items }) => items.filter((file) => waitsFor(file, who)).length,
  });
  return (entry === '/viec' ? work.data : entry === '/nhap' ? files.data : 0) ?? 0;
}
