import { useQuery } from '@tanstack/react-query';
import { standingFacts } from '../../components/standing-facts.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventsQuery, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Card } from './card.tsx';
import { assumedAt, isAssumedNow } from '../../components/is-assumed.ts';
import styles from './task.module.css';

/** A session, or what came of one. */
const MET: readonly string[] = ['AcceptanceSessionHeld', 'AcceptanceConcluded'];

interface Told {
  readonly events: readonly { readonly type: string; readonly data: unknown }[];
}

/** What the council came to, and by which votes. */
function Concluded({ events }: Told) {
  const { t } = useText();
  const data = events.findLast(({ type }) => type === 'AcceptanceConcluded')?.data;
  if (data === undefined) return null;
  const { rating, votes, membersPresent: present, membersTotal: total } = data as Conclusion;
  return (
    <div>
      <dt>{t('case.council.rating')}</dt>
      <dd>
        <b>{t(`case.rating.${rating}`)}</b>{' '}
        <span>{t('case.council.votes', { ...votes, present, total })}</span>
      </dd>
    </div>
  );
}

/** Of the event, as its form has it. */
interface Conclusion {
  readonly rating: 'excellent' | 'passed' | 'failed';
  readonly votes: Readonly<Record<'excellent' | 'passed' | 'failed', number>>;
  readonly membersPresent: number;
  readonly membersTotal: number;
}

/** The acceptance council, once there is one; who sits on it stands among the persons. */
export function Council({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const events = useQuery(eventsQuery(of));
  const council = shown.acceptance?.council;
  if (council === undefined) return null;
  const all = events.data?.items ?? [];
  const by = standingFacts(all).findLast(({ type }) => type === 'AcceptanceCouncilEstablished');
  const isDayAssumed = by !== undefined && assumedAt(shown, by.revision).includes('occurredOn');
  const hasMet = all.some(({ type }) => MET.includes(type));
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
          <dd
            className={
              isAssumedNow(shown, { events: all, field: 'membersTotal' }) ? styles.assumed : undefined
            }
          >
            {council.membersTotal}
          </dd>
        </div>
        <div>
          <dt>{t('case.council.on')}</dt>
          <dd className={isDayAssumed ? styles.assumed : undefined}>
            {writtenDay(council.establishedOn ?? '')}
          </dd>
        </div>
        <Concluded events={all} />
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
