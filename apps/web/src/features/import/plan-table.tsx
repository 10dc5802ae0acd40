import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import table from '../../components/table.module.css';
import type { ImportPlan } from '../../api/imports.ts';
import filters from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';
import { PlanRow } from './plan-row.tsx';
import { plannedRows, type Outcome, type PlannedRow } from './planned-rows.ts';

/** Rows shown at once. More: a list of thousands takes the page that long to show. */
const ROWS = 100;
const OUTCOMES: readonly Outcome[] = ['accepted', 'unchanged', 'refused'];

/** Which rows are looked at: of one outcome, those to look at again, or all. */
type Only = Outcome | 'doubted' | undefined;
const isOf = ({ outcome, doubts }: Pick<PlannedRow, 'outcome' | 'doubts'>, only: Only): boolean =>
  only === undefined || (only === 'doubted' ? doubts.length > 0 : outcome === only);

/** What would become of each record; those refused, or to look at again, can be looked at alone. */
export function PlanTable({ plan }: { readonly plan: ImportPlan }) {
  const { t } = useText();
  const rows = useMemo(() => plannedRows(plan), [plan]);
  const [only, setOnly] = useState<Only>();
  const [most, setMost] = useState(ROWS);
  const kept = rows.filter((row) => isOf(row, only));
  const choose = (next: Only): void => {
    setOnly(next);
    setMost(ROWS);
  };
  return (
    <>
      <Tabs rows={rows} only={only} choose={choose} />
      <div className={classes(card.card, table.frame)}>
        <table className={classes(table.table, styles.plan)}>
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
  readonly rows: readonly PlannedRow[];
  readonly only: Only;
  readonly choose: (only: Only) => void;
}

function Tabs({ rows, only, choose }: Filter) {
  const { t } = useText();
  const isDoubted = rows.some((row) => isOf(row, 'doubted'));
  return (
    <div className={filters.filters} role="group" aria-label={t('import.filter')}>
      {[undefined, ...OUTCOMES, ...(isDoubted ? (['doubted'] as const) : [])].map((one) => {
        const count = rows.filter((row) => isOf(row, one)).length;
        return (
          <button
            key={one ?? 'all'}
            type="button"
            className={filters.chip}
            aria-pressed={only === one}
            disabled={count === 0}
            onClick={() => choose(one)}
          >
            {one === 'doubted' ? t('import.doubted') : t(`import.outcome.${one ?? 'all'}`)} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
