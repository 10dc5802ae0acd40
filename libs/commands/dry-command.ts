import { wholeStream } from '#event-store/whole-stream';
import { REQUESTED } from '#lifecycle/countersigning/facts';
import { foreseenOf, type Foreseen } from '#lifecycle/foreseen';
import { kindNamed } from '#lifecycle/kinds';
import type { Instant } from '#lifecycle/values/plain-date';
import { streamOfCase } from './case-of-stream.ts';
import type { CommandAnswer, CommandRequest, CommandResult } from './command-request.ts';
import { departmentIn } from './department.ts';
import { dryRunStore } from './dry-run-store.ts';
import type { CommandDeps } from './handle-command.ts';
import { recordCommand } from './record-command.ts';
import { toFact } from './to-fact.ts';

/** What a command would answer, without the place in the log and the ids that only a recorded event has. */
export interface DryAnswer extends Omit<CommandAnswer, 'position' | 'events'> {
  readonly dryRun: true;
  readonly events: readonly { readonly type: string }[];
  /** What the step itself makes of the case, also where a second person is asked first. Absent: of the department, of what is sealed, of a repeat. */
  readonly foreseen?: Foreseen;
}

export type DryResult =
  { readonly status: 'accepted'; readonly answer: DryAnswer } | Extract<CommandResult, { status: 'refused' }>;

/**
 * Decides a command on the case as it stands and says what recording it would answer. Nothing is written and no key
 * bound; a key that was used before answers `repeated`, as it would. @throws EventStoreError the store is out of reach
 */
export async function dryCommand(request: CommandRequest, deps: DryDeps): Promise<DryResult> {
  const dry = dryDeps(deps);
  const result = await recordCommand(request, dry);
  if (result.status === 'refused') return result;
  const { answer } = result;
  const foreseen = answer.repeated ? undefined : await foresee(request, { dry, events: answer.events }, deps);
  return { status: 'accepted', answer: dryAnswer(answer, foreseen) };
}

/** An answer without what only a recorded event has. */
export const dryAnswer = (
  { position: _, events, ...answer }: CommandAnswer,
  foreseen: Foreseen | undefined,
): DryAnswer => ({
  ...answer,
  events: events.map(({ type }) => ({ type })),
  dryRun: true,
  ...(foreseen !== undefined && { foreseen }),
});

export type DryDeps = CommandDeps & { readonly clock: { now(): Instant } };

/** Reads the case with the step laid over it; one that asks for a second person is tried again as if both had signed. */
async function foresee(
  request: CommandRequest,
  { dry, events }: { readonly dry: DryDeps; readonly events: CommandAnswer['events'] },
  deps: DryDeps,
): Promise<Foreseen | undefined> {
  const { kind: name = 'task', code, command } = request;
  const kind = kindNamed(name);
  const stream = streamOfCase(name, code);
  if (kind === undefined || stream === undefined) return undefined;
  const isAsked = events[0]?.type === REQUESTED;
  const tried = isAsked ? await signed(request, deps) : dry;
  if (tried === undefined) return undefined;
  const recorded = await wholeStream(tried.store, stream);
  return foreseenOf(kind, { command, facts: recorded.map(toFact) }, await departmentIn(deps.store));
}

/** undefined: somebody was faster, and it would be refused by now. */
async function signed(
  request: CommandRequest,
  { secondPersons: _, ...deps }: DryDeps,
): Promise<DryDeps | undefined> {
  const dry = dryDeps(deps);
  const { status } = await recordCommand(request, dry);
  return status === 'accepted' ? dry : undefined;
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
