import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import table from '../../components/table.module.css';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import { COLUMNS, hiddenIn } from './board-search.ts';
import styles from './board.module.css';
import { linesOf, sectionsOf, type Line } from './lines.ts';
import { placeLabel } from './places.ts';
import { TableHead } from './table-head.tsx';
import { TaskLine } from './task-line.tsx';
import type { TaskRow } from './tasks.ts';
import { useDrawnRows, type Drawn } from './virtual-rows.ts';

interface Listed {
  /** What was asked for that these rows answer. */
  readonly list: string;
  readonly rows: readonly TaskRow[];
  /** More of them are to come, so that the last group is not whole. */
  readonly hasMore: boolean;
}

/** The tasks, under their milestones unless somebody sorts them another way; of thousands those that are seen are drawn. */
export function TaskTable({ list, rows, hasMore }: Listed) {
  const { t } = useText();
  const { an, sap } = useSearch({ from: '/nhiem-vu' });
  const shown = useMemo(() => COLUMNS.filter((column) => !hiddenIn({ an }).includes(column)), [an]);
  const lines = useMemo(() => linesOf(rows, sap === undefined), [rows, sap]);
  const { frame, measure, drawn } = useDrawnRows({ count: lines.length, list });
  const span = shown.length + 1;
  const last = lines.at(-1)?.place;
  return (
    <div className={classes(card.card, table.frame)} ref={frame}>
      <table className={classes(table.table, styles.tasks)} aria-rowcount={hasMore ? -1 : lines.length + 1}>
        <caption className="unseen">{t('board.title')}</caption>
        <TableHead shown={shown} />
        <Room px={drawn.above} span={span} />
        {sectionsOf(lines, drawn).map(({ place, lines: own }) => (
          <tbody key={place ?? 'all'}>
            {own.map(({ line, index }) =>
              'row' in line ? (
                <TaskLine key={line.row.code} {...{ index, measure, shown }} row={line.row} />
              ) : (
                <GroupHead
                  key={line.place}
                  {...{ index, measure, span, line }}
                  isPart={hasMore && line.place === last}
                />
              ),
            )}
          </tbody>
        ))}
        <Room px={drawn.below} span={span} />
      </table>
    </div>
  );
}

/** What the rows that are not drawn would take. */
function Room({ px, span }: { readonly px: number; readonly span: number }) {
  if (px <= 0) return null;
  return (
    <tbody aria-hidden className={styles.room}>
      <tr>
        <td colSpan={span} style={{ height: px }} />
      </tr>
    </tbody>
  );
}

interface Head extends Drawn {
  readonly line: Exclude<Line, { readonly row: TaskRow }>;
  readonly span: number;
  readonly isPart: boolean;
}

function GroupHead({ line: { place, count, sumVnd }, index, measure, span, isPart }: Head) {
  const { t } = useText();
  return (
    <tr className={styles.group} data-index={index} aria-rowindex={index + 2} ref={measure}>
      <th scope="rowgroup" colSpan={span}>
        {t(placeLabel(place))} ({t(isPart ? 'board.countPart' : 'board.countWhole', { count })}){' '}
        {sumVnd > 0n && <span>{t('board.sum', { sum: writtenMoney(String(sumVnd)) })}</span>}
      </th>
    </tr>
  );
}
