import { IconAlertTriangle } from '@tabler/icons-react';
import { useText, type TextKey } from '../text/text.tsx';
import styles from './refused-box.module.css';

/** Why something was not taken, in the server's words; what it was is still there. */
export function RefusedBox({
  title = 'step.refused',
  said,
}: {
  readonly title?: TextKey;
  readonly said: readonly string[];
}) {
  const { t } = useText();
  return (
    <div role="alert" className={styles.refused}>
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <b>{t(title)}</b>
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
    </div>
  );
}
