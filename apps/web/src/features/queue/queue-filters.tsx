import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../text/text.tsx';
import type { QueueSearch } from './queue-search.ts';
import { SavedFilters } from './saved-filters.tsx';
import styles from '../../components/filters.module.css';
import { SearchWords } from '../../components/search-words.tsx';

/** Words, level, grouping: all in the address, so that a filter can be kept, sent and gone back to. */
export function QueueFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const choose = (part: Partial<Record<keyof QueueSearch, string | undefined>>): void =>
    void navigate({ search: (before) => withPart(before, part), replace: true });
  return (
    <div className={styles.filters} role="search" aria-label={t('queue.filters')}>
      <SearchWords label={t('queue.search')} words={chosen.tim ?? ''} choose={(tim) => choose({ tim })} />
      <label className={styles.chip}>
        {t('queue.level')}
        <select value={chosen.cap ?? ''} onChange={({ target }) => choose({ cap: target.value })}>
          <option value="">{t('queue.level.all')}</option>
          <option value="tinh">{t('queue.level.provincial')}</option>
          <option value="co-so">{t('queue.level.facility')}</option>
        </select>
      </label>
      <SavedFilters />
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

/** What is empty is left out of the address. */
function withPart(
  before: QueueSearch,
  part: Partial<Record<keyof QueueSearch, string | undefined>>,
): QueueSearch {
  const entries = Object.entries({ ...before, ...part }).filter(([, value]) => (value ?? '') !== '');
  return Object.fromEntries(entries);
}
