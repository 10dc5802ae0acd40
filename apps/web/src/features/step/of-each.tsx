import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';
import type { BulkResult } from './step-queries.ts';

/** What would become of a step on each of several tasks: those that take it together, each other with why not. */
export function OfEach({ results }: { readonly results: readonly BulkResult[] }) {
  const { t } = useText();
  const taken = results.filter(({ ok }) => ok);
  return (
    <ul className={styles.each}>
      {taken.length > 0 && (
        <li data-ok>
          <IconCircleCheck size={16} aria-hidden />
          <span>
            <b>{listed(taken)}</b>: {t('bulk.wouldDo')}
          </span>
        </li>
      )}
      {results
        .filter(({ ok }) => !ok)
        .map(({ task, error }) => (
          <li key={task}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              <b>{task}</b>: {error?.message}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** Codes one after the other. */
export const listed = (results: readonly BulkResult[]): string => results.map(({ task }) => task).join(', ');
