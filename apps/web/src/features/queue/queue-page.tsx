import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { workQuery, type WorkPage } from '../../api/work.ts';
import { caseLink } from '../../components/case-link.ts';
import { askedBy } from '../../components/case-filter.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useWalkedList } from '../../components/walked-list.ts';
import { weekdayOf, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { KeyHints } from './key-hints.tsx';
import { PickedBar } from './picked-bar.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueGroups } from './queue-groups.tsx';
import { TABS } from './queue-search.ts';
import { QueueTabs } from './queue-tabs.tsx';
import styles from './queue.module.css';
import { PickedContext, usePicking } from './use-picked.ts';
import { useRowKeys } from './use-row-keys.ts';

/** Việc của tôi: what I must do, by due date. */
export function QueuePage() {
  const { t } = useText();
  const { nhom, theo, ...filter } = useSearch({ from: '/viec' });
  const work = useQuery(workQuery(askedBy(filter)));
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const picked = usePicking(list);
  usePageTitle(t('queue.title'));
  const rows = work.data?.items ?? [];
  const shown = nhom === undefined ? rows : rows.filter(({ group }) => group === TABS[nhom]);
  useWalkedList(shown.flatMap(({ cases }) => cases.map(caseLink)));
  return (
    <PickedContext value={picked}>
      <QueueHead page={work.data} />
      <QueueTabs counts={work.data?.counts} />
      <QueueFilters />
      <div ref={list}>
        {work.isPending && <LoadingRows rows={6} />}
        {work.isError && <LoadError error={work.error} retry={() => void work.refetch()} />}
        {work.data !== undefined && (
          <QueueGroups rows={shown} page={work.data} byCase={theo === 'nhiem-vu'} />
        )}
      </div>
      <PickedBar rows={rows} />
      {rows.length > 0 && <KeyHints />}
    </PickedContext>
  );
}

function QueueHead({ page }: { readonly page: WorkPage | undefined }) {
  const { t, language } = useText();
  return (
    <div className={styles.head}>
      <h1>{t('queue.title')}</h1>
      {page !== undefined && (
        <p>
          {t('queue.day', { weekday: weekdayOf(page.today, language), day: writtenDay(page.today) })}{' '}
          {t('queue.pressing', { overdue: page.counts.overdue, today: page.counts.today })}
          <span className={styles.taken}>{t('state.takenAt', { hour: writtenHour(page.at) })}</span>
        </p>
      )}
    </div>
  );
}
