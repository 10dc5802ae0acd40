import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CaseFilters } from '../../components/case-filters.tsx';
import styles from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';
import { nameIn, readSaved } from './kept-filters.ts';
import { queueSearch } from './queue-search.ts';
import { SavedChip } from './saved-chip.tsx';

/** Menus are heavy, and opened by hand: what opens it stands there before it can be. */
const SavedFilters = lazy(async () => ({ default: (await import('./saved-filters.tsx')).SavedFilters }));

/** Words, level, grouping: all in the address, so that a filter can be kept, sent and gone back to. */
export function QueueFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const choose = (part: Record<string, unknown>): void =>
    void navigate({ search: (before) => queueSearch({ ...before, ...part }), replace: true });
  return (
    <div className={styles.filters} role="search" aria-label={t('queue.filters')}>
      <CaseFilters chosen={chosen} choose={choose} />
      <Suspense fallback={<SavedChip disabled name={nameIn(readSaved(), chosen)} />}>
        <SavedFilters />
      </Suspense>
      <label className={`${styles.chip ?? ''} ${styles.last ?? ''}`}>
        {t('queue.groupBy')}
        <select value={chosen.theo ?? ''} onChange={({ target }) => choose({ theo: target.value })}>
          <option value="">{t('queue.groupBy.day')}</option>
          <option value="nhiem-vu">{t('queue.groupBy.case')}</option>
        </select>
      </label>
    </div>
  );
}
