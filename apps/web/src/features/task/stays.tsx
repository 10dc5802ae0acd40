import type { CaseRef, ShownCase, Stay } from '../../api/case.ts';
import { writtenDay } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { assumedAt } from '../../components/is-assumed.ts';
import styles from './task.module.css';
import { useActs } from './use-acts.ts';

interface Of {
  readonly of: CaseRef;
  readonly stays: readonly Stay[];
  readonly shown: ShownCase;
}

/** The states of the leg that is under way, the last of them the present one with what it has to do next. */
export function Stays({ of, stays, shown }: Of) {
  const { t, named } = useText();
  return (
    <ol className={styles.stays}>
      {stays.map((stay, place) => {
        const isHere = place === stays.length - 1;
        const assumed = assumedAt(shown, stay.revision).includes('occurredOn');
        return (
          <li key={`${stay.state} ${String(stay.revision)}`} data-stay={isHere ? 'here' : 'passed'}>
            <b>{named(stay.label)}</b>
            <span className={assumed ? styles.assumed : undefined}>
              {isHere ? t('case.since', { day: writtenDay(stay.since) }) : writtenDay(stay.since)}
            </span>
            {stay.repeated.map(({ event, label, count }) => (
              <span key={event}>{t('case.leg.repeated', { count, what: lowerFirst(named(label)) })}</span>
            ))}
            {isHere && <NextDay of={of} shown={shown} />}
          </li>
        );
      })}
    </ol>
  );
}

/** What is due next, by when; or that it waits for a second person. */
function NextDay({ of, shown }: Omit<Of, 'stays'>) {
  const { t, named } = useText();
  const { called, besides } = useActs(of, shown);
  const { deadlines, today } = shown;
  const [next] = deadlines
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  if (next === undefined) return null;
  const what = lowerFirst(named(next.label));
  const day = writtenDay(next.dueOn);
  const waits = [...called, ...besides].some(
    ({ action, waiting }) => waiting !== undefined && action.deadlines.stops.includes(next.id),
  );
  if (waits)
    return (
      <span className={styles.nextDay} data-status="waits">
        {t('case.leg.waits', { what })}
      </span>
    );
  return (
    <span className={styles.nextDay} data-status={next.overdue ? 'overdue' : 'open'}>
      {next.dueOn === today
        ? t('case.leg.dueToday', { what })
        : t(next.overdue ? 'case.leg.overdue' : 'case.leg.due', { what, day })}
    </span>
  );
}
