import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { useWhoIsAsked } from '../../components/request-words.ts';
import { useText } from '../../text/text.tsx';
import { BulkReceipt } from './bulk-receipt.tsx';
import { APPROVED_BY } from './envelope.ts';
import { FormHead } from './form-head.tsx';
import { ReceiptBox } from './receipt-box.tsx';
import { kindOf } from './target.ts';
import { saidAt } from './typed.ts';
import type { Typed } from './typed-value.ts';
import { isRequest, type Answered } from './use-sending.ts';
import type { Opened } from './use-step-form.ts';

interface Handed {
  readonly opened: Opened;
  readonly typed: Typed;
  readonly answer: Answered;
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
        <OneReceipt opened={opened} typed={typed} answer={answer} />
      )}
    </>
  );
}

interface One {
  readonly opened: Opened;
  readonly typed: Typed;
  readonly answer: Exclude<Answered, { readonly results: unknown }>;
}

function OneReceipt({ opened: { target, action }, typed, answer }: One) {
  const { t } = useText();
  const whoIsAsked = useWhoIsAsked();
  const countersigners = action.countersignerLabels;
  const asked = countersigners.find(({ role }) => role === saidAt(typed, APPROVED_BY));
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
          ? ofCase('step.asked.text', { who: whoIsAsked({ askedLabel: asked?.label, countersigners }) })
          : ofCase('step.recorded.text', { number: answer.revision + 1 })}
      </p>
      <Button variant="filled" component={Link} to={caseLink({ kind, code: answer.code })}>
        {ofCase('step.toCase')}
      </Button>
    </ReceiptBox>
  );
}
