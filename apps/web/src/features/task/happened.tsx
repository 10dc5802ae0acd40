import { IconHistory, IconPencil, IconX } from '@tabler/icons-react';
import type { CaseEvent, CaseRef, ShownCase } from '../../api/case.ts';
import { eventId } from '../../components/case-link.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import { EventDetail } from './event-detail.tsx';
import { assumedAt } from '../../components/is-assumed.ts';
import type { Rewriting } from './rewritings.ts';
import styles from './task.module.css';

interface One {
  readonly of: CaseRef;
  readonly event: CaseEvent;
  readonly shown: ShownCase;
  /** It moved the case into another state. */
  readonly isTurn: boolean;
  readonly rewritings: readonly Rewriting[];
  /** The fact that this one corrects or voids. */
  readonly target: CaseEvent | undefined;
}

/** A fact of the story: its day, who, on what paper and why; what is in it on demand. */
export function Happened({ of, event, shown, isTurn, rewritings, target }: One) {
  const { t, named } = useText();
  const assumed = assumedAt(shown, event.revision).includes('occurredOn');
  const { document } = event.metadata as Envelope;
  const { approvedByLabel, reason } = event;
  const nameOf = useNameOf();
  const told = [
    approvedByLabel === undefined
      ? named(event.actorLabel)
      : t('case.timeline.both', { who: named(event.actorLabel), by: named(approvedByLabel) }),
    t('case.timeline.number', { number: event.revision + 1 }),
    event.imported === true
      ? t('case.timeline.imported', { day: writtenDay(dayOfInstant(event.recordedAt)) })
      : recordedWhen(event, t),
    ...(target === undefined ? [] : [t('case.timeline.of', { number: target.revision + 1 })]),
    ...(document === undefined ? [] : [t('case.documents.number', { number: document.number })]),
  ];
  return (
    <li data-turn={isTurn} data-rewritten={rewritings.at(-1)?.kind}>
      <span className={styles.eventDay}>
        <span className={assumed ? styles.assumed : undefined}>{writtenDay(event.occurredOn)}</span>
      </span>
      <span className={styles.dot} aria-hidden />
      <div>
        <h3 id={eventId(event.revision)} tabIndex={-1}>
          {nameOf(event)}
          {isTurn && <span className="unseen"> ({t('case.timeline.turn')})</span>}{' '}
          <Marks event={event} rewritings={rewritings} />
        </h3>
        <p>{told.join(' · ')}</p>
        {reason !== undefined && <p>{t('case.timeline.reason', { reason })}</p>}
        <EventDetail of={of} event={event} />
      </div>
    </li>
  );
}

interface Envelope {
  readonly document?: { readonly number: string };
}

/** What it is called, of which step where it speaks of one, and what it came to. */
function useNameOf(): (event: CaseEvent) => string {
  const { t, named } = useText();
  return ({ label, concerns, outcome }) => {
    const of = concerns && lowerFirst(named(concerns));
    const what = of === undefined ? named(label) : t('case.timeline.told', { what: named(label), more: of });
    return outcome === undefined ? what : t('case.timeline.told', { what, more: upperFirst(named(outcome)) });
  };
}

/** The hour, by which the lines of one day are told apart; the day too where it is not the one that stands beside it. */
function recordedWhen({ occurredOn, recordedAt }: CaseEvent, t: ReturnType<typeof useText>['t']): string {
  const day = dayOfInstant(recordedAt);
  const hour = writtenHour(recordedAt);
  return day === occurredOn
    ? t('case.timeline.at', { hour })
    : t('case.timeline.atOn', { hour, day: writtenDay(day) });
}

function Marks({ event, rewritings }: Pick<One, 'event' | 'rewritings'>) {
  const { t } = useText();
  const { lateBy = 0, type } = event;
  return (
    <>
      {lateBy > 0 && (
        <span className={styles.tag}>
          <IconHistory size={14} aria-hidden /> {t('case.timeline.late', { count: lateBy })}
        </span>
      )}
      {type === 'FactCorrected' && (
        <span className={styles.tag}>
          <IconPencil size={14} aria-hidden /> {t('case.timeline.corrects')}
        </span>
      )}
      {type === 'EventVoided' && (
        <span className={styles.tag}>
          <IconX size={14} aria-hidden /> {t('case.timeline.voids')}
        </span>
      )}
      {rewritings.map(({ kind, revision }) => (
        <span key={revision} className={styles.tag}>
          <IconPencil size={14} aria-hidden /> {t(`case.timeline.${kind}By`, { number: revision + 1 })}
        </span>
      ))}
    </>
  );
}
