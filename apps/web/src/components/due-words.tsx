import { IconAlertTriangle, IconClock, IconHourglass } from '@tabler/icons-react';
import type { WorkRow } from '../api/work.ts';
import { weekdayOf } from '../text/dates.ts';
import { useText } from '../text/text.tsx';
import styles from './due-words.module.css';

interface Due {
  readonly row: Pick<WorkRow, 'deadline' | 'overdue' | 'workingDays'>;
  readonly today: string;
}

/** How far off a day is: a word, a shape, a colour. */
export function DueWords({ row: { deadline, overdue, workingDays: count }, today }: Due) {
  const { t, language } = useText();
  if (deadline === null)
    return (
      <span className={styles.words}>
        <IconHourglass size={14} aria-hidden /> {t('due.waited', { count })}
      </span>
    );
  if (overdue)
    return (
      <span className={styles.words} data-due="overdue">
        <IconAlertTriangle size={14} aria-hidden /> {t('due.overdue', { count })}
      </span>
    );
  if (deadline.dueOn === today)
    return (
      <span className={styles.words} data-due="today">
        <IconClock size={14} aria-hidden /> {t('due.today')}
      </span>
    );
  return (
    <span className={styles.words}>
      <IconHourglass size={14} aria-hidden />{' '}
      {t('due.ahead', { weekday: weekdayOf(deadline.dueOn, language), count })}
    </span>
  );
}
