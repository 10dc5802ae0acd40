import { rmSync } from 'node:fs';

/** After all tests of a run. */
export default function remove() {
  const { TEST_RUN_FOLDER: folder } = process.env;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
