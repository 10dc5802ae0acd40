import { IconAdjustments } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import styles from './filters.module.css';

interface Folded {
  /** How many filters are on. */
  readonly count: number;
  readonly children: ReactNode;
}

/** On a phone: all but the words that a list is filtered by, under one button, so that its first row is in sight. */
export function FoldedFilters({ count, children }: Folded) {
  const { t } = useText();
  return (
    <details className={styles.folded}>
      <summary className={styles.chip}>
        <IconAdjustments size={16} aria-hidden /> {t('filters.folded')}
        {count > 0 && <b>{t('filters.folded.count', { count })}</b>}
      </summary>
      {children}
    </details>
  );
}
