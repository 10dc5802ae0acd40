import { useEffect, useState } from 'react';
import { useText } from '../text/text.tsx';
import styles from './states.module.css';

/** Sooner it would only flicker. */
const SHOWN_AFTER_MS = 300;

/** The shape of what is coming. */
export function LoadingRows({ rows }: { readonly rows: number }) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.loading}>
      <span className="unseen">{t('state.loading')}</span>
      {isShown &&
        Array.from({ length: rows }, (_, row) => <div key={row} className={styles.bar} aria-hidden />)}
    </div>
  );
}
