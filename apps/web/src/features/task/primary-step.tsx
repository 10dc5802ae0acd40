import { Button } from '@mantine/core';
import { IconPencil, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { approvalLink, stepLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import { goTo } from './go-to.ts';
import styles from './task.module.css';
import { OTHERS, useActs, type Act } from './use-acts.ts';

/** The reader's own step with the nearest deadline, else the one that moves the case on; on a phone a bar that stays. */
export function PrimaryStep({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const { first, others } = useActs(of, shown);
  if (first === undefined) return null;
  return (
    <div className={styles.primary}>
      <First of={of} act={first} />
      <Button variant="default" onClick={() => goTo(others.length > 0 ? OTHERS : 'viec')}>
        {t('case.acts.others')}
      </Button>
    </div>
  );
}

/** Its form; while it waits for a second person, the request. */
function First({ of, act: { action, waiting } }: { readonly of: CaseRef; readonly act: Act }) {
  const { t, named } = useText();
  const [Sign, to] =
    waiting === undefined
      ? [IconPencil, stepLink(of, action.command)]
      : [IconUserCheck, approvalLink(of, waiting.approval)];
  return (
    <Button
      component={Link}
      to={to}
      variant={waiting === undefined ? 'filled' : 'default'}
      leftSection={<Sign size={16} aria-hidden />}
    >
      {waiting === undefined ? named(action.button) : t('case.acts.waits')}
      <span className="unseen">: {named(action.label)}</span>
    </Button>
  );
}
