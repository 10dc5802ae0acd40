import { allCases } from '#history/all-cases';
import { departmentIn } from '#commands/department';
import { reportInMarkdown } from '#reporting/markdown';
import { quarterlyReport } from '#reporting/quarterly-report';
import { parseQuarter, reportDay } from '#reporting/quarter';
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
  const { format, out } = options;
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
    const markdown = (): string => reportInMarkdown(report, { simulated });
    if (out !== undefined)
      await writtenFile('out', out, format === 'md' ? markdown() : `${JSON.stringify(report, null, 2)}\n`);
    const body = { ...report, simulated };
    const text = { md: markdown, json: () => JSON.stringify(body, null, 2) }[format ?? ''];
    const shown = format === 'md' && out === undefined ? { ...body, markdown: markdown() } : body;
    return answer(shown, text ?? (() => reportText(report)));
  });
}
