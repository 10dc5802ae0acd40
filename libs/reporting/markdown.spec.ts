import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { plainDate } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../test/support/memory-log.ts';
import { composedReport } from './compose-report.ts';
import { inMarkdown } from './markdown.ts';
import type { ReportText } from './report-text.ts';
import type { QuarterlyReport } from './quarterly-report.ts';
import { reportOf } from './testing/report-of.ts';
import { facilityInExecution, tell } from './testing/stories.ts';

const reportInMarkdown = (report: QuarterlyReport, { simulated }: { readonly simulated: boolean }): string =>
  inMarkdown(composedReport(report, { simulated, madeOn: plainDate('2023-03-10'), profile: undefined }));

const GOLDEN = 'test/golden/report-2023q1.md';
const source = readFileSync('test/golden/source-2023q1.txt', 'utf8').trimEnd().split('\n');
const FOOTNOTE = ['', '¹', '²'];

/** The report as the department prints it: no marks of ours, footnotes as raised figures, stars as stars. */
const asPrinted = (markdown: string): readonly string[] =>
  markdown
    .replaceAll('†', '')
    .replaceAll('\\*', '*')
    .replace(
      /\[\^(\d)\](: )?/g,
      (_all, number: string, begins?: string) =>
        `${FOOTNOTE[Number(number)] ?? '?'}${begins === undefined ? '' : ' '}`,
    )
    .split('\n');

describe('the report of the real first quarter of 2023 in words', () => {
  let report: QuarterlyReport;
  let markdown: string;
  beforeAll(async () => {
    const log = memoryLog();
    await log.importSample();
    report = reportOf(await log.histories(), { asOf: '2023-03-10' });
    markdown = reportInMarkdown(report, { simulated: false });
  });

  test('is the stored text, byte for byte', () => {
    expect(markdown).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  test.each(source.map((sentence) => [sentence.slice(0, 60), sentence] as const))(
    'says as printed: %s …',
    (_begin, sentence) => {
      expect(asPrinted(markdown)).toContain(sentence);
    },
  );

  test('says so when the log runs on a simulated clock, and only then', () => {
    const simulated = reportInMarkdown(report, { simulated: true });
    expect([markdown.includes('mô phỏng'), simulated.includes('mô phỏng')]).toEqual([false, true]);
    expect(simulated.replace(/[^\n]*mô phỏng[^\n]*\n\n/, '')).toBe(markdown);
  });

  test('says until when it knew, where that was asked', () => {
    const known = { ...report, knownAt: '2023-03-11T00:00:00.000Z' as QuarterlyReport['knownAt'] };
    expect(reportInMarkdown(known, { simulated: false })).toContain(
      '10/03/2023, theo những gì đã ghi đến 11/03/2023 07:00.',
    );
  });
});

test('what of a title Markdown would take for its own is told to be words', () => {
  const text: ReportText = {
    ...composedReport(reportOf([], { asOf: '2023-03-10' }), {
      simulated: false,
      madeOn: plainDate('2023-03-10'),
      profile: undefined,
    }),
    blocks: [{ kind: 'item', from: 'events', runs: [{ text: 'Giống *mới* [thử] <b>', italic: true }] }],
  };
  expect(inMarkdown(text)).toContain('\n*Giống \\*mới\\* \\[thử\\] \\<b>*\n');
});

describe('a report with little in it', () => {
  const words = async (tellIt: (log: ReturnType<typeof memoryLog>) => Promise<void>, asOf = '2023-03-31') => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    await tellIt(log);
    return reportInMarkdown(reportOf(await log.histories(), { asOf }), { simulated: false });
  };
  const dossier = (log: ReturnType<typeof memoryLog>, code: string, dueOn: string) =>
    log.record({
      kind: 'dossier',
      code,
      command: 'receive-administrative-dossier',
      on: '2023-03-01',
      data: { field: 'Đo lường', procedure: 'Cấp giấy', dueOn },
    });

  test('leaves out the sentences that would count nothing', async () => {
    const markdown = await words(() => Promise.resolve());
    expect(markdown).not.toMatch(/Trong đó|Tiếp nhận, tổ chức mở|\[\^|cấp cơ sở|trong hạn|quá hạn|\(Cấp|†/);
    expect(markdown).toContain('chuyển tiếp đã ký kết hợp đồng triển khai thực hiện.\n');
    expect(markdown).toContain('tiếp nhận 00 hồ sơ');
  });

  test('one facility task is named without an “and”', async () => {
    const markdown = await words((log) => tell(log, 'CS-1', facilityInExecution.slice(0, 2)));
    expect(markdown).toContain(
      'kinh phí 01 nhiệm vụ khoa học và công nghệ cấp cơ sở, bao gồm: nhiệm vụ “*Mô hình nuôi ếch*” do UBND huyện Tánh Linh quản lý.\n',
    );
  });

  test('dossiers late and overdue have their words', async () => {
    const markdown = await words(async (log) => {
      await dossier(log, 'HC-1', '2023-03-10');
      await dossier(log, 'HC-2', '2023-04-10');
    });
    expect(markdown).toContain('đúng hạn 00 hồ sơ, 01 hồ sơ trong hạn giải quyết, quá hạn 01 hồ sơ.');
  });

  test.each([
    [['data.title'], true],
    [['data'], true],
    [['occurredOn'], false],
  ])('a title of which %j was assumed is marked: %s', async (uncertain, marked) => {
    const markdown = await words(async (log) => {
      const [opened, appraised] = facilityInExecution;
      await tell(
        log,
        'CS-1',
        [opened, appraised].flatMap((said) =>
          said === undefined ? [] : [{ ...said, ...(said === opened && { uncertain }) }],
        ),
      );
    });
    expect(markdown.includes('“*Mô hình nuôi ếch†*”')).toBe(marked);
    expect(markdown).toContain('kinh phí 01† nhiệm vụ');
    expect(markdown).toMatch(/\n† Dựa trên giá trị do người ghi giả định .*\n$/);
  });

  test('a title that was set right is no assumption any more', async () => {
    const markdown = await words(async (log) => {
      const [opened, ...rest] = facilityInExecution.slice(0, 2);
      await tell(log, 'CS-1', [
        ...(opened === undefined ? [] : [{ ...opened, uncertain: ['data.title'] }]),
        ...rest,
      ]);
      const targetEventId = (await log.history('CS-1')).facts[0]?.id;
      const data = {
        targetEventId,
        field: 'data.title',
        to: 'Mô hình nuôi ếch thịt',
        reason: 'đọc lại quyết định',
      };
      await tell(log, 'CS-1', [{ command: 'correct', on: '2023-03-02', data }]);
    });
    expect(markdown).toContain('kinh phí 01 nhiệm vụ');
    expect(markdown).toContain('“*Mô hình nuôi ếch thịt*”');
  });
});
