import { writtenDay } from '../../text/dates.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import type { CaseDeadline, ShownCase } from '../../api/case.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { Card } from './card.tsx';
import styles from './task.module.css';

/** Each deadline with the rule that set it and the event it counts from; what is done on demand. */
export function Deadlines({ shown: { deadlines, today } }: { readonly shown: ShownCase }) {
  const { t } = useText();
  const isNarrow = useNarrow();
  const open = deadlines.filter(({ status }) => status === 'open').toSorted(byDay);
  const done = deadlines
    .filter(({ status }) => status !== 'open')
    .toSorted(byDay)
    .toReversed();
  return (
    <Card id="han" isOpen title={t(isNarrow ? 'case.deadlines.open' : 'case.deadlines')}>
      {open.length === 0 ? (
        <p className={styles.line}>{t('case.deadlines.none')}</p>
      ) : (
        <Table rows={open} today={today} />
      )}
      {done.length > 0 && (
        <details className={styles.more}>
          <summary>{t('case.deadlines.done', { count: done.length })}</summary>
          <Table rows={done} today={today} />
        </details>
      )}
    </Card>
  );
}

const byDay = (one: CaseDeadline, other: CaseDeadline): number => (one.dueOn < other.dueOn ? -1 : 1);

function Table({ rows, today }: { readonly rows: readonly CaseDeadline[]; readonly today: string }) {
  const { t } = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('case.deadlines.day')}</th>
          <th scope="col">{t('case.deadlines.what')}</th>
          <th scope="col">{t('case.deadlines.ground')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={`${row.id} ${row.occurrence ?? ''} ${row.dueOn} ${row.startedBy.revision}`}
            row={row}
            today={today}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, today }: { readonly row: CaseDeadline; readonly today: string }) {
  const { dueOn, status, overdue, label, occurrence, basis, startedBy, workingDays: count } = row;
  const { t, named } = useText();
  const shown = overdue ? 'overdue' : status === 'open' && dueOn === today ? 'today' : status;
  const event = lowerFirst(named(startedBy.label));
  return (
    <tr>
      <td data-status={shown}>
        <b>{writtenDay(dueOn)}</b>
        <span>{t(`case.status.${shown}`, { count })}</span>
      </td>
      <td>
        {named(label)} {occurrence ?? ''}
      </td>
      <td>
        {shortBasis(basis, { t })}
        <span>{t('case.deadlines.from', { number: startedBy.revision + 1, event })}</span>
      </td>
    </tr>
  );
}
