import type { LogVerification } from '#event-store/verify-log';
import { format } from '#messages/format';
import type { Rebuild } from '#views/rebuild';
import type { ViewsCheck } from '#views/verify';
import { columns } from './columns.ts';

/** Whether the log is whole, and where it is not. */
export function auditText({ ok, streams, events, firstBad }: LogVerification): string {
  const sums = format(ok ? 'print.log-whole' : 'print.log-damaged', { streams, events });
  return firstBad === undefined ? sums : `${sums}\n${format('print.first-bad', { ...firstBad })}`;
}

/** Whether the views are what the log says, and each difference. */
export function viewsText(check: ViewsCheck | Rebuild): string {
  const { ok, rows, differences } = check;
  const switched = 'switched' in check && check.switched ? [format('print.switched')] : [];
  const sums = format(ok ? 'print.views-equal' : 'print.views-differ', { rows, count: differences.length });
  const heading = ['view', 'key', 'field', 'inView', 'folded'].map((name) => format(`column.${name}`));
  const told = differences.map(({ view, key, field, inView, folded }) => [view, key, field, inView, folded]);
  return [sums, ...switched, ...(told.length > 0 ? [columns([heading, ...told])] : [])].join('\n');
}
