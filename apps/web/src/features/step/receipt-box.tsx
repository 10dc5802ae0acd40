import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Children, type ReactNode } from 'react';
import fieldStyles from '../../components/fields.module.css';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { useFocused } from '../../components/focused.ts';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';

interface Box {
  readonly title: ReactNode;
  /** What became of it; last the button that leads on. */
  readonly children: ReactNode;
}

/** What became of a form, in its place: read out, with the way on and the way back to the queue. */
export function ReceiptBox({ title, children }: Box) {
  const { t } = useText();
  const box = useFocused<HTMLDivElement>();
  const parts = Children.toArray(children);
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes(card.card, styles.receipt)}>
      <h2>{title}</h2>
      {parts.slice(0, -1)}
      <p className={fieldStyles.buttons}>
        {parts.at(-1)}
        <Button component={Link} to="/viec">
          {t('nav.queue')}
        </Button>
      </p>
    </div>
  );
}
