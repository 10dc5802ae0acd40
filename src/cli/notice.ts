import type { CommandResult } from '#commands/command-request';
import type { Declaration } from '#commands/handle-department-command';
import { Refused } from '#commands/refused';
import { operator } from '#runtime/operator';
import type { Stores } from '#runtime/open-stores';
import { answer, type Answer } from './answer.ts';
import { dayAsTyped } from './command-options.ts';
import { jsonOption } from './json-option.ts';
import { taskDoText } from './print/task-do.ts';
import { withStores } from './session.ts';

/** What every declaration of the department says of itself. */
export interface NoticeOptions {
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly actor?: string;
  readonly occurredOn?: string;
  readonly document?: string;
  readonly key?: string;
}

/** Records a declaration with what its options say of it. @throws Refused */
export async function declared(
  said: Pick<Declaration, 'command' | 'data'>,
  { reason, document, occurredOn, ...rest }: NoticeOptions,
  record: (declaration: Declaration, stores: Stores) => Promise<CommandResult>,
): Promise<Answer> {
  const declaration = {
    ...rest,
    ...(occurredOn !== undefined && { occurredOn: dayAsTyped(occurredOn) }),
    ...(reason !== undefined && { reason }),
    ...(document !== undefined && { document: jsonOption('document', document) }),
    ...said,
    recordedBy: { by: operator() },
  };
  return withStores(async (stores) => {
    const result = await record({ ...declaration, today: stores.clock.today() }, stores);
    if (result.status === 'refused') throw new Refused(result.refusals);
    return answer(result.answer, () => taskDoText(result.answer));
  });
}
