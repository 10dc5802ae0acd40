import type { PlannedRow } from '#importing/dry-import';
import { sentencesOf, type ImportResult } from '#importing/import-records';
import { format } from '#messages/format';
import { plannedText } from './planned.ts';

/** How an import went, and each refused record with all that was wrong, by its line. */
export function importText({ refused, ...sums }: ImportResult): string {
  const lines = refused.flatMap((record) =>
    sentencesOf(record).map((text) => format('print.line', { line: record.line, text })),
  );
  return [format('print.imported', { ...sums, refused: refused.length }), ...lines].join('\n');
}

/** How an import would go, a row a record. */
export function dryImportText({
  refused,
  rows,
  ...sums
}: ImportResult & { readonly rows: readonly PlannedRow[] }): string {
  return [
    format('print.dry-run'),
    ...(rows.length > 0 ? [plannedText(rows)] : []),
    format('print.would-import', { ...sums, refused: refused.length }),
  ].join('\n');
}
