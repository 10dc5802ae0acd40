import { Button } from '@mantine/core';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

const KEYS = [
  ['1 – 9', 'case.keys.acts'],
  ['T', 'case.keys.timeline'],
  ['H', 'case.keys.deadlines'],
  ['[', 'case.keys.before'],
  [']', 'case.keys.after'],
  ['?', 'case.keys.help'],
] as const;

/** The keys of the page. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <DialogWindow title={t('case.keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t('case.keys.close')}</Button>
    </DialogWindow>
  );
}
