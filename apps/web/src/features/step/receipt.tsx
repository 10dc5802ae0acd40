import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CaseAction, ShownCase } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import { StepHead } from './step-head.tsx';
import type { StepRef } from './step-queries.ts';
import styles from './step.module.css';
import { isRequest, type useSending } from './use-sending.ts';

interface Recorded {
  readonly of: StepRef;
  readonly shown: ShownCase;
  readonly action: CaseAction;
  readonly answer: NonNullable<ReturnType<typeof useSending>['data']>;
}

/** What was recorded, or that a second person was asked: the two are never mistaken for each other. */
export function Receipt({ of, shown, action, answer }: Recorded) {
  const { t, named, either } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isAsked = isRequest(answer);
  const who = either(action.countersignerLabels);
  return (
    <>
      <StepHead shown={shown} title={named(action.label)} />
      <div ref={box} tabIndex={-1} role="status" className={styles.receipt}>
        <h2>
          <IconCircleCheck size={18} aria-hidden /> {t(isAsked ? 'step.asked' : 'step.recorded')}
        </h2>
        <p>
          {isAsked ? t('step.asked.text', { who }) : t('step.recorded.text', { number: answer.revision + 1 })}
        </p>
        <p className={styles.buttons}>
          <Button variant="filled" component={Link} to={caseLink(of)}>
            {t('step.toCase')}
          </Button>
          <Button component={Link} to="/viec">
            {t('nav.queue')}
          </Button>
        </p>
      </div>
    </>
  );
}
