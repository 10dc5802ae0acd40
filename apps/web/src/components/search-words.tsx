import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './filters.module.css';

/** Typing goes on while nobody has looked up so long. */
const TYPED_AFTER_MS = 250;

interface Words {
  readonly label: string;
  readonly words: string;
  readonly choose: (words: string) => void;
}

/** Words that a list is filtered by, looked up while somebody types. */
export function SearchWords({ label, words, choose }: Words) {
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
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      data-search-field
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
