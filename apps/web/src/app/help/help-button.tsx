import { IconHelp } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { isForThePage } from '../../components/single-keys.ts';
import { useOpenedBy } from '../../components/use-opened-by.ts';
import { useText } from '../../text/text.tsx';
import styles from './help.module.css';

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));

const isHelpKey = (event: KeyboardEvent): boolean => event.key === '?' && isForThePage(event);

/** In the top bar, at the same place on every screen (WCAG 2.2, 3.2.6): the keys there are. ? opens it too. */
export function HelpButton() {
  const { t } = useText();
  const { isOpen, open, close } = useOpenedBy(isHelpKey);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t('help.title')}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconHelp size={18} stroke={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Suspense>
          <HelpDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
