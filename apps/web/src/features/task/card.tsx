import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import styles from './task.module.css';

interface Shown {
  readonly id: string;
  readonly title: string;
  /** What a narrow window says beside the title. */
  readonly brief?: string;
  /** What stands beside it in a wide one. */
  readonly beside?: ReactNode;
  /** It stays open in a narrow window. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the page: in a narrow window one line, opened on demand. */
export function Card({ id, title, brief, beside, isOpen = false, children }: Shown) {
  const isFolded = useNarrow() && !isOpen;
  const head = (
    <h2 id={id} tabIndex={-1}>
      {title}
    </h2>
  );
  if (!isFolded)
    return (
      <section className={classes(card.card, styles.card)} aria-labelledby={id}>
        <header>
          {head}
          {beside}
        </header>
        {children}
      </section>
    );
  return (
    <section className={classes(card.card, styles.card)} aria-labelledby={id}>
      <details className={styles.folded}>
        <summary>
          {head}
          <span>{brief}</span>
          <IconChevronRight size={18} aria-hidden />
        </summary>
        {children}
      </details>
    </section>
  );
}
