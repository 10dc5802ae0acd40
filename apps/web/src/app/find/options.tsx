import { hitsIn } from '../../text/fold.ts';
import { useText } from '../../text/text.tsx';
import styles from './find-dialog.module.css';
import type { Found } from './hit.ts';

interface Choices {
  readonly id: string;
  readonly found: readonly Found[];
  /** Place of the one that Enter opens. */
  readonly here: number;
  readonly words: string;
  readonly open: (one: Found) => void;
}

/** What was found, in its groups; the focus stays in the field. */
export function Options({ id, found, here, words, open }: Choices) {
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
                key={place}
                id={`${id}-${String(place)}`}
                ref={place === here ? shown : null}
                role="option"
                aria-selected={place === here}
                className={styles.option}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(one)}
              >
                <Marked text={one.text} words={words} />
                {one.beside.map((line) => (
                  <span key={line}>
                    <Marked text={line} words={words} />
                  </span>
                ))}
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
