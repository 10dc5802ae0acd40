import { streamName } from '#event-store/stream-name';
import { decide } from '#lifecycle/decide';
import { recorderOf } from '#lifecycle/kinds';
import { isCaseCode } from '#lifecycle/values/case-code';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { commandOf } from './command-of.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { departmentIn } from './department.ts';
import { recordDecided, type CommandStore } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';

export interface CommandDeps {
  readonly store: CommandStore;
  /** Says which day it is in Vietnam. */
  readonly clock: { today(): PlainDate };
}

/**
 * Records one command of a case: loads it, decides, appends. The department's calendar and profile are read from the
 * log after the case and before each decision; a notice that is recorded between the decision and the append counts as
 * recorded after it: the step stands, and every due date is computed anew from both.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export async function handleCommand(request: CommandRequest, deps: CommandDeps): Promise<CommandResult> {
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const { kind = 'task', code, command: name } = request;
  const command = commandOf(request, { kind, recorder: recorderOf(kind, name) });
  const stream = isCaseCode(code) && /^[a-z]+$/.test(kind) ? streamName({ kind, code }) : undefined;
  return recordDecided(
    {
      request,
      command,
      stream,
      async decide(history) {
        const department = await departmentIn(deps.store);
        return decide(command, history, { today: deps.clock.today(), ...department });
      },
    },
    deps.store,
  );
}
