import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Approval, CaseRef } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { Decide } from '../../components/decide.tsx';
import { usePerson, useRoles } from '../../components/roles.ts';
import { useSettling, type Settling } from '../../components/use-settling.ts';
import { useText } from '../../text/text.tsx';
import { settleApproval } from './step-queries.ts';
import styles from './step.module.css';

interface ToSettle {
  readonly of: CaseRef;
  readonly approval: Approval;
}

/** Duyệt, Trả lại with why; who asked takes it back; whoever may neither reads who may. */
export function Settle(asked: ToSettle) {
  const { t, either } = useText();
  const { requestedBy, countersigners } = asked.approval;
  const isMine = requestedBy === `person:${usePerson()}`;
  const roles = useRoles();
  const mayCountersign = countersigners.some(({ role }) => roles.includes(role));
  if (isMine || mayCountersign) return <Settlement {...asked} isMine={isMine} />;
  return <p className={styles.end}>{t('approval.notYou', { who: either(countersigners) })}</p>;
}

function Settlement({ of, approval, isMine }: ToSettle & { readonly isMine: boolean }) {
  const settling = useSettling((said) => settleApproval(of, { approval: approval.approval, ...said }));
  if (settling.isSuccess) return <Settled of={of} how={settling.variables.how} />;
  return <Decide settling={settling} isMine={isMine} />;
}

function Settled({ of, how }: { readonly of: CaseRef; readonly how: Settling }) {
  const { t } = useText();
  const ofCase = useCaseText(of.kind);
  return (
    <div role="status" className={styles.end}>
      <p>
        <IconCircleCheck size={18} aria-hidden /> <b>{ofCase(`approval.done.${how}`)}</b>
      </p>
      <p className={styles.buttons}>
        <Button variant="filled" component={Link} to={caseLink(of)}>
          {ofCase('step.toCase')}
        </Button>
        <Button component={Link} to="/viec">
          {t('nav.queue')}
        </Button>
      </p>
    </div>
  );
}
