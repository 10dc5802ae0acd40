import { IconAlertTriangle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useText } from '../text/text.tsx';
import styles from './shell.module.css';

function onChange(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Said under the top bar while the machine has no connection: what stands on the page is of before. */
export function ConnectionBand() {
  const { t } = useText();
  const isOnline = useSyncExternalStore(onChange, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.band}>
          <IconAlertTriangle size={16} aria-hidden /> {t('offline.text')}
        </p>
      )}
    </div>
  );
}
