import { IconHelp } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isForThePage } from '../../components/single-keys.ts';
import { useText } from '../../text/text.tsx';
import styles from './help.module.css';

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));

/** In the top bar, at the same place on every screen (WCAG 2.2, 3.2.6): the keys there are. ? opens it too. */
export function HelpButton() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || !isForThePage(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t('help.title')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconHelp size={18} stroke={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Suspense>
          <HelpDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
