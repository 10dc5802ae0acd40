import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import { allCases } from '#history/all-cases';
import { profileOn } from '#lifecycle/profile/profile';
import { format } from '#messages/format';
import { composedReport } from '#reporting/compose-report';
import { inDocx } from '#reporting/docx';
import { inMarkdown } from '#reporting/markdown';
import { parseQuarter, reportDay } from '#reporting/quarter';
import { quarterlyReport } from '#reporting/quarterly-report';
import { answer, type Answer } from './answer.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { reportText } from './print/report.ts';
import { withStores } from './session.ts';
import { writtenFile } from './written-file.ts';

interface Options extends ClockOptions {
  readonly quarter: string;
  readonly format?: string;
  readonly out?: string;
}

/** `report quarterly`: figures from the facts alone, as JSON or in the department's own words: Markdown, Word. */
export async function reportQuarterly(options: Options): Promise<Answer> {
  const clocks = clocksIn(options);
  const quarter =
    parseQuarter(options.quarter) ?? refuse('invalid-field', { expected: 'quarter' }, 'quarter');
  const { format: writtenAs, out } = options;
  // Word's bytes are nothing for a terminal.
  if (writtenAs === 'docx' && out === undefined) refuse('missing-field', {}, 'out');
  return withStores(async ({ store, clock, isSimulated }) => {
    // Read first: with it an empty log's time is decided, and then what day it is.
    const cases = await allCases(store);
    const asOf =
      reportDay(quarter, { asOf: clocks.asOf, today: clock.today() }) ??
      refuse('invalid-field', { expected: 'on-or-after', after: quarter.first }, 'as-of');
    const department = await departmentIn(store);
    const report = quarterlyReport(cases, { quarter, asOf, knownAt: clocks.knownAt, ...department });
    const simulated = isSimulated();
    const body = { ...report, simulated };
    const madeOn = clock.today();
    const profile = profileOn(department.profiles, madeOn);
    const text = composedReport(report, { simulated, madeOn, profile });
    const forms = {
      md: () => inMarkdown(text),
      docx: () => inDocx(text),
      json: () => `${JSON.stringify(body, null, 2)}\n`,
    };
    const form = isIn(forms, writtenAs) ? writtenAs : 'json';
    if (out !== undefined) {
      await writtenFile('out', out, await forms[form]());
      return answer(body, () =>
        format('print.report-written', { quarter: options.quarter, format: form, file: out }),
      );
    }
    if (writtenAs === 'md') return answer({ ...body, markdown: forms.md() }, forms.md);
    return answer(body, () => (writtenAs === 'json' ? forms.json().trimEnd() : reportText(report)));
  });
}

const isIn = <F extends object>(forms: F, name: string | undefined): name is Extract<keyof F, string> =>
  name !== undefined && Object.hasOwn(forms, name);
