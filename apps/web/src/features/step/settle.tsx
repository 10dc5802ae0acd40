import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import fieldStyles from '../../components/fields.module.css';
import type { Approval, CaseRef } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { useFocused } from '../../components/focused.ts';
import { Decide } from '../../components/decide.tsx';
import type { Said, useSettling } from '../../components/use-settling.ts';
import { useText } from '../../text/text.tsx';
import type { settleApproval } from './step-queries.ts';
import styles from './step.module.css';

interface ToSettle {
  readonly of: CaseRef;
  readonly approval: Approval;
  readonly settling: Settlement;
  /** What the reader may do with it as the case stands now. */
  readonly settlings: Approval['settlings'];
}

export type Settlement = ReturnType<typeof useSettling<Awaited<ReturnType<typeof settleApproval>>>>;

/** Duyệt, Trả lại with why; who asked takes it back; whoever may do nothing reads who may. What it became stays. */
export function Settle({ of, approval, settling, settlings }: ToSettle) {
  const { t, either, named } = useText();
  const ofCase = useCaseText(of.kind);
  if (settling.isSuccess) return <Settled of={of} {...settling.variables} />;
  const { askedLabel, countersigners } = approval;
  if (settlings.length > 0)
    return (
      <Decide
        settling={settling}
        settlings={settlings}
        {...(settlings.includes('countersign') && { hint: ofCase('approval.final') })}
      >
        {settlings.includes('recall') && (
          <Button variant="filled" component={Link} to={caseLink(of)}>
            {ofCase('step.leave')}
          </Button>
        )}
      </Decide>
    );
  const who = askedLabel === undefined ? either(countersigners) : named(askedLabel);
  return <p className={styles.settled}>{t('approval.notYou', { who })}</p>;
}

function Settled({ of, how, reason }: Said & { readonly of: CaseRef }) {
  const { t } = useText();
  const ofCase = useCaseText(of.kind);
  const place = useFocused<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1} role="status" className={styles.settled}>
      <p>
        <IconCircleCheck size={18} aria-hidden /> <b>{ofCase(`approval.done.${how}`)}</b>
      </p>
      {reason !== undefined && <p>{t('approval.because', { reason })}</p>}
      <p className={fieldStyles.buttons}>
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
