import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';
import { usePicked } from './use-picked.ts';
import { wayOfSeveral } from './way-of-several.ts';

/** What is picked, and the one form for it: of one step only. */
export function PickedBar() {
  const { t, named } = useText();
  const { rows, clear } = usePicked();
  const picked = [...rows.values()];
  const [first] = picked;
  if (first?.act == null) return null;
  const { command, button } = first.act;
  const codes = [...new Set(picked.flatMap(({ cases }) => cases.map(({ code }) => code)))];
  const isOneStep = picked.every(({ act }) => act?.command === command);
  return (
    <div className={styles.bar} role="region" aria-label={t('queue.picked')}>
      <p role="status">
        {t(isOneStep ? 'queue.picked.count' : 'queue.picked.mixed', { count: codes.length })}
      </p>
      {isOneStep && (
        <Button component={Link} to={wayOfSeveral(command, codes)} variant="filled" data-act-picked>
          {t('queue.actFor', { act: named(button), count: codes.length })}
        </Button>
      )}
      <Button onClick={clear}>{t('queue.picked.clear')}</Button>
    </div>
  );
}
