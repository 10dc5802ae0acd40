import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '../../text/text.tsx';
import type { QueueSearch } from './queue-search.ts';
import { SavedFilters } from './saved-filters.tsx';
import styles from './queue.module.css';

/** Typing goes on while nobody has looked up so long. */
const TYPED_AFTER_MS = 250;

/** Words, level, grouping: all in the address, so that a filter can be kept, sent and gone back to. */
export function QueueFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const choose = (part: Partial<Record<keyof QueueSearch, string | undefined>>): void =>
    void navigate({ search: (before) => withPart(before, part), replace: true });
  return (
    <div className={styles.filters} role="search" aria-label={t('queue.filters')}>
      <SearchWords words={chosen.tim ?? ''} choose={(tim) => choose({ tim })} />
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

function SearchWords({
  words,
  choose,
}: {
  readonly words: string;
  readonly choose: (words: string) => void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState(words);
  const [last, setLast] = useState(words);
  // Another address was gone to: its words stand.
  if (words !== last) {
    setLast(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => choose(typed), TYPED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, words, choose]);
  return (
    <TextInput
      className={styles.search ?? ''}
      type="search"
      aria-label={t('queue.search')}
      placeholder={t('queue.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      data-search-field
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
