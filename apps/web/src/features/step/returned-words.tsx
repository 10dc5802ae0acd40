import { IconArrowBackUp } from '@tabler/icons-react';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import type { Returned } from './asked-before.ts';
import styles from './step.module.css';

export interface ToldAgain extends Returned {
  /** The fields stand as somebody typed them since, not as they were sent. */
  readonly isDraft: boolean;
}

/** Above a form that is filled in again: why it came back, and what stands in the fields. */
export function ReturnedWords({ by, at, reason, isDraft }: ToldAgain) {
  const { t, named } = useText();
  const when = { hour: writtenHour(at), day: writtenDay(dayOfInstant(at)) };
  return (
    <p role="status" className={styles.already}>
      <IconArrowBackUp size={16} aria-hidden /> {t('approval.by.return', { who: named(by), ...when })}.{' '}
      {upperFirst(t('case.timeline.reason', { reason }))}. {t(isDraft ? 'step.again.draft' : 'step.again')}
    </p>
  );
}
