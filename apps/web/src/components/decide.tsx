import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import styles from './decide.module.css';
import fieldStyles from './fields.module.css';
import { RefusedBox } from './refused-box.tsx';
import type { Settling, useSettling } from './use-settling.ts';

type Settled = Pick<
  ReturnType<typeof useSettling>,
  'mutate' | 'isPending' | 'isError' | 'error' | 'failureCount'
>;

interface Decision {
  readonly settling: Settled;
  /** What the reader may do: whoever asked takes it back, and no more. */
  readonly settlings: readonly Settling[];
  /** It was countersigned and cut off: it goes on. */
  readonly goesOn?: boolean;
  /** What countersigning comes to, beside the button. */
  readonly hint?: string;
  /** The way back, before what cannot be undone. */
  readonly children?: ReactNode;
}

/** Duyệt, Trả lại with why; who asked takes it back. */
export function Decide({ settling, settlings, goesOn = false, hint, children }: Decision) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const said = reason.trim();
  const send = (how: Settling): void => {
    setAsked(how === 'return' && said === '');
    if (how === 'return' && said === '') document.getElementById(id)?.focus();
    else settling.mutate({ how, ...(how !== 'countersign' && said !== '' && { reason: said }) });
  };
  const isBusy = settling.isPending;
  const may = (how: Settling): boolean => settlings.includes(how);
  return (
    <div className={styles.end}>
      {(may('recall') || may('return')) && (
        <Why {...{ id, isMine: may('recall'), isMissing: isAsked && said === '', reason, setReason }} />
      )}
      {settling.isError && <RefusedBox said={[settling.error?.message ?? '']} />}
      {isBusy && (
        <p role="status" className={fieldStyles.sending}>
          {t(settling.failureCount > 0 ? 'step.sending.unknown' : 'step.sending')}
        </p>
      )}
      {hint !== undefined && <p>{hint}</p>}
      <div className={fieldStyles.buttons}>
        {children}
        {BUTTONS.filter(may).map((how) => (
          <Button
            key={how}
            variant={how === 'countersign' ? 'filled' : 'default'}
            disabled={isBusy}
            onClick={() => send(how)}
          >
            {t(how === 'countersign' && goesOn ? 'approval.goOn' : `approval.${how}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** In the order in which they stand. */
const BUTTONS: readonly Settling[] = ['recall', 'countersign', 'return'];

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
    <div className={fieldStyles.field} data-wrong={isMissing}>
      <label htmlFor={id}>
        {t(isMine ? 'approval.recallReason' : 'approval.returnReason')}{' '}
        {isMine && <span className={fieldStyles.optional}>{t('step.optional')}</span>}
      </label>
      {isMissing && (
        <p id={`${id}-wrong`} className={fieldStyles.wrong}>
          <IconAlertTriangle size={16} aria-hidden /> {t('approval.reasonMissing')}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        className={fieldStyles.input}
        value={reason}
        {...(isMissing && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => setReason(event.target.value)}
      />
    </div>
  );
}
