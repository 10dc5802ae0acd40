import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

interface Row {
  readonly workload: string;
  readonly name: string;
  readonly rate: number;
  readonly wrong?: string;
}

test('the benchmark of everybody, as small as can be, has right answers', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/run.mjs', '--quick', '--json']);
  const { rows } = JSON.parse(stdout) as { rows: readonly Row[] };
  expect(rows.filter(({ wrong, rate }) => wrong !== undefined || rate === 0)).toEqual([]);
  expect(new Set(rows.filter(({ name }) => name === 'Lộ Trình').map(({ workload }) => workload)).size).toBe(
    6,
  );
});
