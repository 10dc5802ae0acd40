import { useState } from 'react';
import type { CaseEvent } from '../../api/case.ts';
import { writtenDay, writtenHour } from '../../text/dates.ts';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** What a fact holds, when it was recorded and by whom, its hash and that of the one before. Made when it is opened. */
export function EventDetail({ event }: { readonly event: CaseEvent }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.detail} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('case.timeline.detail')}
        <span className="unseen"> {t('case.timeline.number', { number: event.revision + 1 })}</span>
      </summary>
      {isOpen && <Inside event={event} />}
    </details>
  );
}

function Inside({ event }: { readonly event: CaseEvent }) {
  const { t, named } = useText();
  const { id, data, fields, recordedAt, metadata } = event;
  const { hash, prevHash, recordedBy, document } = metadata as unknown as Sealed;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ...Object.entries(data).map(([name, value]): [string, string] => {
      const label = fields[name];
      return [label === undefined ? name : named(label), written(name, value)];
    }),
    ...(document === undefined ? [] : [[t('case.documents'), written('', document)] as const]),
    [
      t('case.timeline.recorded'),
      t('case.timeline.recordedAt', { day: writtenDay(recordedAt), hour: writtenHour(recordedAt) }),
    ],
    [t('case.timeline.recordedBy'), written('', recordedBy?.by ?? recordedBy?.import?.by ?? '')],
  ];
  return (
    <dl className={styles.inside}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {[
        ['id', id],
        ['hash', hash],
        ['prevHash', prevHash ?? t('case.timeline.first')],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.mono}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Sealed {
  readonly hash: string;
  readonly prevHash: string | null;
  readonly recordedBy?: { readonly by?: unknown; readonly import?: { readonly by?: unknown } };
  readonly document?: unknown;
}

/** Days and sums as people write them; what is put together stands as it is stored. */
function written(name: string, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name.endsWith('Vnd')) return writtenMoney(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? writtenDay(value) : value;
}
