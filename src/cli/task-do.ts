import { handleCommand } from '#commands/handle-command';
import { operator } from '#runtime/operator';
import { answer, type Answer } from './answer.ts';
import { withFiles } from './attached-files.ts';
import { kindThatHas, requestIn, type CommandOptions } from './command-options.ts';
import { taskDoText } from './print/task-do.ts';
import { withPossible } from './possible-commands.ts';
import { refuse, Refused } from '#commands/refused';
import { withStores } from './session.ts';

interface Options extends CommandOptions {
  readonly file?: readonly string[];
  readonly ifRevision?: string;
}

/** `task do ID COMMAND`: one command, opening ones too. Without `--kind`, the kind that has the command. */
export async function taskDo(code: string, command: string, options: Options): Promise<Answer> {
  const { key, ifRevision } = options;
  const kind = options.kind ?? kindThatHas(command);
  const request = {
    ...requestIn(options),
    kind,
    code,
    command,
    ...(key !== undefined && { key }),
    ...(ifRevision !== undefined && { ifRevision: revision(ifRevision) }),
    recordedBy: { by: operator() },
  };
  return withStores(async ({ store, clock, files }) => {
    const deps = { store, clock, files };
    const document = await withFiles(request.document, options.file ?? [], files);
    const result = await handleCommand(
      { ...request, ...(document !== undefined && { document }), today: clock.today() },
      deps,
    );
    if (result.status === 'refused')
      throw new Refused(await withPossible(result.refusals, { store, kind, code }));
    return answer(result.answer, () => taskDoText(result.answer));
  });
}

const revision = (text: string): number =>
  /^-?\d{1,9}$/.test(text) ? Number(text) : refuse('invalid-field', { expected: 'revision' }, 'if-revision');
