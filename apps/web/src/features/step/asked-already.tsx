import { IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ShownCase } from '../../api/case.ts';
import { approvalLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';

/** That the same step of the case waits for a second person: whoever opens its form anew should know. */
export function AskedAlready({ shown, command }: { readonly shown: ShownCase; readonly command: string }) {
  const { t } = useText();
  const waiting = shown.approvals.find((one) => one.command === command);
  if (waiting === undefined) return null;
  return (
    <p role="status" className={styles.already}>
      <IconUserCheck size={16} aria-hidden /> {t('step.askedAlready')}{' '}
      <Link to={approvalLink(shown, waiting.approval)}>{t('queue.seeApproval')}</Link>
    </p>
  );
}
