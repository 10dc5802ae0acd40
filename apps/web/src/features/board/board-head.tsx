import { IconLayoutColumns, IconList } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CaseWords } from '../../components/case-filters.tsx';
import filters from '../../components/filters.module.css';
import { FoldedFilters } from '../../components/folded-filters.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useText } from '../../text/text.tsx';
import { BoardChips, BoardFilters, useBoardFilter } from './board-filters.tsx';
import styles from './board.module.css';
import { ExportList } from './export-list.tsx';
import { MilestoneStrip } from './milestone-strip.tsx';
import { NewTask } from './new-task.tsx';

/** What stands above the tasks: on a phone the words alone, everything else under one button, so that the first task is in sight. */
export function BoardHead() {
  const { t } = useText();
  const isNarrow = useNarrow();
  const { chosen } = useBoardFilter();
  const isBoard = chosen.view === 'cot';
  return (
    <>
      <div className={styles.head}>
        <h1>{t('board.title')}</h1>
        <div className={styles.tools}>
          {!isNarrow && (
            <>
              <ExportList />
              <ViewSwitch isBoard={isBoard} />
            </>
          )}
          <NewTask />
        </div>
      </div>
      {isNarrow ? (
        <Folded isBoard={isBoard} />
      ) : (
        <>
          {!isBoard && <MilestoneStrip />}
          <BoardFilters />
        </>
      )}
    </>
  );
}

/** As on a wide window, under one button that says how many filters are on. */
function Folded({ isBoard }: { readonly isBoard: boolean }) {
  const { t } = useText();
  const filter = useBoardFilter();
  const { cap, tt, quaHan, moc } = filter.chosen;
  const count = [cap, tt, quaHan, moc].filter((one) => one !== undefined).length;
  return (
    <div className={filters.filters} role="search" aria-label={t('board.filters')}>
      <CaseWords {...filter} />
      <FoldedFilters count={count}>
        {!isBoard && <MilestoneStrip />}
        <div className={filters.filters}>
          <BoardChips {...filter} />
          <ViewSwitch isBoard={isBoard} />
          <ExportList />
        </div>
      </FoldedFilters>
    </div>
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
