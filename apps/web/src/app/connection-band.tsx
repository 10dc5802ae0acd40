import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { live } from '../api/live-state.ts';
import { programClock } from '../api/program-clock.ts';
import { writtenHour } from '../text/dates.ts';
import { useText } from '../text/text.tsx';
import { useLiveState } from './live/use-live-state.ts';
import styles from './shell.module.css';

/** How long it is told that the connection is back. */
const TOLD_MS = 10_000;

function onChange(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Said under the top bar while nothing is heard of the server: since when, and that what stands on the page is of then. */
export function ConnectionBand() {
  const { t } = useText();
  const isOnline = useSyncExternalStore(onChange, () => navigator.onLine);
  const state = useLiveState();
  const since = state.kind === 'lost' ? writtenHour(programClock.at(state.since)) : undefined;
  const isLost = since !== undefined || !isOnline;
  const backAt = useBack(isLost);
  return (
    <div role="status">
      {isLost && (
        <p className={styles.band}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            <b>{since === undefined ? t('offline.now') : t('offline.since', { hour: since })}</b>{' '}
            {t('offline.text')}
          </span>
          {isOnline && <Button onClick={live.retry}>{t('error.retry')}</Button>}
        </p>
      )}
      {backAt !== undefined && (
        <p className={styles.back}>
          <IconCircleCheck size={16} aria-hidden /> {t('offline.back', { hour: backAt })}
        </p>
      )}
    </div>
  );
}

/** The hour at which the connection came back, for a while. */
function useBack(isLost: boolean): string | undefined {
  const [wasLost, setWasLost] = useState(isLost);
  const [backAt, setBackAt] = useState<string>();
  if (isLost !== wasLost) {
    setWasLost(isLost);
    setBackAt(isLost ? undefined : writtenHour(programClock.now()));
  }
  useEffect(() => {
    if (backAt === undefined) return;
    const timer = setTimeout(() => setBackAt(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [backAt]);
  return backAt;
}
