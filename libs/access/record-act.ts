import { commandOf } from '#commands/command-of';
import type { CommandResult } from '#commands/command-request';
import { recordDecided } from '#commands/record-decided';
import type { AccessDeps } from './access-deps.ts';
import { ACCESS_CODE, ACCESS_KIND, ACCESS_STREAM } from './access-facts.ts';
import { decideAccess, type AccessAct } from './decide-access.ts';
import { actorOf, type Principal } from './principal.ts';

/** Who does something about access, and why. */
export interface Doing {
  readonly by: Principal;
  readonly reason?: string;
}

/**
 * Records an act in the stream `operator-access`, decided on the acts before it: of two at once, the second is decided on
 * the first. @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export function recordAct(
  act: AccessAct,
  { by, reason }: Doing,
  { store, clock }: Pick<AccessDeps, 'store' | 'clock'>,
): Promise<CommandResult> {
  const { name, ...data } = act;
  const request = {
    kind: ACCESS_KIND,
    code: ACCESS_CODE,
    command: name,
    data,
    actor: actorOf(by),
    occurredOn: clock.today(),
    recordedBy: { by: by.id, via: by.via },
  };
  const command = commandOf(request, { kind: ACCESS_KIND, recorder: undefined });
  return recordDecided(
    {
      request,
      command,
      stream: ACCESS_STREAM,
      context: () => undefined,
      decide: (history) => decideAccess({ act, reason }, history, { today: clock.today() }),
    },
    store,
  );
}
