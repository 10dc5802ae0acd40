import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../../text/text.tsx';
import { FindDialog } from './find-dialog.tsx';
import type { Screen } from './found.ts';
import styles from './find-button.module.css';

/** In the top bar: looks for a task, a screen, a step that opens a task. Ctrl K, ⌘ K on a Mac, from anywhere. */
export function FindButton({ screens }: { readonly screens: readonly Screen[] }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={styles.words}>{t('find.open')}</span>
        <kbd className={styles.key}>{/mac/i.test(navigator.platform) ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen && <FindDialog screens={screens} onClose={() => setOpen(false)} />}
    </>
  );
}
