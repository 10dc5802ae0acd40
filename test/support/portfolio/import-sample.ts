import { readFileSync } from 'node:fs';
import { importRecords, type ImportResult } from '#importing/import-records';
import { readRecords } from '#importing/read-file';
import type { Stores } from '#runtime/open-stores';

/** The sample portfolio as it lies in the repository. */
export const samplePortfolio = (): Uint8Array => readFileSync('data/portfolio-2023q1.ndjson');

/** Brings it in as the operator of the machine does: over HTTP a file brings no step that needs a second person. */
export async function importSample(stores: Stores): Promise<ImportResult> {
  const bytes = samplePortfolio();
  return importRecords({ records: await readRecords(bytes, 'ndjson'), bytes, by: 'operator:test' }, stores);
}
