import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';

/** A file is on its way to be tried. */
export function Trying({ isPaused }: { readonly isPaused: boolean }) {
  const { t } = useText();
  return (
    <div>
      <p role="status" className={styles.hint}>
        {t(isPaused ? 'import.paused' : 'import.trying')}
      </p>
      <LoadingRows rows={4} />
    </div>
  );
}
