import { Link } from '@tanstack/react-router';
import { IconUserCheck } from '@tabler/icons-react';
import type { ShownCase } from '../../api/case.ts';
import { approvalLink } from '../../components/case-link.ts';
import { useAskedBy, useWhoIsAsked } from '../../components/request-words.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** What of a case waits for a second person: asked for, not recorded. It is read and settled at its own address. */
export function Approvals({ shown }: { readonly shown: ShownCase }) {
  const { t, named } = useText();
  const [askedBy, whoIsAsked] = [useAskedBy(), useWhoIsAsked()];
  if (shown.approvals.length === 0) return null;
  return (
    <ul className={styles.waiting} aria-label={t('approval.list')}>
      {shown.approvals.map((one) => (
        <li key={one.approval}>
          <IconUserCheck size={16} aria-hidden />{' '}
          <Link to={approvalLink(shown, one.approval)}>
            {t('approval.waits', { act: lowerFirst(named(one.label)) })}
          </Link>{' '}
          <span>
            {askedBy(one)}. {t('approval.who', { who: whoIsAsked(one) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
