import { IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { caseQuery, type ShownCase } from '../../api/case.ts';
import { approvalLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import type { StepRef } from './step-queries.ts';
import styles from './step.module.css';

/** That the same step of the case waits for a second person: whoever opens its form anew should know. */
export function AskedAlready({ of, seen }: { readonly of: StepRef; readonly seen: ShownCase }) {
  const { t } = useText();
  // As it is by now: another window may have asked since the form was opened.
  const shown = useQuery(caseQuery(of)).data ?? seen;
  const waiting = shown.approvals.find((one) => one.command === of.command);
  if (waiting === undefined) return null;
  return (
    <p role="status" className={styles.already}>
      <IconUserCheck size={16} aria-hidden /> {t('step.askedAlready')}{' '}
      <Link to={approvalLink(shown, waiting.approval)}>{t('queue.seeApproval')}</Link>
    </p>
  );
}
