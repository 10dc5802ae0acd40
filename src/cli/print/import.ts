import type { ImportResult } from '#importing/import-records';
import { format } from '#messages/format';

/** How an import went, and each refused record with all that was wrong, by its line. */
export function importText({ accepted, unchanged, refused }: ImportResult, dryRun: boolean): string {
  const sums = format(dryRun ? 'print.would-import' : 'print.imported', {
    accepted,
    unchanged,
    refused: refused.length,
  });
  const lines = refused.flatMap(({ line, message, also = [] }) =>
    [message, ...also.map((one) => one.message)].map((text) => format('print.line', { line, text })),
  );
  return [...(dryRun ? [format('print.dry-run')] : []), sums, ...lines].join('\n');
}
