import { useQuery } from '@tanstack/react-query';
import { workQuery } from '../api/work.ts';

/** How much is overdue or due today, as the queue has it. */
export function usePressing(): number {
  const { data } = useQuery({
    ...workQuery({}),
    select: ({ counts }) => counts.overdue + counts.today + counts.countersign,
  });
  return data ?? 0;
}
