import { useQuery } from '@tanstack/react-query';
import { workQuery } from '../api/work.ts';

/** How much is overdue, due today or waits to be countersigned, as the queue has it: shown at its entry alone. */
export function usePressing(entry: string): number {
  const { data } = useQuery({
    ...workQuery({}),
    select: ({ counts }) => counts.overdue + counts.today + counts.countersign,
  });
  return entry === '/viec' ? (data ?? 0) : 0;
}
