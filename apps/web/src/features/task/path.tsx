import { IconCircleCheck } from '@tabler/icons-react';
import { MILESTONES } from '../../components/milestones.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import type { ShownCase } from '../../api/case.ts';
import styles from './task.module.css';

/** The way in four legs: what is passed, where the task stands, what lies ahead. */
export function Path({ shown }: { readonly shown: ShownCase }) {
  const { t, named } = useText();
  const here = MILESTONES.findIndex((leg) => leg === shown.milestone);
  return (
    <ol className={styles.path} aria-label={t('case.path')}>
      {MILESTONES.map((leg, place) => (
        <li
          key={leg}
          data-leg={place < here ? 'passed' : place === here ? 'here' : 'ahead'}
          {...(place === here && { 'aria-current': 'step' as const })}
        >
          <p className={styles.leg}>
            {place < here && <IconCircleCheck size={16} aria-hidden />}
            <b>{t(`case.milestone.${leg}`)}</b>{' '}
            <span>{t(place < here ? 'case.passed' : place === here ? 'case.here' : 'case.ahead')}</span>
          </p>
          {place === here && (
            <p>
              {named(shown.stateLabel)}, {t('case.since', { day: writtenDay(shown.stateSince) })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
