import { allCases } from '#history/all-cases';
import { departmentIn } from '#commands/department';
import { reportInMarkdown } from '#reporting/markdown';
import { quarterlyReport } from '#reporting/quarterly-report';
import { parseQuarter, reportDay } from '#reporting/quarter';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { reportText } from './print/report.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { refuse } from '#commands/refused';
import { withStores } from './session.ts';
import { writtenFile } from './written-file.ts';

interface Options extends ClockOptions {
  readonly quarter: string;
  readonly format?: string;
  readonly out?: string;
}

/** `report quarterly`: figures from the facts alone, as JSON or as the department's own words in Markdown. */
export async function reportQuarterly(options: Options): Promise<Answer> {
  const clocks = clocksIn(options);
  const quarter =
    parseQuarter(options.quarter) ?? refuse('invalid-field', { expected: 'quarter' }, 'quarter');
  const { format: writtenAs, out } = options;
  return withStores(async ({ store, clock, isSimulated }) => {
    // Read first: with it an empty log's time is decided, and then what day it is.
    const cases = await allCases(store);
    const asOf =
      reportDay(quarter, { asOf: clocks.asOf, today: clock.today() }) ??
      refuse('invalid-field', { expected: 'on-or-after', after: quarter.first }, 'as-of');
    const report = quarterlyReport(cases, {
      quarter,
      asOf,
      knownAt: clocks.knownAt,
      ...(await departmentIn(store)),
    });
    const simulated = isSimulated();
    const body = { ...report, simulated };
    const isMarkdown = writtenAs === 'md';
    const markdown = (): string => reportInMarkdown(report, { simulated });
    if (out !== undefined) {
      await writtenFile('out', out, isMarkdown ? markdown() : `${JSON.stringify(body, null, 2)}\n`);
      const written = { quarter: options.quarter, format: isMarkdown ? 'md' : 'json', file: out };
      return answer(body, () => format('print.report-written', written));
    }
    const text = { md: markdown, json: () => JSON.stringify(body, null, 2) }[writtenAs ?? ''];
    return answer(isMarkdown ? { ...body, markdown: markdown() } : body, text ?? (() => reportText(report)));
  });
}
