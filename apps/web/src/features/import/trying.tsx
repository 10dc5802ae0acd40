import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';

interface ToTry {
  readonly isPaused: boolean;
  /** It was handed in: whether it is recorded is told beside it, not here. */
  readonly isSent?: boolean;
}

/** A file is on its way to be tried. */
export function Trying({ isPaused, isSent = false }: ToTry) {
  const { t } = useText();
  return (
    <div>
      <p role="status" className={styles.hint}>
        {t(isPaused ? 'import.paused' : isSent ? 'import.reading' : 'import.trying')}
      </p>
      <LoadingRows rows={4} />
    </div>
  );
}
