import {
  IconAlertTriangle,
  IconCalendar,
  IconClock,
  IconHourglass,
  IconListDetails,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { WorkGroup, WorkPage, WorkRow } from '../../api/work.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { GivenName } from '../../components/given-name.tsx';
import { useWorkHead } from '../../components/work-head.ts';
import { weekdayOf, writtenDay } from '../../text/dates.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import styles from './queue.module.css';
import { keyOf } from './row-key.ts';
import { WorkItem } from './work-item.tsx';

const GROUPS: Readonly<Record<WorkGroup, readonly [Icon, TextKey]>> = {
  overdue: [IconAlertTriangle, 'queue.group.overdue'],
  today: [IconClock, 'queue.group.today'],
  countersign: [IconUserCheck, 'queue.group.countersign'],
  week: [IconCalendar, 'queue.group.week'],
  undated: [IconListDetails, 'queue.group.undated'],
  later: [IconCalendar, 'queue.group.later'],
  waiting: [IconHourglass, 'queue.group.waiting'],
};
const ORDER = Object.keys(GROUPS) as WorkGroup[];

interface Grouped {
  readonly rows: readonly WorkRow[];
  readonly page: WorkPage;
  /** By case instead of by day. */
  readonly byCase: boolean;
}

/** The rows under their heads; what is empty says what is true and where to go. */
export function QueueGroups({ rows, page, byCase }: Grouped) {
  if (rows.length === 0) return <EmptyQueue page={page} />;
  if (byCase) return <ByCase rows={rows} today={page.today} />;
  return ORDER.map((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? null : <DayGroup key={group} {...{ group, page }} rows={own} />;
  });
}

interface OneGroup {
  readonly group: WorkGroup;
  /** Those that are there; there may be more. */
  readonly rows: readonly WorkRow[];
  readonly page: WorkPage;
}

function DayGroup({ group, rows, page: { counts, today } }: OneGroup) {
  const { t } = useText();
  const [Sign, label] = GROUPS[group];
  const isTogether = group === 'undated' && rows.some(({ cases }) => cases.length > 1);
  return (
    <section aria-labelledby={`nhom-${group}`}>
      <h2 id={`nhom-${group}`} className={styles.group} data-group={group}>
        <Sign size={16} stroke={1.75} aria-hidden /> {t(label)}{' '}
        <span>{t(isTogether ? 'queue.countTogether' : 'queue.count', { count: counts[group] })}</span>
      </h2>
      <Rows rows={rows} today={today} />
    </section>
  );
}

function ByCase({ rows, today }: { rows: readonly WorkRow[]; today: string }) {
  const codes = [...new Set(rows.map(codeOf))];
  return codes.map((code) => {
    const own = rows.filter((row) => codeOf(row) === code);
    return (
      <section key={code} aria-labelledby={`ho-${code}`}>
        <h2 id={`ho-${code}`} className={styles.group}>
          {code}{' '}
          <span>
            <GivenName name={own[0]?.cases[0]?.title ?? ''} />
          </span>
        </h2>
        <Rows rows={own} today={today} />
      </section>
    );
  });
}

const codeOf = ({ cases }: WorkRow): string => cases[0]?.code ?? '';

function Rows({ rows, today }: { rows: readonly WorkRow[]; today: string }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <WorkItem key={keyOf(row)} row={row} today={today} />
      ))}
    </ul>
  );
}

function EmptyQueue({ page }: { readonly page: WorkPage }) {
  const { t, language } = useText();
  const { cap, tim } = useSearch({ from: '/viec' });
  const isFiltered = cap !== undefined || tim !== undefined;
  const dueOn = useWorkHead().data?.items.flatMap(({ mine, deadline }) =>
    mine ? (deadline?.dueOn ?? []) : [],
  );
  const next = dueOn?.filter((day) => day >= page.today).toSorted()[0];
  if (page.counts.all > 0)
    return (
      <EmptyState
        title={t('queue.empty.here')}
        {...(next !== undefined && {
          text: t('queue.empty.next', {
            weekday: weekdayOf(next, language).toLowerCase(),
            day: writtenDay(next),
          }),
        })}
      >
        <Link to="/viec">{t('queue.empty.all')}</Link>
      </EmptyState>
    );
  // What is filtered away is still to be done.
  if (isFiltered)
    return (
      <EmptyState title={t('queue.empty.filtered')}>
        <Link to="/viec">{t('board.clear')}</Link>
      </EmptyState>
    );
  return <EmptyState title={t('queue.empty')} text={t('queue.empty.text')} />;
}
