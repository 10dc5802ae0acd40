import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReportText } from '#reporting/report-text';
import type { RunningProgram } from '../../../test/support/running-program.ts';
import { sampleProgram } from '../../../test/support/sample-program.ts';

let program: RunningProgram;
beforeAll(async () => {
  program = await sampleProgram();
}, 60_000);
afterAll(() => program.stop());

const get = (path: string, headers: Record<string, string> = {}) => program.call('GET', path, { headers });

describe('the report of a quarter', () => {
  test('as a Word document, under a name of its own', async () => {
    const accept = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const { headers, text } = await get('/reports/quarterly/2023-Q1', { accept });
    expect(headers.get('content-type')).toBe(accept);
    expect(headers.get('content-disposition')).toBe('attachment; filename=bao-cao-2023-Q1.docx');
    expect(text.slice(0, 2)).toBe('PK');
  });

  test('in words, each number with the figure that it is, and the sums that hold', async () => {
    const { json } = await get('/reports/quarterly/2023-Q1/text');
    const { text, sums, assumed } = json as { text: ReportText; sums: unknown; assumed: number };
    const figures = text.blocks.flatMap(({ runs }) =>
      runs.flatMap((run) => ('figure' in run ? [run.figure] : [])),
    );
    expect(new Set(figures).size).toBe(14);
    expect(sums).toContainEqual({ id: 'dossiers', parts: [13, 1, 1, 0], whole: 15, rest: 0, twice: 0 });
    expect(assumed).toBeGreaterThan(0);
  });

  test('a figure: the events behind it, and why a task is not counted', async () => {
    const { json } = await get('/reports/quarterly/2023-Q1/figures/C2');
    expect(json).toMatchObject({
      value: 1,
      rule: { vi: expect.stringContaining('chưa được phê duyệt đến hết 10/03/2023.') as unknown },
      counted: [
        {
          code: 'BT-2023Q1-03',
          events: [{ type: 'BudgetAppraised' }, { type: 'ApprovalSubmitted' }],
        },
      ],
    });
    const { notCounted } = json as { notCounted: { code: string; why: { vi: string } }[] };
    expect(notCounted.find(({ code }) => code === 'BT-2023Q1-01')?.why.vi).toMatch(/^Không chờ phê duyệt: /);
    expect(notCounted.find(({ code }) => code === 'BT-2023Q1-09')?.why.vi).toBe(
      'Không phải nhiệm vụ cấp tỉnh',
    );
    expect((await get('/reports/quarterly/2023-Q1/figures/C99')).status).toBe(404);
    expect((await get('/reports/quarterly/2023-Q9/figures/C1')).status).toBe(400);
  });
});
