import type { CommandAnswer } from '#commands/command-request';
import { dryCommand, type DryAnswer } from '#commands/dry-command';
import { handleCommand } from '#commands/handle-command';
import { dryFiles } from '#files/dry-files';
import { recordingOn } from '#people/recording-on';
import { operator } from '#runtime/operator';
import { answer, type Answer } from './answer.ts';
import { withFiles } from './attached-files.ts';
import { kindMeant, requestIn, type CommandOptions } from './command-options.ts';
import { taskDoText } from './print/task-do.ts';
import { withPossible } from './possible-commands.ts';
import { refuse, Refused } from '#commands/refused';
import { withStores } from './session.ts';

interface Options extends CommandOptions {
  readonly file?: readonly string[];
  readonly ifRevision?: string;
  readonly dryRun?: boolean;
}

/** `task do ID COMMAND`: one command, opening ones too; `--dry-run`: what it would answer. Without `--kind`, the kind that has the command. */
export async function taskDo(code: string, command: string, options: Options): Promise<Answer> {
  const { key, ifRevision, dryRun = false } = options;
  const said = {
    ...requestIn(options),
    code,
    command,
    ...(key !== undefined && { key }),
    ...(ifRevision !== undefined && { ifRevision: revision(ifRevision) }),
    recordedBy: { by: operator() },
  };
  return withStores(async (stores) => {
    const kind = options.kind ?? (await kindMeant({ command, code }, stores.store));
    const request = { ...said, kind };
    const { store, clock, files: stored, ballots } = recordingOn(stores);
    const files = dryRun ? dryFiles(stored) : stored;
    const document = await withFiles(request.document, options.file ?? [], files);
    const asked = { ...request, ...(document !== undefined && { document }), today: clock.today() };
    const result = await (dryRun ? dryCommand : handleCommand)(asked, {
      ...{ store, clock, files, ballots },
      statesPaper: true,
    });
    if (result.status === 'refused')
      throw new Refused(await withPossible(result.refusals, { store, kind, code }));
    const { answer: told } = result;
    return answer(withComputed(told), () => taskDoText(told));
  });
}

/** What a dry run computes, by field of the fact; its labels are for the page. */
const withComputed = <T extends CommandAnswer | DryAnswer>(told: T) =>
  'foreseen' in told
    ? {
        ...told,
        foreseen: {
          ...told.foreseen,
          computed: Object.fromEntries(told.foreseen.computed.map(({ field, value }) => [field, value])),
        },
      }
    : told;

const revision = (text: string): number =>
  /^-?\d{1,9}$/.test(text) ? Number(text) : refuse('invalid-field', { expected: 'revision' }, 'if-revision');
