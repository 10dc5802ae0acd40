import { MILESTONES } from './milestones.ts';
import styles from './route-dots.module.css';

/** How far a task is on its way: read by position; the state beside it says it in words. */
export function RouteDots({ milestone }: { readonly milestone: string | null }) {
  if (milestone === null) return null;
  const here = MILESTONES.findIndex((name) => name === milestone);
  return (
    <span className={styles.route} aria-hidden>
      {MILESTONES.map((name, place) => (
        <span
          key={name}
          className={place < here ? styles.passed : place === here ? styles.here : styles.ahead}
        />
      ))}
    </span>
  );
}
