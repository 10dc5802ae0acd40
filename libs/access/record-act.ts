import type { CommandResult } from '#commands/command-request';
import { recordOperatorAct } from '#commands/record-operator-act';
import type { AccessDeps } from './access-deps.ts';
import { ACCESS_CODE } from './access-facts.ts';
import { decideAccess, type AccessAct } from './decide-access.ts';
import { actorOf, recordedByOf, type Principal } from './principal.ts';

/** Who does something about access, and why. */
export interface Doing {
  readonly by: Principal;
  readonly reason?: string;
}

/** Records an act in the stream `operator-access`. @throws EventStoreError as `recordOperatorAct` */
export function recordAct(
  act: AccessAct,
  { by, reason }: Doing,
  deps: Pick<AccessDeps, 'store' | 'clock'>,
): Promise<CommandResult> {
  const { name, ...data } = act;
  return recordOperatorAct(
    { code: ACCESS_CODE, name, data, actor: actorOf(by), recordedBy: recordedByOf(by) },
    (history, today) => decideAccess({ act, reason }, history, { today }),
    deps,
  );
}
