import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { useSelf } from '../../components/roles.ts';
import { saidIn } from '../../components/said-in.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import type { CaseRef } from './case.ts';
import { settle, type Settling } from './settle-approval.ts';
import styles from './task.module.css';

interface Request {
  readonly of: CaseRef;
  readonly approval: string;
  readonly requestedBy: string;
  readonly mayCountersign: boolean;
}

/** Countersigned or returned by another person, taken back by who asked: nobody decides on their own request. */
export function Settle({ of, approval, requestedBy, mayCountersign }: Request) {
  const { t } = useText();
  const self = useSelf();
  const client = useQueryClient();
  const [isReturning, setReturning] = useState(false);
  const act = useMutation({
    mutationFn: (asked: { readonly settling: Settling; readonly reason?: string }) =>
      settle({ ...asked, of, approval }),
    onSuccess: () => {
      setReturning(false);
      return client.invalidateQueries();
    },
  });
  const isOwn = requestedBy === `person:${self ?? ''}`;
  const sendBack = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    act.mutate({ settling: 'return', reason: saidIn(event.currentTarget)('reason') });
  };
  return (
    <div className={styles.settle}>
      <WhyNot error={act.error} />
      {isOwn && <Button onClick={() => act.mutate({ settling: 'recall' })}>{t('approval.recall')}</Button>}
      {!isOwn && mayCountersign && (
        <>
          <Button
            variant="filled"
            loading={act.isPending}
            onClick={() => act.mutate({ settling: 'countersign' })}
          >
            {t('approval.countersign')}
          </Button>
          <Button onClick={() => setReturning(true)}>{t('approval.return')}</Button>
        </>
      )}
      {isReturning && (
        <SendBack isPending={act.isPending} onSubmit={sendBack} onClose={() => setReturning(false)} />
      )}
    </div>
  );
}

interface Sending {
  readonly isPending: boolean;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
}

/** A return says why: else whoever asked does not know what to mend. */
function SendBack({ isPending, onSubmit, onClose }: Sending) {
  const { t } = useText();
  return (
    <DialogWindow title={t('approval.return')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <Textarea name="reason" label={t('approval.reason')} rows={4} required withAsterisk={false} />
        <div className={styles.settle}>
          <Button type="submit" variant="filled" loading={isPending}>
            {t('approval.return')}
          </Button>
          <Button onClick={onClose}>{t('approval.close')}</Button>
        </div>
      </form>
    </DialogWindow>
  );
}
