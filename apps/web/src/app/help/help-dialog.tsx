import { Button } from '@mantine/core';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { useSingleKeys } from '../../components/single-keys.ts';
import { singleKeys } from '../../storage/single-keys.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import styles from './help.module.css';

type Keys = readonly (readonly [key: string, does: TextKey])[];

const GROUPS: readonly (readonly [where: TextKey, keys: Keys])[] = [
  [
    'help.everywhere',
    [
      ['Ctrl K', 'help.find'],
      ['?', 'help.help'],
    ],
  ],
  [
    'nav.queue',
    [
      ['J  K', 'help.upDown'],
      ['Enter', 'help.open'],
      ['E', 'help.act'],
      ['X', 'help.pick'],
      ['Shift X', 'help.pickUpTo'],
      ['/', 'help.filter'],
    ],
  ],
  [
    'help.case',
    [
      ['1 – 9', 'help.acts'],
      ['T', 'help.timeline'],
      ['H', 'help.deadlines'],
      ['[', 'help.before'],
      [']', 'help.after'],
    ],
  ],
];

/** Every key of the page, by where it is meant; and whether keys alone are listened to at all. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const areOn = useSingleKeys();
  return (
    <DialogWindow title={t('help.title')} onClose={onClose}>
      {GROUPS.map(([where, keys]) => (
        <section key={where} className={styles.group}>
          <h3>{t(where)}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={({ target }) => singleKeys.turn(target.checked)} />
        <span>
          {t('help.single')} <span className={styles.hint}>{t('help.single.hint')}</span>
        </span>
      </label>
      <Button onClick={onClose}>{t('help.close')}</Button>
    </DialogWindow>
  );
}
