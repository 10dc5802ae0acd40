import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { useText } from '../../text/text.tsx';
import styles from './find-dialog.module.css';
import { FindFoot } from './find-foot.tsx';
import { FindSaid } from './find-said.tsx';
import { useFound, type Screen } from './found.ts';
import type { Found } from './hit.ts';
import { Options } from './options.tsx';

interface Finding {
  readonly screens: readonly Screen[];
  readonly onClose: () => void;
}

/** A field and, under it, what there is: arrows choose, Enter opens, Esc leaves. */
export function FindDialog({ screens, onClose }: Finding) {
  const { t } = useText();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const looked = useFound(typed, screens);
  const { found, words, isSettled } = looked;
  const open = (one: Found): void => {
    onClose();
    if (one.hash === undefined) void navigate({ to: one.to }).then(toScreen);
    else void navigate({ to: one.to, hash: one.hash });
  };
  const { here, onKey, begin } = useChoice({ found, isSettled, open });
  const list = found.length > 0 && { 'aria-controls': id, 'aria-activedescendant': `${id}-${String(here)}` };
  return (
    <DialogWindow isWide title={t('find.title')} onClose={onClose}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('find.open')}
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        {...list}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={onKey}
        onChange={({ target }) => {
          setTyped(target.value);
          begin();
        }}
      />
      <FindSaid looked={looked} />
      {found.length > 0 && <Options {...{ id, found, here, words, open }} />}
      <FindFoot onClose={onClose} />
    </DialogWindow>
  );
}

/** Who reads on there begins at its head, not at the button that opened the dialog. A part that is named takes the focus itself. */
const toScreen = (): void => document.getElementById('noi-dung')?.focus();

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which of them is chosen, by keyboard: the first, until an arrow goes on, round and round. */
function useChoice({
  found,
  isSettled,
  open,
}: {
  readonly found: readonly Found[];
  readonly isSettled: boolean;
  readonly open: (one: Found) => void;
}) {
  const [chosen, setChosen] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const here = Math.min(chosen, found.length - 1);
  // What was found for other words is not what Enter meant: it waits for its own.
  useEffect(() => {
    if (!isEntered || !isSettled) return;
    setEntered(false);
    const one = found[here];
    if (one !== undefined) open(one);
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (event.key === 'Enter') setEntered(true);
    if (step !== undefined && found.length > 0) setChosen((here + step + found.length) % found.length);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  const begin = (): void => {
    setChosen(0);
    setEntered(false);
  };
  return { here, onKey, begin };
}
