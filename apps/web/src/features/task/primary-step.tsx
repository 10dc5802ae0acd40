import { Button } from '@mantine/core';
import { IconPencil, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { actLink, approvalLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import { goTo } from './go-to.ts';
import styles from './task.module.css';
import { OTHERS, useActs, type FirstAct } from './use-acts.ts';

/** The step that the reader's queue asks for first, with the same words and to the same form; on a phone a bar that stays. */
export function PrimaryStep({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const { first, others } = useActs(of, shown);
  if (first === undefined) return null;
  return (
    <div className={styles.primary}>
      <First of={of} first={first} />
      <Button variant="default" onClick={() => goTo(others.length > 0 ? OTHERS : 'viec')}>
        {t('case.acts.others')}
      </Button>
    </div>
  );
}

/** Its form, of all tasks of a call that it may be done for; while it waits for a second person, the request. */
function First({ of, first }: { readonly of: CaseRef; readonly first: FirstAct }) {
  const { t, named } = useText();
  const { action, waiting } = first.act;
  if (waiting !== undefined)
    return (
      <Button
        component={Link}
        to={approvalLink(of, waiting.approval)}
        variant="default"
        leftSection={<IconUserCheck size={16} aria-hidden />}
      >
        {t('case.acts.waits')}
        <span className="unseen">: {named(action.label)}</span>
      </Button>
    );
  const { cases } = first;
  const isTogether = of.kind === 'task' && cases.length > 1;
  const together = isTogether ? cases.map((code) => ({ kind: of.kind, code })) : [of];
  const act = named(action.button);
  return (
    <Button
      component={Link}
      to={actLink(action.command, together)}
      leftSection={<IconPencil size={16} aria-hidden />}
    >
      {isTogether ? t('queue.actFor', { act, count: cases.length }) : act}
      <span className="unseen">: {named(action.label)}</span>
    </Button>
  );
}
