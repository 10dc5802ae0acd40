import { useQuery } from '@tanstack/react-query';
import { eventsQuery, type Approval, type CaseRef } from '../../api/case.ts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import { returnedBefore, type Returned } from './asked-before.ts';
import styles from './step.module.css';

interface OfRequest {
  readonly of: CaseRef;
  readonly approval: Approval;
}

/** On the page of a request: that the same was returned before, so that whoever decides on it again looks there. */
export function ReturnedBefore({ of, approval }: OfRequest) {
  const { t } = useText();
  const words = useReturnedIn();
  const events = useQuery(eventsQuery(of));
  const returned = returnedBefore(events.data?.items ?? [], approval);
  if (returned === undefined) return null;
  return (
    <p role="note" className={styles.already}>
      <IconArrowBackUp size={16} aria-hidden /> {t('approval.returnedBefore')} {words(returned)}
    </p>
  );
}

/** By whom, when and why, in two sentences. */
function useReturnedIn(): (of: Returned) => string {
  const { t, named } = useText();
  return ({ how, by, at, reason }) => {
    const when = { hour: writtenHour(at), day: writtenDay(dayOfInstant(at)) };
    const who = t(`approval.by.${how}`, { who: upperFirst(named(by)), ...when });
    if (reason === '') return `${who}.`;
    // A reason is mostly a sentence of its own.
    return `${who}. ${upperFirst(t('case.timeline.reason', { reason }))}`.replace(/[.]?$/u, '.');
  };
}

export interface ToldAgain extends Returned {
  /** The fields stand as somebody typed them since, not as they were sent. */
  readonly isDraft: boolean;
}

/** Above a form that is filled in again: why it came back, and what stands in the fields. */
export function ReturnedWords({ isDraft, ...returned }: ToldAgain) {
  const { t } = useText();
  const words = useReturnedIn();
  return (
    <p role="status" className={styles.already}>
      <IconArrowBackUp size={16} aria-hidden /> {words(returned)}{' '}
      {t(isDraft ? 'step.again.draft' : 'step.again')}
    </p>
  );
}
