import { handleCommand } from '#commands/handle-command';
import { KINDS, recorderOf } from '#lifecycle/kinds';
import { operator } from '#runtime/operator';
import { answer, type Answer } from './answer.ts';
import { withFiles } from './attached-files.ts';
import { jsonOption } from './json-option.ts';
import { taskDoText } from './print/task-do.ts';
import { withPossible } from './possible-commands.ts';
import { refuse, Refused } from '#commands/refused';
import { withStores } from './session.ts';

interface Options {
  readonly data?: string;
  readonly occurredOn?: string;
  readonly actor?: string;
  readonly document?: string;
  readonly file?: readonly string[];
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly ifRevision?: string;
  readonly key?: string;
  readonly kind?: string;
}

/** `task do ID COMMAND`: one command, opening ones too. Without `--kind`, the kind that has the command. */
export async function taskDo(code: string, command: string, options: Options): Promise<Answer> {
  const { occurredOn, actor, reason, approvedBy, key } = options;
  const named = Object.entries({ occurredOn, actor, reason, approvedBy, key }).filter(
    ([, value]) => value !== undefined,
  );
  const kind =
    options.kind ?? KINDS.find((one) => recorderOf(one.kind, command) !== undefined)?.kind ?? 'task';
  const request = {
    ...Object.fromEntries(named),
    kind,
    code,
    command,
    data: jsonOption('data', options.data ?? '{}'),
    ...(options.ifRevision !== undefined && { ifRevision: revision(options.ifRevision) }),
    recordedBy: { by: operator() },
  };
  const given = options.document === undefined ? undefined : jsonOption('document', options.document);
  return withStores(async ({ store, clock, files }) => {
    const deps = { store, clock, files };
    const document = await withFiles(given, options.file ?? [], files);
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
