import { Link, useSearch } from '@tanstack/react-router';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import { boardSearch, COLUMNS, hiddenIn, type Column, type SortWord } from './board-search.ts';
import styles from './board.module.css';
import { placeLabel, placeOf, type ListPlace } from './places.ts';
import { TaskLine } from './task-line.tsx';
import type { TaskRow } from './tasks.ts';

/** The tasks, under their milestones unless somebody sorts them another way. */
export function TaskTable({ rows }: { readonly rows: readonly TaskRow[] }) {
  const { t } = useText();
  const search = useSearch({ from: '/nhiem-vu' });
  const shown = COLUMNS.filter((column) => !hiddenIn(search).includes(column));
  const groups = search.sap === undefined ? placesIn(rows) : [undefined];
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="unseen">{t('board.title')}</caption>
        <thead>
          <tr>
            <SortHead name="ten" label={t('board.column.nhiem-vu')} />
            {shown.map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        {groups.map((place) => {
          const own = place === undefined ? rows : rows.filter((row) => placeOf(row) === place);
          return (
            <tbody key={place ?? 'all'}>
              {place !== undefined && <GroupHead place={place} rows={own} span={shown.length + 1} />}
              {own.map((row) => (
                <TaskLine key={row.code} row={row} shown={shown} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

const placesIn = (rows: readonly TaskRow[]): readonly ListPlace[] => [...new Set(rows.map(placeOf))];

interface Group {
  readonly place: ListPlace;
  readonly rows: readonly TaskRow[];
  readonly span: number;
}

function GroupHead({ place, rows, span }: Group) {
  const { t } = useText();
  const sum = rows.reduce((total, { sumVnd }) => total + BigInt(sumVnd ?? '0'), 0n);
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={span}>
        {t(placeLabel(place))} ({rows.length}){' '}
        {sum > 0n && <span>{t('board.sum', { sum: writtenMoney(String(sum)) })}</span>}
      </th>
    </tr>
  );
}

const SORTED: Partial<Readonly<Record<Column, 'han' | 'tu'>>> = { han: 'han', 'trang-thai': 'tu' };

function Head({ column }: { readonly column: Column }) {
  const { t } = useText();
  const name = SORTED[column];
  const label = t(`board.column.${column}`);
  if (name !== undefined) return <SortHead name={name} label={label} />;
  return (
    <th scope="col" data-number={column === 'kinh-phi'}>
      {label}
    </th>
  );
}

/** Sorted up, then down, then by milestone again. */
function SortHead({ name, label }: { readonly name: 'ten' | 'han' | 'tu'; readonly label: string }) {
  const { sap } = useSearch({ from: '/nhiem-vu' });
  const next: SortWord | undefined = sap === name ? `-${name}` : sap === `-${name}` ? undefined : name;
  const sorted = sap === name ? 'ascending' : sap === `-${name}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <Link
        from="/nhiem-vu"
        to="/nhiem-vu"
        search={(before) => boardSearch({ ...before, sap: next })}
        replace
      >
        {label} <span aria-hidden>{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}</span>
      </Link>
    </th>
  );
}
