import { Link } from '@tanstack/react-router';
import { IconUserCheck } from '@tabler/icons-react';
import type { ShownCase } from '../../api/case.ts';
import { approvalLink } from '../../components/case-link.ts';
import { writtenDay, writtenHour } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** What of a case waits for a second person: asked for, not recorded. It is read and settled at its own address. */
export function Approvals({ shown }: { readonly shown: ShownCase }) {
  const { t, named, either } = useText();
  if (shown.approvals.length === 0) return null;
  return (
    <ul className={styles.waiting} aria-label={t('approval.list')}>
      {shown.approvals.map(({ approval, label, requestedBy, requestedAt, countersigners }) => (
        <li key={approval}>
          <IconUserCheck size={16} aria-hidden />{' '}
          <Link to={approvalLink(shown, approval)}>
            {t('approval.waits', { act: lowerFirst(named(label)) })}
          </Link>{' '}
          <span>
            {t('approval.by', {
              who: requestedBy.replace(/^person:/, ''),
              day: writtenDay(requestedAt),
              hour: writtenHour(requestedAt),
            })}
            . {t('approval.who', { who: either(countersigners) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
