import { extname } from 'node:path';
import { refuse } from '#commands/refused';
import { templateInCsv, templateInXlsx } from '#importing/task-list/template';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { writtenFile } from './written-file.ts';

const TEMPLATES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  '.csv': templateInCsv,
  '.xlsx': templateInXlsx,
};

/** Writes an empty list of tasks, with what may stand in it. @throws Refused of another kind, or no file can be written there */
export async function writeTemplate(file: string): Promise<Answer> {
  const template = TEMPLATES[extname(file).toLowerCase()];
  if (template === undefined) return refuse('invalid-field', { expected: 'template-file' }, 'template');
  await writtenFile('template', file, await template());
  return answer({ file }, () => format('print.template-written', { file }));
}
