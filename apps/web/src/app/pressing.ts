import { useQuery } from '@tanstack/react-query';
import { importsQuery, waitsForReader } from '../api/imports.ts';
import { useWorkHead } from '../components/work-head.ts';

/**
 * What presses, at the entry where it is: at the queue's how much is overdue, due today or waits to be countersigned; at the
 * imports' how many files wait for the reader.
 */
export function usePressing(entry: string): number {
  const counts = useWorkHead().data?.counts;
  const files = useQuery({
    ...importsQuery,
    enabled: entry === '/nhap',
    select: ({ items }) => items.filter(waitsForReader).length,
  });
  if (entry === '/nhap') return files.data ?? 0;
  if (entry !== '/viec' || counts === undefined) return 0;
  return counts.overdue + counts.today + counts.countersign;
}
