import type { WorkGroup } from '../../api/work.ts';
import { caseFilter, isIn, type CaseFilter } from '../../components/case-filter.ts';

/** The tabs, in their order; `undefined` stands for all. Words of the address are the page's own, in Vietnamese. */
export const TABS = {
  'qua-han': 'overdue',
  'hom-nay': 'today',
  'cho-duyet': 'countersign',
  '7-ngay': 'week',
  've-sau': 'later',
  'cho-ben-khac': 'waiting',
  'chua-co-han': 'undated',
} as const satisfies Readonly<Record<string, WorkGroup>>;
export type Tab = keyof typeof TABS;

/** What is chosen in the queue, as it stands in the address. */
export interface QueueSearch extends CaseFilter {
  readonly nhom?: Tab;
  readonly theo?: 'nhiem-vu';
}

/** The address, read; what it does not know is left out. */
export function queueSearch({ nhom, theo, ...rest }: Record<string, unknown>): QueueSearch {
  return {
    ...(isIn(TABS, nhom) && { nhom }),
    ...caseFilter(rest),
    ...(theo === 'nhiem-vu' && { theo }),
  };
}
