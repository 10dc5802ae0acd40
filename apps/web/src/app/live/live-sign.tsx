import { useSyncExternalStore } from 'react';
import { programClock } from '../../api/program-clock.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
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
  const said =
    state.kind === 'off'
      ? undefined
      : state.kind === 'live'
        ? t('live.live', { hour: writtenHour(programClock.at(state.at)) })
        : t(SAID[state.kind]);
  return (
    <>
      <ProgramDay />
      {said !== undefined && (
        <span className={styles.sign} data-live={state.kind}>
          <span className={styles.dot} aria-hidden /> <span className={styles.said}>{said}</span>
        </span>
      )}
    </>
  );
}

/** On which day the program works, where it is another than the browser's: else a due day of today reads as one long past. */
function ProgramDay() {
  const { t } = useText();
  const day = useSyncExternalStore(programClock.subscribe, anotherDay);
  if (day === undefined) return null;
  return (
    <span className={styles.day}>
      <span className={styles.said}>{t('live.day')} </span>
      {writtenDay(day)}
    </span>
  );
}

/** The program's day; undefined where it is the browser's. */
function anotherDay(): string | undefined {
  const day = dayOfInstant(programClock.now());
  return day === dayOfInstant(new Date().toISOString()) ? undefined : day;
}
