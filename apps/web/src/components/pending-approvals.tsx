import { Link } from '@tanstack/react-router';
import { IconUserCheck } from '@tabler/icons-react';
import type { components } from '../api/schema.gen.d.ts';
import { writtenDay, writtenHour } from '../text/dates.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { useText } from '../text/text.tsx';
import { approvalLink } from './case-link.ts';
import styles from './states.module.css';

type ShownCase = components['schemas']['ShownCase'];

/** What of a case waits for a second person: it is asked for, not recorded. */
export function PendingApprovals({ shown }: { readonly shown: ShownCase }) {
  const { t, named } = useText();
  if (shown.approvals.length === 0) return null;
  return (
    <ul className={styles.pending}>
      {shown.approvals.map(({ approval, label, requestedBy, requestedAt }) => (
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
          </span>
        </li>
      ))}
    </ul>
  );
}
