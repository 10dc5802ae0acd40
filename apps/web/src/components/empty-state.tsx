import type { ReactNode } from 'react';
import styles from './states.module.css';

interface Empty {
  readonly title: string;
  readonly text?: string;
  /** It is the whole screen, and its head the screen's. */
  readonly isScreen?: boolean;
  /** One next step. */
  readonly children?: ReactNode;
}

/** One true sentence about what is not there, and one next step. */
export function EmptyState({ title, text, isScreen = false, children }: Empty) {
  return (
    <section className={styles.state}>
      {isScreen ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  );
}
