import type { TextKey } from '../../text/text.tsx';

/** How far off an open deadline is, in a word; `count` working days. */
export function dueKey({ overdue, count }: { readonly overdue: boolean; readonly count: number }): TextKey {
  if (overdue) return 'due.overdue';
  return count === 0 ? 'case.status.today' : 'case.status.open';
}
