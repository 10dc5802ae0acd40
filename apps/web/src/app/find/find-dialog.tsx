import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { usePerson } from '../../components/roles.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { recents } from '../../storage/recent.ts';
import { hitsIn } from '../../text/fold.ts';
import { useText } from '../../text/text.tsx';
import styles from './find-dialog.module.css';
import { useFound, type Found, type Screen } from './found.ts';

interface Finding {
  readonly screens: readonly Screen[];
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field and, under it, what there is: arrows choose, Enter opens, Esc leaves. */
export function FindDialog({ screens, onClose }: Finding) {
  const { t } = useText();
  const id = useId();
  const person = usePerson();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, words, tasks, isSettled } = useFound(typed, screens);
  const here = Math.min(chosen, found.length - 1);
  const open = (one: Found | undefined): void => {
    if (one === undefined) return;
    if (one.recent !== undefined) recents.add(person, one.recent);
    onClose();
    void navigate({ to: one.to });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    // What was found for other words is not what Enter means.
    if (event.key === 'Enter' && isSettled) open(found[here]);
    if (step !== undefined && found.length > 0) setChosen((here + step + found.length) % found.length);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <DialogWindow title={t('find.title')} onClose={onClose}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('find.open')}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        {...(found.length > 0 && { 'aria-activedescendant': `${id}-${String(here)}` })}
        autoComplete="off"
        value={typed}
        onKeyDown={onKey}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
      />
      {tasks.isError && <WhyNot error={tasks.error} />}
      <p role="status" className={styles.said}>
        {found.length > 0 && isSettled && t('find.count', { count: found.length })}
        {found.length === 0 && isSettled && !tasks.isError && t(words === '' ? 'find.hint' : 'find.none')}
      </p>
      <Options {...{ id, found, here, words, open }} />
    </DialogWindow>
  );
}

interface Choices {
  readonly id: string;
  readonly found: readonly Found[];
  readonly here: number;
  readonly words: string;
  readonly open: (one: Found) => void;
}

function Options({ id, found, here, words, open }: Choices) {
  const { t } = useText();
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <div id={id} role="listbox" aria-label={t('find.found')} className={styles.list}>
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={styles.group}>
            {t(`find.group.${group}`)}
          </div>
          {found.map((one, place) =>
            one.group === group ? (
              <div
                key={one.to}
                id={`${id}-${String(place)}`}
                ref={place === here ? shown : null}
                role="option"
                aria-selected={place === here}
                className={styles.option}
                onClick={() => open(one)}
              >
                <Marked text={one.text} words={words} />
                {one.beside !== undefined && (
                  <span>
                    <Marked text={one.beside} words={words} />
                  </span>
                )}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

const shown = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  return hitsIn(text, words).map((piece, place) =>
    piece.isHit ? <mark key={place}>{piece.text}</mark> : piece.text,
  );
}
