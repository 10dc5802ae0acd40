import { useQuery } from '@tanstack/react-query';
import { eventsQuery, type ShownCase } from '../../api/case.ts';
import type { MILESTONES } from '../../components/milestones.ts';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import { assumedAt, isAssumed } from '../../components/is-assumed.ts';
import styles from './task.module.css';

interface Of {
  readonly leg: (typeof MILESTONES)[number];
  readonly shown: ShownCase;
}

/** The figure that a leg came to: the score of the selection, the sum that was approved. */
export function TakenFrom({ leg, shown }: Of) {
  if (leg === 'registered') return <Score shown={shown} />;
  return leg === 'appraised' ? <Approved shown={shown} /> : null;
}

function Score({ shown }: { readonly shown: ShownCase }) {
  const { t, language } = useText();
  const events = useQuery(eventsQuery({ kind: 'task', code: shown.code }));
  const last = events.data?.items.findLast(({ type }) => type === 'DossierRecommended');
  const score: unknown = last?.data.meanScore;
  if (last === undefined || typeof score !== 'number') return null;
  const assumed = assumedAt(shown, last.revision).some((field) => ['data', 'data.meanScore'].includes(field));
  return (
    <p>
      {t('case.leg.score')}{' '}
      <span className={assumed ? styles.assumed : undefined}>{score.toLocaleString(language)}</span>
    </p>
  );
}

function Approved({ shown }: { readonly shown: ShownCase }) {
  const { t } = useText();
  const sum = shown.approval?.totalVnd;
  if (sum === undefined) return null;
  return (
    <p>
      {t('case.money.approved')}{' '}
      <span className={isAssumed(shown, 'totalVnd') ? styles.assumed : undefined}>
        {t('case.money.sum', { sum: writtenMoney(sum) })}
      </span>
    </p>
  );
}
