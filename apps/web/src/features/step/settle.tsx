import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { Approval, CaseRef } from '../../api/case.ts';
import { isUnanswered } from '../../api/problem.ts';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { usePerson, useRoles } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { settleApproval, type Settling } from './step-queries.ts';
import styles from './step.module.css';
import { ASKED_AGAIN_AFTER_MS, lookAgain, newKey } from './use-sending.ts';

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
  if (isMine || mayCountersign) return <Decide {...asked} isMine={isMine} />;
  return <p className={styles.end}>{t('approval.notYou', { who: either(countersigners) })}</p>;
}

function Decide({ of, approval, isMine }: ToSettle & { readonly isMine: boolean }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const settling = useSettling({ of, approval });
  if (settling.isSuccess) return <Settled of={of} how={settling.variables.how} />;
  const send = (how: Settling): void => {
    const said = reason.trim();
    setMissing(how === 'return' && said === '');
    if (how === 'return' && said === '') document.getElementById(id)?.focus();
    else settling.mutate({ how, ...(how !== 'countersign' && said !== '' && { reason: said }) });
  };
  const isBusy = settling.isPending;
  return (
    <div className={styles.end}>
      <Why {...{ id, isMine, isMissing, reason, setReason }} />
      {settling.isError && <Refused error={settling.error} />}
      {isBusy && settling.failureCount > 0 && (
        <p role="status" className={styles.sending}>
          {t('step.sending.unknown')}
        </p>
      )}
      <div className={styles.buttons}>
        {isMine ? (
          <Button variant="filled" disabled={isBusy} onClick={() => send('recall')}>
            {t('approval.recall')}
          </Button>
        ) : (
          <>
            <Button variant="filled" disabled={isBusy} onClick={() => send('countersign')}>
              {t('approval.countersign')}
            </Button>
            <Button disabled={isBusy} onClick={() => send('return')}>
              {t('approval.return')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface Because {
  readonly id: string;
  readonly isMine: boolean;
  readonly isMissing: boolean;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

/** Why it goes back: asked of whoever returns it. */
function Why({ id, isMine, isMissing, reason, setReason }: Because) {
  const { t } = useText();
  return (
    <div className={styles.field} data-wrong={isMissing}>
      <label htmlFor={id}>
        {t(isMine ? 'approval.recallReason' : 'approval.returnReason')}{' '}
        {isMine && <span className={styles.optional}>{t('step.optional')}</span>}
      </label>
      {isMissing && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          <IconAlertTriangle size={16} aria-hidden /> {t('approval.reasonMissing')}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        className={styles.input}
        value={reason}
        {...(isMissing && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => setReason(event.target.value)}
      />
    </div>
  );
}

/** The same is asked under the same key where no answer came: a request is settled once. */
function useSettling({ of, approval: { approval } }: ToSettle) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: ({ how, reason }: { readonly how: Settling; readonly reason?: string }) => {
      const said = `${how} ${reason ?? ''}`;
      const key = keys.current.get(said) ?? newKey();
      keys.current.set(said, key);
      return settleApproval(of, { approval, how, key, ...(reason !== undefined && { reason }) });
    },
    retry: (_, error) => isUnanswered(error),
    retryDelay: ASKED_AGAIN_AFTER_MS,
    onSuccess: ({ position }) => void lookAgain(client, position),
  });
}

function Refused({ error }: { readonly error: Error }) {
  const { t } = useText();
  return (
    <div role="alert" className={styles.refused}>
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <b>{t('step.refused')}</b>
        <p>{error.message}</p>
      </div>
    </div>
  );
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
