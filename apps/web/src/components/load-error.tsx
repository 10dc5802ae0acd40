import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useText } from '../text/text.tsx';
import styles from './states.module.css';
import { useWhyNot } from './why-not.tsx';

interface Failed {
  readonly error: Error | null;
  /** It is the whole screen, and its head the screen's. */
  readonly isScreen?: boolean;
  readonly retry: () => void;
}

/** What failed, that recorded data are safe, and one way on. */
export function LoadError({ error, retry, isScreen = false }: Failed) {
  const { t } = useText();
  const whyNot = useWhyNot();
  return (
    <section className={styles.state} role="alert">
      {isScreen ? <h1>{t('error.title')}</h1> : <h2>{t('error.title')}</h2>}
      <p>{whyNot(error)}</p>
      <p>{t('error.safe')}</p>
      <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
        {t('error.retry')}
      </Button>
    </section>
  );
}
