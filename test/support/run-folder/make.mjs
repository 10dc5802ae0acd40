import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests of a run: a folder for what its tests make once for all of them; those who run get to know where. */
export default function make() {
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'lotrinh-run-'));
}
