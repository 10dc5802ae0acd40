import { Button } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { stepLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import { goTo } from './go-to.ts';
import styles from './task.module.css';
import { useActs } from './use-acts.ts';

/** The step that a deadline asks the reader for first, where there is one; on a phone a bar that stays. */
export function PrimaryStep({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const { asked } = useActs(of, shown);
  const first = asked.find(({ isMine }) => isMine)?.action;
  if (first === undefined) return null;
  return (
    <div className={styles.primary}>
      <Button
        component={Link}
        to={stepLink(of, first.command)}
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        {named(first.button)}
        <span className="unseen">: {named(first.label)}</span>
      </Button>
      <Button variant="default" leftSection={<IconDots size={16} aria-hidden />} onClick={() => goTo('viec')}>
        {t('case.acts.others')}
      </Button>
    </div>
  );
}
