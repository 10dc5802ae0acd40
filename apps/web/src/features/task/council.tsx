import { useQuery } from '@tanstack/react-query';
import { standingFacts } from '../../components/standing-facts.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventsQuery, type CaseEvent, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Card } from './card.tsx';
import { assumedAt, isAssumedNow } from '../../components/is-assumed.ts';
import styles from './task.module.css';

/** A session, or what came of one. */
const MET: readonly string[] = ['AcceptanceSessionHeld', 'AcceptanceConcluded'];

/** What the council came to, and by which votes. */
function Concluded({ conclusion }: { readonly conclusion: Conclusion | undefined }) {
  const { t } = useText();
  if (conclusion === undefined) return null;
  const { rating, votes, membersPresent: present, membersTotal: total } = conclusion;
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
  const all = useQuery(eventsQuery(of)).data?.items ?? [];
  const council = shown.acceptance?.council;
  if (council === undefined) return null;
  const standing = standingFacts(all);
  const hasMet = standing.some(({ type }) => MET.includes(type));
  const met = t(hasMet ? 'case.council.met' : 'case.council.notMet');
  const conclusion = conclusionOf(shown, standing);
  const told = { count: council.membersTotal ?? '?', met };
  return (
    <Card
      id="hoi-dong"
      title={t('case.council')}
      brief={
        conclusion === undefined
          ? t('case.council.brief', told)
          : t('case.council.briefRated', { ...told, rating: t(`case.rating.${conclusion.rating}`) })
      }
      beside={<span className={styles.mark}>{met}</span>}
    >
      <dl className={styles.pairs}>
        <SetUp {...{ council, shown, all, standing }} />
        <Concluded conclusion={conclusion} />
        <Conflicts count={shown.conflicted?.length ?? 0} />
      </dl>
    </Card>
  );
}

/** What was annulled stands in the story, and is the case's rating no more. */
const conclusionOf = ({ acceptance }: ShownCase, standing: readonly CaseEvent[]): Conclusion | undefined =>
  acceptance?.rating === undefined
    ? undefined
    : (standing.findLast(({ type }) => type === 'AcceptanceConcluded')?.data as Conclusion | undefined);

interface OfCouncil {
  readonly council: NonNullable<NonNullable<ShownCase['acceptance']>['council']>;
  readonly shown: ShownCase;
  readonly all: readonly CaseEvent[];
  readonly standing: readonly CaseEvent[];
}

/** How many sit on it, since when; what was assumed as it was taken in is dotted. */
function SetUp({ council, shown, all, standing }: OfCouncil) {
  const { t } = useText();
  const by = standing.findLast(({ type }) => type === 'AcceptanceCouncilEstablished');
  const isDayAssumed = by !== undefined && assumedAt(shown, by.revision).includes('occurredOn');
  const isCountAssumed = isAssumedNow(shown, { events: all, field: 'membersTotal' });
  return (
    <>
      <div>
        <dt>{t('case.council.members')}</dt>
        <dd className={isCountAssumed ? styles.assumed : undefined}>{council.membersTotal}</dd>
      </div>
      <div>
        <dt>{t('case.council.on')}</dt>
        <dd className={isDayAssumed ? styles.assumed : undefined}>
          {writtenDay(council.establishedOn ?? '')}
        </dd>
      </div>
    </>
  );
}

function Conflicts({ count }: { readonly count: number }) {
  const { t } = useText();
  return (
    <div>
      <dt>{t('case.council.conflicts')}</dt>
      <dd>{count === 0 ? t('case.council.noConflict') : t('case.council.conflicted', { count })}</dd>
    </div>
  );
}
