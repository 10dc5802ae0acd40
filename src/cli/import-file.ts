import { dryRunStore } from '#importing/dry-run-store';
import { importRecords } from '#importing/import-records';
import { openFile, readRecords } from '#importing/read-file';
import { operator } from '#runtime/operator';
import { progressOf } from '#runtime/progress';
import type { Answer } from './answer.ts';
import { importText } from './print/import.ts';
import { withStores } from './session.ts';

/** `import FILE`: each record through the decider; exit 1 when one was refused. */
export async function importFile(
  path: string,
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<Answer> {
  const { bytes, format } = await openFile(path);
  const records = await readRecords(bytes, format);
  return withStores(async ({ store, clock, files }) => {
    const progress = await progressOf(records.length);
    const deps = {
      store: dryRun ? dryRunStore(store, clock) : store,
      clock,
      files,
    };
    try {
      const result = await importRecords(
        { records, bytes, by: operator(), onRecord: () => progress.advance(1) },
        deps,
      );
      return {
        body: result,
        text: () => importText(result, dryRun),
        exit: result.refused.length > 0 ? 1 : 0,
      };
    } finally {
      progress.stop();
    }
  });
}
