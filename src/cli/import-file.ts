import { extname } from 'node:path';
import { refuse } from '#commands/refused';
import { dryImport } from '#importing/dry-import';
import { importRecords, type ImportResult } from '#importing/import-records';
import { openFile, readRecords, type Format } from '#importing/read-file';
import { format } from '#messages/format';
import { recordingOn } from '#people/recording-on';
import { operator } from '#runtime/operator';
import { progressOf } from '#runtime/progress';
import type { Answer } from './answer.ts';
import { dryImportText, importText } from './print/import.ts';
import { withStores } from './session.ts';
import { missingArgument } from './usage.ts';
import { writeTemplate } from './write-template.ts';
import { writtenFile } from './written-file.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly template?: string;
}

/** `import FILE`: each record through the decider; exit 1 when one was refused. `import --template OUT`: what a list looks like. */
export function importFile(path: string | undefined, options: Options): Promise<Answer> {
  if (options.template !== undefined) return writeTemplate(options.template);
  return path === undefined ? missingArgument(['import'], 'file') : takeIn(path, options);
}

async function takeIn(path: string, { dryRun = false, errors }: Options): Promise<Answer> {
  const { bytes, format: written } = await openFile(path);
  const table = errors === undefined ? undefined : tableFormat(written, errors);
  const records = await readRecords(bytes, written);
  return withStores(async (stores) => {
    const progress = await progressOf(records.length);
    const of = { records, bytes, by: operator(), onRecord: () => progress.advance(1) };
    const deps = recordingOn(stores);
    try {
      const { result, text } = dryRun
        ? told(await dryImport(of, deps), dryImportText)
        : told(await importRecords(of, deps), importText);
      const { refused } = result;
      const isWritten = errors !== undefined && table !== undefined && refused.length > 0;
      if (isWritten) await writeRefused({ bytes, format: table, refused }, errors);
      return {
        body: result,
        text: () =>
          [text(), ...(isWritten ? [format('print.errors-written', { file: errors })] : [])].join('\n'),
        exit: refused.length > 0 ? 1 : 0,
      };
    } finally {
      progress.stop();
    }
  });
}

const told = <R extends ImportResult>(result: R, print: (result: R) => string) => ({
  result: result as ImportResult,
  text: () => print(result),
});

type TableFormat = Extract<Format, 'csv' | 'xlsx'>;

/** @throws Refused the imported file is no table, or the refused rows are to be of another kind */
function tableFormat(written: Format, errors: string): TableFormat {
  const isTable = written === 'csv' || written === 'xlsx';
  return isTable && extname(errors).toLowerCase() === `.${written}`
    ? written
    : refuse(
        'invalid-field',
        { expected: 'errors-file', extension: isTable ? `.${written}` : '.csv' },
        'errors',
      );
}

async function writeRefused(
  of: { bytes: Uint8Array; format: TableFormat; refused: ImportResult['refused'] },
  file: string,
): Promise<void> {
  const { refusedRows } = await import('#importing/refused-rows');
  await writtenFile('errors', file, await refusedRows(of));
}
