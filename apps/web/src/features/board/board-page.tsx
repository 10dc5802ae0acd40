import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { HeldList, useHeldRows } from '../../components/held-rows.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { MoreRows } from '../../components/more-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useWalkedList } from '../../components/walked-list.ts';
import { useText } from '../../text/text.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardHead } from './board-head.tsx';
import { askedOf } from './board-search.ts';
import styles from './board.module.css';
import { NoTask } from './no-task.tsx';
import { NotListed } from './not-listed.tsx';
import { TaskTable } from './task-table.tsx';
import { placeOf } from './places.ts';
import { tasksQuery, type TaskRow } from './tasks.ts';

const keyOf = ({ code }: TaskRow): string => code;
/** Under which head of the board. */
const columnOf = (row: TaskRow): string => `${placeOf(row)} ${row.state}`;

/** Nhiệm vụ: where every task stands, as a table by milestone or as columns. */
export function BoardPage() {
  const { t } = useText();
  const search = useSearch({ from: '/nhiem-vu' });
  const tasks = useInfiniteQuery({ ...tasksQuery(search), refetchOnMount: 'always' });
  usePageTitle(t('board.title'));
  const { data } = tasks;
  const isBoard = search.view === 'cot';
  const asked = JSON.stringify(askedOf(search));
  const list = useAnswered(asked, !tasks.isPlaceholderData);
  const held = useHeldRows({
    rows: useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]),
    // Rows that somebody asked for besides come where they belong: at the end.
    name: `${asked} ${String(data?.pages.length)}`,
    isSettled: tasks.isFetchedAfterMount && !tasks.isPlaceholderData,
    ...{ keyOf, groupOf: isBoard ? columnOf : placeOf },
  });
  const { rows } = held;
  useWalkedList(rows);
  return (
    <>
      <BoardHead />
      {tasks.isPending && <LoadingRows rows={8} />}
      {tasks.isError && <NotListed error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.data !== undefined && rows.length === 0 && <NoTask />}
      {rows.length > 0 && (
        <HeldList held={held}>
          {isBoard ? (
            <BoardColumns rows={rows} />
          ) : (
            <TaskTable {...{ list, rows }} hasMore={tasks.hasNextPage} />
          )}
        </HeldList>
      )}
      {rows.length > 0 && (
        <div className={styles.foot}>
          <p role="status">
            {t(tasks.hasNextPage ? 'board.countMore' : 'board.count', { count: rows.length })}
          </p>
          <MoreRows list={tasks} onlyPressed={isBoard} />
          <p>{t(isBoard ? 'board.noDrag' : 'board.assumed')}</p>
        </div>
      )}
    </>
  );
}

/** What was asked for last that has its answer: its rows stay until those of the next one are there. */
function useAnswered(asked: string, hasAnswer: boolean): string {
  const [answered, setAnswered] = useState(asked);
  if (hasAnswer && answered !== asked) setAnswered(asked);
  return hasAnswer ? asked : answered;
}
