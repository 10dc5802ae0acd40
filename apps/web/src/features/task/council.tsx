import { useQuery } from '@tanstack/react-query';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventsQuery, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Card } from './card.tsx';
import { isAssumed } from './is-assumed.ts';
import styles from './task.module.css';

/** A session, or what came of one. */
const MET: readonly string[] = ['AcceptanceSessionHeld', 'AcceptanceConcluded'];

/** The acceptance council, once there is one; who sits on it stands among the persons. */
export function Council({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const events = useQuery(eventsQuery(of));
  const council = shown.acceptance?.council;
  if (council === undefined) return null;
  const hasMet = events.data?.items.some(({ type }) => MET.includes(type)) === true;
  const met = t(hasMet ? 'case.council.met' : 'case.council.notMet');
  const conflicts = shown.conflicted?.length ?? 0;
  return (
    <Card
      id="hoi-dong"
      title={t('case.council')}
      brief={t('case.council.brief', { count: council.membersTotal ?? '?', met })}
      beside={<span className={styles.mark}>{met}</span>}
    >
      <dl className={styles.pairs}>
        <div>
          <dt>{t('case.council.members')}</dt>
          <dd className={isAssumed(shown, 'membersTotal') ? styles.assumed : undefined}>
            {council.membersTotal}
          </dd>
        </div>
        <div>
          <dt>{t('case.council.on')}</dt>
          <dd>{writtenDay(council.establishedOn ?? '')}</dd>
        </div>
        <div>
          <dt>{t('case.council.conflicts')}</dt>
          <dd>
            {conflicts === 0
              ? t('case.council.noConflict')
              : t('case.council.conflicted', { count: conflicts })}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
