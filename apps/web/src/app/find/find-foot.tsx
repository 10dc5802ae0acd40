import { Button } from '@mantine/core';
import { useText, type TextKey } from '../../text/text.tsx';
import styles from './find-dialog.module.css';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['↑ ↓', 'find.keys.choose'],
  ['Enter', 'find.keys.open'],
  ['Esc', 'find.keys.close'],
];

/** The keys, and the way out for who has none. */
export function FindFoot({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <div className={styles.foot}>
      <p className={styles.keys} data-key-hint>
        {KEYS.map(([key, what]) => (
          <span key={key}>
            <kbd>{key}</kbd> {t(what)}
          </span>
        ))}
      </p>
      <Button variant="default" onClick={onClose}>
        {t('help.close')}
      </Button>
    </div>
  );
}
