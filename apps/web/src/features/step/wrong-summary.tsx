import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useText } from '../../text/text.tsx';
import { idOf } from './field-frame.tsx';
import type { HeldWrong } from './held-wrongs.ts';
import styles from './step.module.css';

interface Summary {
  readonly held: readonly HeldWrong[];
  readonly ref: Ref<HTMLDivElement>;
}

/** What has to be mended, in the order of the fields, each a way to its field; what is mended keeps its line, for the eye alone. */
export function WrongSummary({ held, ref }: Summary) {
  const { t } = useText();
  const [all, count] = [held.length, held.filter(({ isMended }) => !isMended).length];
  const title = count === 0 ? 'step.wrong.none' : count < all ? 'step.wrong.countLeft' : 'step.wrong.count';
  const Sign = count === 0 ? IconCheck : IconAlertTriangle;
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className={styles.summary}
      data-mended={count === 0}
      aria-labelledby="can-sua"
    >
      <h2 id="can-sua">
        <Sign size={18} aria-hidden /> {t(title, { count, mended: all - count })}
      </h2>
      <ul>
        {held.map(({ path, text, isMended }) =>
          isMended ? (
            <li key={path} aria-hidden>
              <IconCheck size={14} /> <del>{text}</del>
            </li>
          ) : (
            <li key={path}>
              <a
                href={`#${idOf(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  leadTo(path);
                }}
              >
                {text}
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function leadTo(path: string): void {
  const field = document.getElementById(idOf(path));
  (field?.querySelector<HTMLElement>('input, select, textarea') ?? field)?.focus();
  field?.scrollIntoView({ block: 'center' });
}
