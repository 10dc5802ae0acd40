import { IconAlertTriangle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useText } from '../../text/text.tsx';
import { idOf } from './field-frame.tsx';
import type { ShownWrong } from './shown-wrong.ts';
import styles from './step.module.css';

interface Summary {
  readonly wrongs: readonly ShownWrong[];
  readonly ref: Ref<HTMLDivElement>;
}

/** What has to be mended, in the order of the fields, each a way to its field. */
export function WrongSummary({ wrongs, ref }: Summary) {
  const { t } = useText();
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.summary} aria-labelledby="can-sua">
      <h2 id="can-sua">
        <IconAlertTriangle size={18} aria-hidden /> {t('step.wrong.count', { count: wrongs.length })}
      </h2>
      <ul>
        {wrongs.map(({ path, text }) => (
          <li key={path}>
            <a
              href={`#${idOf(path)}`}
              onClick={(event) => {
                event.preventDefault();
                const field = document.getElementById(idOf(path));
                (field?.querySelector<HTMLElement>('input, select, textarea') ?? field)?.focus();
                field?.scrollIntoView({ block: 'center' });
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
