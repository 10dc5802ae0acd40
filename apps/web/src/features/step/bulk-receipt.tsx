import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCircleCheck, IconUserCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { stepLink } from '../../components/case-link.ts';
import { usePerson } from '../../components/roles.ts';
import { drafts } from '../../storage/drafts.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import { listed } from './of-each.tsx';
import { ReceiptBox } from './receipt-box.tsx';
import styles from './step.module.css';
import type { BulkResult } from './step-queries.ts';
import type { Typed } from './typed-value.ts';
import type { Opened } from './use-step-form.ts';

interface Results {
  readonly opened: Opened;
  readonly typed: Typed;
  readonly results: readonly BulkResult[];
}

/** What became of a step on each task: who took it, who waits, and of each other why not, with its own form to mend it in. */
export function BulkReceipt({ opened, typed, results }: Results) {
  const { t, named } = useText();
  const { action } = opened;
  const refused = results.filter(({ ok }) => !ok);
  useLeftToMend({ opened, typed, results: refused });
  const counted = { done: results.length - refused.length, left: refused.length };
  const title = t(refused.length === 0 ? 'bulk.allDone' : 'bulk.someDone', {
    act: named(action.label),
    ...counted,
  });
  return (
    <ReceiptBox title={title}>
      <ul className={styles.each}>
        <Together
          results={results.filter(({ ok, approval }) => ok && approval === undefined)}
          said="bulk.done"
        />
        <Together results={results.filter(({ approval }) => approval !== undefined)} said="bulk.asked" />
        {refused.map(({ task, error }) => (
          <li key={task}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              <b>{task}</b>: {[error, ...(error?.also ?? [])].map((one) => one?.message).join(' ')}{' '}
              <Link to={stepLink({ kind: 'task', code: task }, action.command)}>{t('bulk.mend')}</Link>
            </span>
          </li>
        ))}
      </ul>
      <Button variant="filled" component={Link} to="/nhiem-vu">
        {t('nav.board')}
      </Button>
    </ReceiptBox>
  );
}

function Together({ results, said }: { readonly results: readonly BulkResult[]; readonly said: TextKey }) {
  const { t } = useText();
  if (results.length === 0) return null;
  const Sign = said === 'bulk.asked' ? IconUserCheck : IconCircleCheck;
  return (
    <li data-ok>
      <Sign size={16} aria-hidden />
      <span>
        <b>{listed(results)}</b>: {t(said)}
      </span>
    </li>
  );
}

/** What was typed stands in the form of each task that refused it, unless somebody had begun that form: nothing is typed twice, nothing written over. */
function useLeftToMend({ opened: { action }, typed, results }: Results): void {
  const person = usePerson();
  const { command, sealed } = action;
  useEffect(() => {
    if (sealed) return;
    for (const { task } of results)
      drafts.keepFirst({ person, kind: 'task', code: task, command }, { typed }).catch(() => undefined);
    // Once: what became of it does not change.
  }, []);
}
