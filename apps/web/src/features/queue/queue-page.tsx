import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { workQuery, type WorkPage, type WorkRow } from '../../api/work.ts';
import { askedBy } from '../../components/case-filter.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { HeldList, useHeldRows } from '../../components/held-rows.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { MoreRows } from '../../components/more-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useSees } from '../../components/roles.ts';
import { useWalkedList } from '../../components/walked-list.ts';
import { weekdayOf, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { Answers } from './answers.tsx';
import { KeyHints } from './key-hints.tsx';
import { PickedBar } from './picked-bar.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueGroups } from './queue-groups.tsx';
import { TABS } from './queue-search.ts';
import { QueueTabs } from './queue-tabs.tsx';
import styles from './queue.module.css';
import { PickedContext, usePicking } from './use-picked.ts';
import { keyOf } from './row-key.ts';
import { useRowKeys } from './use-row-keys.ts';

const NOTHING: WorkPage['answers'] = [];
const groupOf = ({ group }: WorkRow): string => group;

/** Việc của tôi: what I must do, by due date. Who works on no case is told so. */
export function QueuePage() {
  const { t } = useText();
  const { work } = useSees();
  return work ? <Queue /> : <EmptyState isScreen title={t('queue.noWork')} text={t('queue.noWork.text')} />;
}

function Queue() {
  const { t } = useText();
  const { nhom, theo, ...filter } = useSearch({ from: '/viec' });
  const group = nhom === undefined ? {} : { group: TABS[nhom] };
  const work = useInfiniteQuery({
    ...workQuery({ ...askedBy(filter), ...group }),
    refetchOnMount: 'always',
  });
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  usePageTitle(t('queue.title'));
  const { data } = work;
  const page = data?.pages[0];
  const held = useHeldRows({
    rows: useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]),
    // Rows that somebody asked for besides come where they belong: at the end.
    name: JSON.stringify({ ...filter, ...group, pages: data?.pages.length }),
    isSettled: work.isFetchedAfterMount && !work.isPlaceholderData,
    ...{ keyOf, groupOf },
  });
  const { rows } = held;
  // Until the rows of another group are there, those of the one before stand in for them.
  const shown = useMemo(
    () => rows.filter((row) => nhom === undefined || row.group === TABS[nhom]),
    [rows, nhom],
  );
  const isComing = work.isPending || (work.isPlaceholderData && shown.length === 0);
  const picked = usePicking(list, shown);
  useWalkedList(useMemo(() => shown.flatMap(({ cases }) => cases), [shown]));
  return (
    <PickedContext value={picked}>
      <QueueHead page={page} />
      <Answers answers={page?.answers ?? NOTHING} />
      <QueueTabs counts={page?.counts} />
      <QueueFilters />
      <div ref={list} className={styles.list}>
        {isComing && <LoadingRows rows={6} />}
        {work.isError && <LoadError error={work.error} retry={() => void work.refetch()} />}
        {page !== undefined && !isComing && (
          <HeldList held={held}>
            <QueueGroups rows={shown} page={page} byCase={theo === 'nhiem-vu'} />
          </HeldList>
        )}
      </div>
      <MoreRows list={work} />
      <PickedBar />
      {rows.length > 0 && <KeyHints />}
    </PickedContext>
  );
}

function QueueHead({ page }: { readonly page: WorkPage | undefined }) {
  const { t } = useText();
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{t('queue.title')}</h1>
      <p>{page !== undefined && <Pressing page={page} />}</p>
    </div>
  );
}

function Pressing({ page: { today, at, pressing, counts } }: { readonly page: WorkPage }) {
  const { t, language } = useText();
  // What is to be countersigned stands in a group of its own, and presses by the day of its act.
  const count = pressing.overdue + pressing.today - counts.overdue - counts.today;
  return (
    <>
      {t('queue.day', { weekday: weekdayOf(today, language), day: writtenDay(today) })}{' '}
      {t(count > 0 ? 'queue.pressing.countersign' : 'queue.pressing', { ...pressing, count })}
      <span className={styles.taken}>{t('state.takenAt', { hour: writtenHour(at) })}</span>
    </>
  );
}
