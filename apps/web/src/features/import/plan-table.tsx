import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportPlan } from '../../api/imports.ts';
import filters from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';
import { PlanRow } from './plan-row.tsx';
import { plannedRows, type Outcome } from './planned-rows.ts';

/** Rows shown at once. More: a list of thousands takes the page that long to show. */
const ROWS = 100;
const OUTCOMES: readonly Outcome[] = ['accepted', 'unchanged', 'refused'];

/** What would become of each record; refused ones can be looked at alone. */
export function PlanTable({ plan }: { readonly plan: ImportPlan }) {
  const { t } = useText();
  const rows = useMemo(() => plannedRows(plan), [plan]);
  const [only, setOnly] = useState<Outcome>();
  const [most, setMost] = useState(ROWS);
  const kept = only === undefined ? rows : rows.filter(({ outcome }) => outcome === only);
  const choose = (outcome: Outcome | undefined): void => {
    setOnly(outcome);
    setMost(ROWS);
  };
  return (
    <>
      <Tabs rows={rows} only={only} choose={choose} />
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="unseen">{t('import.rows')}</caption>
          <Heads isRefusedOnly={only === 'refused'} hasRefused={plan.refused.length > 0} />
          <tbody>
            {kept.slice(0, most).map((row) => (
              <PlanRow key={row.at} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {kept.length > most && (
        <div className={styles.more}>
          <p role="status">{t('import.shown', { count: most, all: kept.length })}</p>
          <Button onClick={() => setMost(most + ROWS)}>{t('state.more')}</Button>
        </div>
      )}
    </>
  );
}

interface Columns {
  readonly isRefusedOnly: boolean;
  readonly hasRefused: boolean;
}

/** A row that is refused has why in place of what would come. */
function Heads({ isRefusedOnly, hasRefused }: Columns) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        {(['line', 'task', 'outcome'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`import.column.${column}`)}
          </th>
        ))}
        {isRefusedOnly ? (
          <th scope="col" colSpan={2}>
            {t('import.column.why')}
          </th>
        ) : (
          <>
            <th scope="col">{t(hasRefused ? 'import.column.stateOrWhy' : 'import.column.state')}</th>
            <th scope="col">{t('import.column.next')}</th>
          </>
        )}
      </tr>
    </thead>
  );
}

interface Filter {
  readonly rows: readonly { readonly outcome: Outcome }[];
  readonly only: Outcome | undefined;
  readonly choose: (outcome: Outcome | undefined) => void;
}

function Tabs({ rows, only, choose }: Filter) {
  const { t } = useText();
  return (
    <div className={filters.filters} role="group" aria-label={t('import.filter')}>
      {[undefined, ...OUTCOMES].map((outcome) => {
        const count = rows.filter((row) => outcome === undefined || row.outcome === outcome).length;
        return (
          <button
            key={outcome ?? 'all'}
            type="button"
            className={filters.chip}
            aria-pressed={only === outcome}
            disabled={count === 0}
            onClick={() => choose(outcome)}
          >
            {t(`import.outcome.${outcome ?? 'all'}`)} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
