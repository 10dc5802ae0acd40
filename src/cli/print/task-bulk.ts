import type { BulkResult } from '#commands/handle-bulk';
import { format } from '#messages/format';
import { columns } from './columns.ts';

/** What became of a command on each case, and on how many. */
export function taskBulkText(
  results: readonly BulkResult[],
  { dryRun }: { readonly dryRun: boolean },
): string {
  const heading = ['code', 'outcome', 'revision', 'why'].map((name) => format(`column.${name}`));
  const rows = results.map(({ task, ok, revision, error }) => [
    task,
    format(ok ? 'outcome.accepted' : 'outcome.refused'),
    revision,
    [error, ...(error?.also ?? [])].map((told) => told?.message ?? '').join(' '),
  ]);
  const sums = { done: results.filter(({ ok }) => ok).length, all: results.length };
  return [
    ...(dryRun ? [format('print.dry-run')] : []),
    columns([heading, ...rows]),
    format(dryRun ? 'print.bulk-dry' : 'print.bulk', sums),
  ].join('\n');
}
