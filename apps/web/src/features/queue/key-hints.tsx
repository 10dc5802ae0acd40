import { useSingleKeys } from '../../components/single-keys.ts';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';

/** The keys of the list, where they are used; none while they are turned off. */
export function KeyHints() {
  const { t } = useText();
  if (!useSingleKeys()) return null;
  return (
    <p className={styles.keys} data-key-hint>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('keys.upDown')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('keys.open')}
      </span>
      <span>
        <kbd>E</kbd> {t('keys.act')}
      </span>
      <span>
        <kbd>X</kbd> {t('keys.pick')}
      </span>
      <span>
        <kbd>/</kbd> {t('keys.filter')}
      </span>
      <span>
        <kbd>?</kbd> {t('keys.help')}
      </span>
    </p>
  );
}
