import { useWorkHead } from '../components/work-head.ts';

/** How much is overdue, due today or waits to be countersigned, as the queue has it: shown at its entry alone. */
export function usePressing(entry: string): number {
  const counts = useWorkHead().data?.counts;
  if (entry !== '/viec' || counts === undefined) return 0;
  return counts.overdue + counts.today + counts.countersign;
}
