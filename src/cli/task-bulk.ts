import { handleBulk, wrongCodes, type BulkRequest } from '#commands/handle-bulk';
import { Refused } from '#commands/refused';
import { dryDeps } from '#commands/dry-command';
import { isNonEmpty } from '#lifecycle/decision';
import { recordingOn } from '#people/recording-on';
import { operator } from '#runtime/operator';
import type { Answer } from './answer.ts';
import { kindMeant, requestIn, type CommandOptions } from './command-options.ts';
import { taskBulkText } from './print/task-bulk.ts';
import { withStores } from './session.ts';
import { textOfFile } from './text-file.ts';
import { oneOfTwo } from './usage.ts';

interface Options extends CommandOptions {
  readonly tasks?: string;
  readonly file?: string;
  readonly dryRun?: boolean;
}

/** `task bulk COMMAND`: one command on each of several cases; exit 1 when one refused it. */
export async function taskBulk(command: string, options: Options): Promise<Answer> {
  const { dryRun = false, key } = options;
  const codes = await codesIn(options);
  const wrong = wrongCodes(codes, 'tasks');
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  const bulk: Omit<BulkRequest, 'today' | 'kind'> = {
    ...requestIn(options),
    command,
    codes,
    ...(key !== undefined && { key }),
    recordedBy: { by: operator() },
  };
  return withStores(async (stores) => {
    const deps = { ...recordingOn(stores), statesPaper: true };
    const today = deps.clock.today();
    const kind = options.kind ?? (await kindMeant({ command, code: codes[0] ?? '' }, stores.store));
    const results = await handleBulk({ ...bulk, kind, today }, dryRun ? dryDeps(deps) : deps);
    return {
      body: { results },
      text: () => taskBulkText(results, { dryRun }),
      exit: results.every(({ ok }) => ok) ? 0 : 1,
    };
  });
}

/** @throws UsageError neither or both were named @throws Refused the file is not there, or no text */
async function codesIn({ tasks, file }: Options): Promise<readonly string[]> {
  if ((tasks === undefined) === (file === undefined)) return oneOfTwo(['task', 'bulk']);
  const text = tasks?.replaceAll(',', '\n') ?? (await textOfFile(file ?? '', 'file'));
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
