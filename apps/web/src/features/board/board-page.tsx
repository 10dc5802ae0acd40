import { Button } from '@mantine/core';
import { IconLayoutColumns, IconList } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { caseLink } from '../../components/case-link.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useWalkedList } from '../../components/walked-list.ts';
import { useText } from '../../text/text.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardFilters } from './board-filters.tsx';
import styles from './board.module.css';
import { ExportList } from './export-list.tsx';
import { NewTask } from './new-task.tsx';
import { MilestoneStrip } from './milestone-strip.tsx';
import { TaskTable } from './task-table.tsx';
import { tasksQuery } from './tasks.ts';

/** Nhiệm vụ: where every task stands, as a table by milestone or as columns. */
export function BoardPage() {
  const { t } = useText();
  const search = useSearch({ from: '/nhiem-vu' });
  const tasks = useInfiniteQuery(tasksQuery(search));
  usePageTitle(t('board.title'));
  const rows = tasks.data?.pages.flatMap(({ items }) => items) ?? [];
  useWalkedList(rows.map(caseLink));
  const isBoard = search.view === 'cot';
  return (
    <>
      <div className={styles.head}>
        <h1>{t('board.title')}</h1>
        <div className={styles.tools}>
          <ExportList />
          <ViewSwitch isBoard={isBoard} />
          <NewTask />
        </div>
      </div>
      {!isBoard && <MilestoneStrip />}
      <BoardFilters />
      {tasks.isPending && <LoadingRows rows={8} />}
      {tasks.isError && <LoadError error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.data !== undefined && rows.length === 0 && <NoTask />}
      {rows.length > 0 && (isBoard ? <BoardColumns rows={rows} /> : <TaskTable rows={rows} />)}
      {rows.length > 0 && (
        <div className={styles.foot}>
          <p role="status">
            {t(tasks.hasNextPage ? 'board.countMore' : 'board.count', { count: rows.length })}
          </p>
          {tasks.hasNextPage && (
            <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
              {t('board.more')}
            </Button>
          )}
          <p>{t(isBoard ? 'board.noDrag' : 'board.assumed')}</p>
        </div>
      )}
    </>
  );
}

function NoTask() {
  const { t } = useText();
  return (
    <EmptyState title={t('board.empty')}>
      <Link to="/nhiem-vu">{t('board.clear')}</Link>
    </EmptyState>
  );
}

function ViewSwitch({ isBoard }: { readonly isBoard: boolean }) {
  const { t } = useText();
  const className = styles.view ?? '';
  return (
    <nav aria-label={t('board.view')} className={styles.views}>
      <Link
        from="/nhiem-vu"
        to="/nhiem-vu"
        search={({ view: _, ...rest }) => rest}
        className={className}
        activeProps={{}}
        data-here={!isBoard}
      >
        <IconList size={16} aria-hidden /> {t('board.table')}
      </Link>
      <Link
        from="/nhiem-vu"
        to="/nhiem-vu"
        search={(before) => ({ ...before, view: 'cot' as const })}
        className={className}
        data-here={isBoard}
      >
        <IconLayoutColumns size={16} aria-hidden /> {t('board.columns')}
      </Link>
    </nav>
  );
}
