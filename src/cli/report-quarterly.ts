import { refuse } from '#commands/refused';
import { format } from '#messages/format';
import { composedReport } from '#reporting/compose-report';
import { inMarkdown } from '#reporting/markdown';
import { quarterlyReport } from '#reporting/quarterly-report';
import { makingNow, quarterNamed, readForReport } from '#reporting/read-for-report';
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
  const quarter = quarterNamed(options.quarter);
  const { format: writtenAs, out } = options;
  // Word's bytes are nothing for a terminal.
  if (writtenAs === 'docx' && out === undefined) refuse('missing-field', {}, 'out');
  return withStores(async (stores) => {
    const read = await readForReport(stores, { quarter, clocks, field: 'as-of' });
    const report = quarterlyReport(read.cases, { quarter, ...read.clocks, ...read.department });
    const making = makingNow(stores, read.department);
    const body = { ...report, simulated: making.simulated };
    const text = composedReport(report, making);
    const forms = {
      md: () => inMarkdown(text),
      docx: async () => (await import('#reporting/docx')).inDocx(text),
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
