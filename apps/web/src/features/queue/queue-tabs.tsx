import { Link, useSearch } from '@tanstack/react-router';
import type { WorkPage } from '../../api/work.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import { TABS, type Tab } from './queue-search.ts';
import styles from './queue.module.css';

const LABELS: Readonly<Record<Tab, TextKey>> = {
  'qua-han': 'queue.group.overdue',
  'hom-nay': 'queue.group.today',
  'cho-duyet': 'queue.group.countersign',
  '7-ngay': 'queue.group.week',
  've-sau': 'queue.group.later',
  'cho-ben-khac': 'queue.group.waiting',
  'chua-co-han': 'queue.group.undated',
};
/** Shown only where there is something in it: few are ever asked to countersign. */
const SOMETIMES: readonly Tab[] = ['cho-duyet'];

/** The groups with their counts: each an address of its own. */
export function QueueTabs({ counts }: { readonly counts: WorkPage['counts'] | undefined }) {
  const { t } = useText();
  const { nhom } = useSearch({ from: '/viec' });
  const tabs = (Object.keys(TABS) as Tab[]).filter(
    (tab) => !SOMETIMES.includes(tab) || tab === nhom || (counts?.[TABS[tab]] ?? 0) > 0,
  );
  return (
    <nav aria-label={t('queue.tabs')} className={styles.tabs}>
      <QueueTab tab={undefined} label={t('queue.group.all')} count={counts?.all} />
      {tabs.map((tab) => (
        <QueueTab key={tab} tab={tab} label={t(LABELS[tab])} count={counts?.[TABS[tab]]} />
      ))}
    </nav>
  );
}

interface OneTab {
  readonly tab: Tab | undefined;
  readonly label: string;
  readonly count: number | undefined;
}

function QueueTab({ tab, label, count }: OneTab) {
  return (
    <Link
      from="/viec"
      to="/viec"
      search={({ nhom: _, ...rest }) => ({ ...rest, ...(tab !== undefined && { nhom: tab }) })}
      className={styles.tab}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {label}{' '}
      <span className={tab === 'qua-han' && (count ?? 0) > 0 ? styles.alarm : styles.count}>
        {count ?? ''}
      </span>
    </Link>
  );
}
