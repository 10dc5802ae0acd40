import { memo } from 'react';
import { useWhoActs } from '../../components/who-acts.ts';
import { RouteDots } from '../../components/route-dots.tsx';
import { writtenDay } from '../../text/dates.ts';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import type { Column } from './board-search.ts';
import { dueKey } from './due-key.ts';
import styles from './board.module.css';
import { TaskName } from './task-name.tsx';
import type { TaskRow } from './tasks.ts';
import type { Drawn } from './virtual-rows.ts';

interface LineOf extends Drawn {
  readonly row: TaskRow;
  readonly shown: readonly Column[];
}

/** One task: its whole name, where it stands, what is next, by when, how much. */
export const TaskLine = memo(function TaskLine({ row, shown, index, measure }: LineOf) {
  return (
    <tr data-index={index} aria-rowindex={index + 2} ref={measure}>
      <th scope="row">
        <TaskName row={row} />
      </th>
      {shown.map((column) => (
        <Cell key={column} column={column} row={row} />
      ))}
    </tr>
  );
});

function Cell({ column, row }: { readonly column: Column; readonly row: TaskRow }) {
  const { t, named } = useText();
  switch (column) {
    case 'trang-thai':
      return (
        <td>
          {named(row.stateLabel)}
          <RouteDots milestone={row.milestone} />
        </td>
      );
    case 'viec':
      return <td>{row.nextAct === null ? '–' : <Next act={row.nextAct} />}</td>;
    case 'han':
      return <DueCell row={row} />;
    case 'kinh-phi':
      return (
        <td data-number>
          {row.sumVnd === null ? (
            <span>{t('case.notGiven')}</span>
          ) : (
            <b className={row.sumAssumed ? styles.assumed : undefined}>{writtenMoney(row.sumVnd)}</b>
          )}
        </td>
      );
  }
}

function Next({ act }: { readonly act: NonNullable<TaskRow['nextAct']> }) {
  const { named } = useText();
  const whoActs = useWhoActs();
  const { label, actor, mine, records, countersigners } = act;
  return (
    <>
      {named(label)}
      <span>{whoActs({ isMine: mine || records, actor, countersigners })}</span>
    </>
  );
}

function DueCell({ row: { nextAct, overdue } }: { readonly row: TaskRow }) {
  const { t } = useText();
  if (nextAct === null) return <td>–</td>;
  const { deadline, workingDays: count } = nextAct;
  if (deadline === null)
    return (
      <td>
        <span>{t('board.noDay')}</span>
        <span>{t('due.waited', { count })}</span>
      </td>
    );
  return (
    <td data-due={overdue ? 'overdue' : 'open'}>
      <b>{writtenDay(deadline.dueOn)}</b>
      <span>{t(dueKey({ overdue, count }), { count })}</span>
    </td>
  );
}
