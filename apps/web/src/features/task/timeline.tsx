import { IconHistory, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../components/load-error.tsx';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventsQuery, type CaseEvent, type CaseRef, type ShownCase } from '../../api/case.ts';
import { assumedAt } from './is-assumed.ts';
import styles from './task.module.css';

/** What happened, newest first; late and corrected are never hidden. */
export function Timeline({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const events = useQuery(eventsQuery(of));
  const all = events.data?.items.toReversed() ?? [];
  return (
    <section className={styles.card} aria-labelledby="dien-bien">
      <header>
        <h2 id="dien-bien">{t('case.timeline')}</h2>
        {events.data !== undefined && <p>{t('case.timeline.count', { count: all.length })}</p>}
      </header>
      {events.isError && <LoadError error={events.error} retry={() => void events.refetch()} />}
      <ol className={styles.timeline}>
        {all.map((event) => (
          <Happened
            key={event.id}
            event={event}
            assumed={assumedAt(shown, event.revision).includes('occurredOn')}
          />
        ))}
      </ol>
    </section>
  );
}

const CORRECTIONS: readonly string[] = ['FactCorrected', 'EventVoided'];

function Happened({ event, assumed }: { readonly event: CaseEvent; readonly assumed: boolean }) {
  const { t, named } = useText();
  const { lateBy = 0 } = event;
  return (
    <li>
      <span className={assumed ? styles.assumed : undefined}>{writtenDay(event.occurredOn)}</span>
      <div>
        <h3>
          {named(event.label)}{' '}
          {lateBy > 0 && (
            <span className={styles.tag}>
              <IconHistory size={14} aria-hidden /> {t('case.timeline.late', { count: lateBy })}
            </span>
          )}
          {CORRECTIONS.includes(event.type) && (
            <span className={styles.tag}>
              <IconPencil size={14} aria-hidden /> {t('case.timeline.corrects')}
            </span>
          )}
        </h3>
        <p>
          {named(event.actorLabel)} · {t('case.timeline.number', { number: event.revision + 1 })}
          {event.imported === true &&
            ` · ${t('case.timeline.imported', { day: writtenDay(event.recordedAt) })}`}
        </p>
      </div>
    </li>
  );
}
