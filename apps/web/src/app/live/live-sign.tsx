import { writtenHour } from '../../text/dates.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import styles from './live-sign.module.css';
import { useLiveState } from './use-live-state.ts';

const SAID: Readonly<Record<'lost' | 'refused', TextKey>> = {
  lost: 'live.lost',
  refused: 'live.refused',
};

/** In the top bar: whether changes come by themselves. That the connection is lost is told aloud by the band. */
export function LiveSign() {
  const { t } = useText();
  const state = useLiveState();
  if (state.kind === 'off') return null;
  const said =
    state.kind === 'live'
      ? t('live.live', { hour: writtenHour(new Date(state.at).toISOString()) })
      : t(SAID[state.kind]);
  return (
    <span className={styles.sign} data-live={state.kind}>
      <span className={styles.dot} aria-hidden /> <span className={styles.said}>{said}</span>
    </span>
  );
}
