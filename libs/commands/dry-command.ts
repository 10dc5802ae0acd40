import type { Instant } from '#lifecycle/values/plain-date';
import type { CommandAnswer, CommandRequest, CommandResult } from './command-request.ts';
import { dryRunStore } from './dry-run-store.ts';
import type { CommandDeps } from './handle-command.ts';
import { recordCommand } from './record-command.ts';

/** What a command would answer, without the place in the log and the ids that only a recorded event has. */
export interface DryAnswer extends Omit<CommandAnswer, 'position' | 'events'> {
  readonly dryRun: true;
  readonly events: readonly { readonly type: string }[];
}

export type DryResult =
  { readonly status: 'accepted'; readonly answer: DryAnswer } | Extract<CommandResult, { status: 'refused' }>;

/**
 * Decides a command on the case as it stands and says what recording it would answer. Nothing is written and no key
 * bound; a key that was used before answers `repeated`, as it would. @throws EventStoreError the store is out of reach
 */
export async function dryCommand(
  request: CommandRequest,
  deps: CommandDeps & { readonly clock: { now(): Instant } },
): Promise<DryResult> {
  const result = await recordCommand(request, dryDeps(deps));
  if (result.status === 'refused') return result;
  const { position: _position, events, ...answer } = result.answer;
  return {
    status: 'accepted',
    answer: { ...answer, events: events.map(({ type }) => ({ type })), dryRun: true },
  };
}

/** What recording rests on, for a try: what is appended is laid over the log in memory, and a key that is made is kept nowhere. */
export function dryDeps<D extends CommandDeps & { readonly clock: { now(): Instant } }>(deps: D): D {
  const { store, clock, ballots } = deps;
  return {
    ...deps,
    store: dryRunStore(store, clock),
    ...(ballots !== undefined && { ballots: ballots.dry() }),
  };
}
