import { extname } from 'node:path';
import { refuse } from '#commands/refused';
import { dryPeople, importPeople, peopleIn } from '#importing/people-list/import-people';
import { peopleTemplateInCsv, peopleTemplateInXlsx } from '#importing/people-list/template';
import { openFile } from '#importing/read-file';
import { format } from '#messages/format';
import { peopleOn } from '#people/people-deps';
import type { Answer } from './answer.ts';
import { answer } from './answer.ts';
import { byOperator } from './people.ts';
import { dryImportText, importText } from './print/import.ts';
import { withStores } from './session.ts';
import { missingArgument } from './usage.ts';
import { writtenFile } from './written-file.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly template?: string;
}

/** `people import FILE`: exit 1 when a row was refused. `people import --template OUT`: what a list looks like. */
export function peopleImport(
  path: string | undefined,
  { dryRun = false, template }: Options,
): Promise<Answer> {
  if (template !== undefined) return writeTemplate(template);
  return path === undefined ? missingArgument(['people', 'import'], 'people') : takeIn(path, dryRun);
}

async function takeIn(path: string, isDry: boolean): Promise<Answer> {
  const { bytes, format: written } = await openFile(path);
  const rows = await peopleIn(bytes, written);
  return withStores(async (stores) => {
    const real = { ...peopleOn(stores), clock: stores.clock };
    const result = await importPeople(rows, byOperator(), isDry ? dryPeople(real) : real);
    return {
      body: result,
      text: () => (isDry ? dryImportText({ ...result, rows: [] }) : importText(result)),
      exit: result.refused.length > 0 ? 1 : 0,
    };
  });
}

const TEMPLATES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  '.csv': peopleTemplateInCsv,
  '.xlsx': peopleTemplateInXlsx,
};

/** @throws Refused of another kind, or no file can be written there */
async function writeTemplate(file: string): Promise<Answer> {
  const template = TEMPLATES[extname(file).toLowerCase()];
  if (template === undefined) return refuse('invalid-field', { expected: 'template-file' }, 'template');
  await writtenFile('template', file, await template());
  return answer({ file }, () => format('print.template-written', { file }));
}
