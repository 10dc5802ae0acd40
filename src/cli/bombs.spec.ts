import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HEADING, sheet, zipped } from '#importing/testing/workbook-parts';
import { failureOf } from './failure.ts';
import { programOf, type Run } from './program.ts';

let folder: string;
let bomb: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-bomb-'));
  bomb = join(folder, 'list.xlsx');
  const parts = sheet(HEADING, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
  writeFileSync(bomb, await zipped(parts));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([['import'], ['import --dry-run'], ['people import'], ['people import --dry-run']])(
  '%s refuses a workbook that is a bomb, in words, before it opens any store',
  async (verb) => {
    let run: Run | undefined;
    programOf((chosen) => (run = chosen)).parse([...verb.split(' '), bomb], { from: 'user' });
    const failure = failureOf(await run?.().catch((error: unknown) => error));
    expect(failure).toMatchObject({ exit: 1, error: { type: 'too-large' } });
    expect(failure?.text).toMatch(/Tệp bảng tính chứa nhiều hơn một danh sách có thể có/);
  },
);
