import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NO_STREAM, type EventStore } from '#event-store/event-store.port';
import { headAfter, type RecordedEvent, type StreamName } from '#event-store/recorded-event';
import { endOfStream, wholeStream } from '#event-store/whole-stream';
import type { Command } from '#lifecycle/command';
import { refusal, type DecidedFact, type Decision } from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import type { CommandAnswer, CommandRequest, CommandResult } from './command-request.ts';
import { newEventOf } from './new-event-of.ts';
import { toFact } from './to-fact.ts';
import { appendSettled } from './unknown-outcome.ts';

/** Decisions on one command before the caller is told that others were faster (architecture section 5). */
const ATTEMPTS = 5;
/** Longest wait before the next attempt, in milliseconds: time for the faster writer to be done. */
const LONGEST_PAUSE = 40;

/** What of the log a command needs. */
export type CommandStore = Pick<EventStore, 'append' | 'readStream'>;

/** A command on its way into one stream. */
export interface Recording<Context> {
  readonly request: CommandRequest;
  readonly command: Command;
  /** undefined: the request names none that could be. */
  readonly stream: StreamName | undefined;
  /** What the decision rests on beside the stream: read at once with it, and again when somebody else was faster. */
  context(): Context | Promise<Context>;
  decide(history: readonly Fact[], context: Context): Decision | Promise<Decision>;
  /** It is a fact whatever stands before it: of the stream only the end is read, and `history` is that. */
  readonly whateverStands?: boolean;
  /** What its answer says besides; `facts`: the stream up to the fact it recorded, that one the last. */
  readonly besides?: (facts: readonly Fact[], context: Context) => Pick<CommandAnswer, 'changes'>;
}

/**
 * Loads a stream, decides, appends; on a conflict decides again, at most five times. The one caller of append but for
 * what reminders and checkpoints say of themselves.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export async function recordDecided<Context>(
  recording: Recording<Context>,
  store: CommandStore,
): Promise<CommandResult> {
  const { request, command, stream } = recording;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [events, context] = await Promise.all([
      stream === undefined ? [] : readFor(recording, stream, store),
      recording.context(),
    ]);
    const decision = await recording.decide(events.map(toFact), context);
    if (decision.status === 'refused') return decision;
    const read = { events, context };
    if (decision.status === 'repeated') {
      const recorded = new Set(decision.facts.map(({ id }) => id));
      const then = events.filter(({ id }) => recorded.has(id));
      return answered(recording, read, { events: then, repeated: true });
    }
    invariant(stream !== undefined, 'a code that the decider takes names a stream', { code: request.code });
    const written = await append({ stream, events, command, fact: decision.fact, request }, store);
    if (written !== undefined) return answered(recording, read, { events: written, repeated: false });
    await pause(Math.random() * LONGEST_PAUSE);
  }
  return { status: 'refused', refusals: [refusal('stale-revision', undefined, { attempts: ATTEMPTS })] };
}

function readFor<Context>(
  { whateverStands = false }: Recording<Context>,
  stream: StreamName,
  store: CommandStore,
): Promise<readonly RecordedEvent[]> {
  return whateverStands ? endOfStream(store, stream) : wholeStream(store, stream);
}

interface Writing {
  readonly stream: StreamName;
  readonly events: readonly RecordedEvent[];
  readonly command: Command;
  readonly fact: DecidedFact;
  readonly request: CommandRequest;
}

/** The events as written, or undefined when somebody else was faster. */
async function append(
  { stream, events, command, fact, request }: Writing,
  store: CommandStore,
): Promise<readonly RecordedEvent[] | undefined> {
  const last = events.at(-1);
  const event = newEventOf({
    command,
    fact,
    commandId: randomUUID(),
    recordedBy: request.recordedBy,
  });
  const outcome = await appendSettled(
    { stream, expected: last === undefined ? NO_STREAM : headAfter(last), event },
    store,
  );
  return outcome.status === 'appended' ? outcome.events : undefined;
}

/** The answer to what is recorded, now or by an earlier call of the same key. */
function answered<Context>(
  { request: { code }, besides }: Recording<Context>,
  read: { readonly events: readonly RecordedEvent[]; readonly context: Context },
  recorded: { readonly events: readonly RecordedEvent[]; readonly repeated: boolean },
): CommandResult {
  const { events, repeated } = recorded;
  const last = events.at(-1);
  const before = read.events.filter(({ revision }) => revision < (events[0]?.revision ?? 0));
  const answer: CommandAnswer = {
    code,
    revision: last?.revision ?? -1,
    position: last?.position ?? '',
    events: events.map(({ id, type }) => ({ id, type })),
    repeated,
    ...besides?.([...before, ...events].map(toFact), read.context),
  };
  return { status: 'accepted', answer };
}
