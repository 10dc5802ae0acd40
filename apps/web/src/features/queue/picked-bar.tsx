import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { actLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';
import { usePicked } from './use-picked.ts';

/** What is picked, and the one form for it: of one step only. */
export function PickedBar() {
  const { t, named } = useText();
  const { rows, clear } = usePicked();
  const picked = [...rows.values()];
  const [first] = picked;
  if (first?.act == null) return null;
  const { command, button } = first.act;
  const cases = [...new Map(picked.flatMap((row) => row.cases.map((one) => [one.code, one]))).values()];
  const isOneStep = picked.every(({ act }) => act?.command === command);
  return (
    <div className={styles.bar} role="region" aria-label={t('queue.picked')}>
      <p role="status">
        {t(isOneStep ? 'queue.picked.count' : 'queue.picked.mixed', { count: cases.length })}
      </p>
      {isOneStep && (
        <Button component={Link} to={actLink(command, cases)} variant="filled" data-act-picked>
          {t('queue.actFor', { act: named(button), count: cases.length })}
        </Button>
      )}
      <Button onClick={clear}>{t('queue.picked.clear')}</Button>
    </div>
  );
}
