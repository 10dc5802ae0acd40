import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CaseLevel, CaseWords } from '../../components/case-filters.tsx';
import { classes } from '../../components/classes.ts';
import styles from '../../components/filters.module.css';
import { FoldedFilters } from '../../components/folded-filters.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useText } from '../../text/text.tsx';
import { nameIn, readSaved } from './kept-filters.ts';
import { queueSearch } from './queue-search.ts';
import { SavedChip } from './saved-chip.tsx';

/** Menus are heavy, and opened by hand: what opens it stands there before it can be. */
const SavedFilters = lazy(async () => ({ default: (await import('./saved-filters.tsx')).SavedFilters }));

/** Words, level, grouping: all in the address, so that a filter can be kept, sent and gone back to. */
export function QueueFilters() {
  const { t } = useText();
  const isNarrow = useNarrow();
  const filter = useQueueFilter();
  const { cap, theo } = filter.chosen;
  const count = [cap, theo].filter((one) => one !== undefined).length;
  return (
    <div className={styles.filters} role="search" aria-label={t('queue.filters')}>
      <CaseWords {...filter} />
      {isNarrow ? (
        <FoldedFilters count={count}>
          <div className={styles.filters}>
            <QueueChips {...filter} />
          </div>
        </FoldedFilters>
      ) : (
        <QueueChips {...filter} />
      )}
    </div>
  );
}

function useQueueFilter() {
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const choose = (part: Record<string, unknown>): void =>
    void navigate({ search: (before) => queueSearch({ ...before, ...part }), replace: true });
  return { chosen, choose };
}

function QueueChips({ chosen, choose }: ReturnType<typeof useQueueFilter>) {
  const { t } = useText();
  return (
    <>
      <CaseLevel chosen={chosen} choose={choose} />
      <Suspense fallback={<SavedChip disabled name={nameIn(readSaved(), chosen)} />}>
        <SavedFilters />
      </Suspense>
      <label className={classes(styles.chip, styles.last)}>
        {t('queue.groupBy')}
        <select value={chosen.theo ?? ''} onChange={({ target }) => choose({ theo: target.value })}>
          <option value="">{t('queue.groupBy.day')}</option>
          <option value="nhiem-vu">{t('queue.groupBy.case')}</option>
        </select>
      </label>
    </>
  );
}
