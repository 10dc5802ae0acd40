import { useEffect, useState } from 'react';
import { programClock } from '../../api/program-clock.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** On paper alone: where the page stands and when it was printed. What is folded is unfolded for it. */
export function PrintedLine() {
  const { t } = useText();
  const [at, setAt] = useState(programClock.now);
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const onBefore = (): void => {
      setAt(programClock.now());
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')].filter(
        (one) => one.dataset.print !== 'folded',
      );
      for (const one of opened) one.open = true;
    };
    const onAfter = (): void => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, []);
  return (
    <p className={styles.printed}>
      {t('case.printed', {
        address: location.href,
        day: writtenDay(dayOfInstant(at)),
        hour: writtenHour(at),
      })}
    </p>
  );
}
