import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { useText } from '../../text/text.tsx';
import { BulkReceipt } from './bulk-receipt.tsx';
import { FormHead } from './form-head.tsx';
import { ReceiptBox } from './receipt-box.tsx';
import type { Recorded } from './step-queries.ts';
import { kindOf } from './target.ts';
import type { Typed } from './typed-value.ts';
import { isRequest } from './use-sending.ts';
import type { Opened } from './use-step-form.ts';

interface Handed {
  readonly opened: Opened;
  readonly typed: Typed;
  readonly answer: Recorded;
}

/** What was recorded, or that a second person was asked: the two are never mistaken for each other. */
export function Receipt({ opened, typed, answer }: Handed) {
  const { named } = useText();
  const { target, action } = opened;
  return (
    <>
      <FormHead target={target} title={named(action.label)} />
      {'results' in answer ? (
        <BulkReceipt opened={opened} typed={typed} results={answer.results} />
      ) : (
        <OneReceipt opened={opened} answer={answer} />
      )}
    </>
  );
}

interface One {
  readonly opened: Opened;
  readonly answer: Exclude<Recorded, { readonly results: unknown }>;
}

function OneReceipt({ opened: { target, action }, answer }: One) {
  const { t, either } = useText();
  const isAsked = isRequest(answer);
  const kind = kindOf(target);
  const ofCase = useCaseText(kind);
  return (
    <ReceiptBox
      title={
        <>
          <IconCircleCheck size={18} aria-hidden /> {t(isAsked ? 'step.asked' : 'step.recorded')}
        </>
      }
    >
      <p>
        {isAsked
          ? ofCase('step.asked.text', { who: either(action.countersignerLabels) })
          : ofCase('step.recorded.text', { number: answer.revision + 1 })}
      </p>
      <Button variant="filled" component={Link} to={caseLink({ kind, code: answer.code })}>
        {ofCase('step.toCase')}
      </Button>
    </ReceiptBox>
  );
}
