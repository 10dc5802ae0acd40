import { IconSearch } from '@tabler/icons-react';
import { useOpenedBy } from '../../components/use-opened-by.ts';
import { useText } from '../../text/text.tsx';
import { FindDialog } from './find-dialog.tsx';
import type { Screen } from './found.ts';
import styles from './find-button.module.css';

/** Not while another window is open. */
function isFindKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
  const isAsked = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
  return isAsked && document.querySelector('dialog[open]') === null;
}

/** In the top bar: looks for a task, a screen, a step that opens a task. Ctrl K, ⌘ K on a Mac, from anywhere. */
export function FindButton({ screens }: { readonly screens: readonly Screen[] }) {
  const { t } = useText();
  const { isOpen, open, close } = useOpenedBy(isFindKey);
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={open}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={styles.words}>{t('find.open')}</span>
        <kbd className={styles.key} data-key-hint>
          {/mac/i.test(navigator.platform) ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && <FindDialog screens={screens} onClose={close} />}
    </>
  );
}
