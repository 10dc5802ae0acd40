import type { StreamName } from '#event-store/recorded-event';
import { wholeStream } from '#event-store/whole-stream';
import { approvalsOf } from '#lifecycle/countersigning/approvals-of';
import { decideSettling, settlingOf, type Settling } from '#lifecycle/countersigning/decide-settling';
import type { IsGone } from '#lifecycle/countersigning/second-person';
import type { Role } from '#lifecycle/values/role';
import { streamOfCase } from './case-of-stream.ts';
import { commandOf } from './command-of.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { departmentIn } from './department.ts';
import type { CommandDeps } from './handle-command.ts';
import { deciderOf, isDepartmentKind, streamOfDepartment } from './handle-department-command.ts';
import { knownFiles } from './known-files.ts';
import { recordDecided, type CommandStore } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';
import { toFact } from './to-fact.ts';

/** Somebody settles a request, as an edge hands it in. */
export interface SettleRequest extends Omit<CommandRequest, 'command'> {
  readonly kind: string;
  readonly settling: Settling;
  readonly approval: string;
  /** What the person may act as today. */
  readonly roles: readonly Role[];
  /** The account behind the call. */
  readonly account: string;
  readonly isGone: IsGone;
  /** Only what it would answer is asked: whoever asked for the countersigning may be told too. */
  readonly isTried?: boolean;
}

/**
 * Countersigns, returns or recalls a request. To countersign answers the step's own event.
 * @throws EventStoreError as `handleCommand`
 */
export async function settleCountersign(
  { settling, approval, roles, account, isGone, isTried = false, ...rest }: SettleRequest,
  deps: CommandDeps,
): Promise<CommandResult> {
  const request = { ...rest, command: settling, data: rest.data ?? {}, today: deps.clock.today() };
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const { kind, code } = request;
  // Another approval under the same key is another request.
  const command = commandOf(
    { ...request, command: `${settling} ${approval}` },
    { kind, recorder: undefined },
  );
  const stream = isDepartmentKind(kind) ? streamOfDepartment(kind) : streamOfCase(kind, code);
  const files = await knownFiles(await documentOf(approval, stream, deps.store), deps.files);
  const declared = isDepartmentKind(kind) ? await deciderOf(kind) : undefined;
  const act = { settling, approval, roles, account, isGone, isTried, command };
  return recordDecided(
    {
      request,
      command,
      stream,
      context: () => departmentIn(deps.store),
      decide: (history, department) => {
        const known = { today: deps.clock.today(), files };
        if (declared === undefined) return decideSettling(act, history, { ...known, ...department });
        return settlingOf(act, history, {
          ...known,
          decide: (again, facts) => declared(again, facts, { ...known, secondPerson: 'asked' }),
        });
      },
    },
    deps.store,
  );
}

/** The paper that the requested step rests on: its files are asked for once more before it is decided. */
async function documentOf(
  approval: string,
  stream: StreamName | undefined,
  store: CommandStore,
): Promise<unknown> {
  const events = stream === undefined ? [] : await wholeStream(store, stream);
  return approvalsOf(events.map(toFact)).find((one) => one.approval === approval)?.document;
}
