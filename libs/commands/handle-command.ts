import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NO_STREAM, type EventStore } from '#event-store/event-store.port';
import { headAfter, type NewEvent, type RecordedEvent, type StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { Calendar } from '#lifecycle/calendar/calendar';
import type { Command } from '#lifecycle/command';
import { decide } from '#lifecycle/decide';
import { refusal, type DecidedFact } from '#lifecycle/decision';
import { invariant } from '#lifecycle/invariant';
import { recorderOf } from '#lifecycle/kinds';
import { isCaseCode } from '#lifecycle/values/case-code';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { CommandAnswer, CommandRequest, CommandResult } from './command-request.ts';
import { envelopeIn } from './envelope.ts';
import { beyondLimits } from './request-limits.ts';
import { newEventOf } from './new-event-of.ts';
import { askedIn, requestHash } from './request-hash.ts';
import { toFact } from './to-fact.ts';
import { appendSettled } from './unknown-outcome.ts';

/** Decisions on one command before the caller is told that others were faster (architecture section 5). */
const ATTEMPTS = 5;
/** Longest wait before the next attempt, in milliseconds: time for the faster writer to be done. */
const LONGEST_PAUSE = 40;

/** What of the log a command needs. */
export type CommandStore = Pick<EventStore, 'append' | 'readStream'>;

export interface CommandDeps {
  readonly store: CommandStore;
  /** Says which day it is in Vietnam. */
  readonly clock: { today(): PlainDate };
  readonly calendar: Calendar;
}

/**
 * Records one command: loads the case, decides, appends. On a conflict it decides again on what stands then, at most
 * five times. The one caller of append for cases.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export async function handleCommand(request: CommandRequest, deps: CommandDeps): Promise<CommandResult> {
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const command = commandOf(request);
  const stream =
    isCaseCode(request.code) && /^[a-z]+$/.test(command.kind)
      ? streamName({ kind: command.kind, code: request.code })
      : undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const events = stream === undefined ? [] : await wholeStream(deps.store, stream);
    const decision = decide(command, events.map(toFact), {
      today: deps.clock.today(),
      calendar: deps.calendar,
    });
    if (decision.status === 'refused') return decision;
    if (decision.status === 'repeated') return repeated(request, command, events);
    invariant(stream !== undefined, 'a code that the decider takes names a stream', { code: request.code });
    const written = await append({ stream, events, command, fact: decision.fact, request }, deps);
    if (written !== undefined) return { status: 'accepted', answer: answerOf(request, written, false) };
    await pause(Math.random() * LONGEST_PAUSE);
  }
  return { status: 'refused', refusals: [refusal('stale-revision', undefined, { attempts: ATTEMPTS })] };
}

function commandOf(request: CommandRequest): Command {
  const { kind = 'task', code, command: name, data, key, ifRevision } = request;
  const envelope = envelopeIn(request);
  const { occurredOn = request.today, actor, uncertain } = envelope;
  return {
    ...envelope,
    kind,
    code,
    name,
    occurredOn,
    data,
    // Nobody was named: who usually records the step, marked as assumed.
    ...(actor === undefined && { uncertain: assumed(uncertain, 'actor') }),
    actor: actor ?? recorderOf(kind, name),
    requestHash: requestHash(request),
    imported: Object.hasOwn(request.recordedBy, 'import'),
    ...(key !== undefined && { key }),
    ...(ifRevision !== undefined && { ifRevision }),
  };
}

/** What was assumed, with one more field. Something that is no list is left for the form to refuse. */
function assumed(uncertain: unknown, field: string): unknown {
  if (uncertain === undefined) return [field];
  return Array.isArray(uncertain) ? [...(uncertain as unknown[]), field] : uncertain;
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
  { store }: CommandDeps,
): Promise<readonly RecordedEvent[] | undefined> {
  const last = events.at(-1);
  const event: NewEvent = newEventOf({
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

function repeated(
  request: CommandRequest,
  command: Command,
  events: readonly RecordedEvent[],
): CommandResult {
  const then = events.filter((event) => event.metadata.key === command.key);
  return { status: 'accepted', answer: answerOf(request, then, true) };
}

function answerOf(
  { code }: CommandRequest,
  events: readonly RecordedEvent[],
  isRepeat: boolean,
): CommandAnswer {
  const last = events.at(-1);
  return {
    code,
    revision: last?.revision ?? -1,
    position: last?.position ?? '',
    events: events.map(({ id, type }) => ({ id, type })),
    repeated: isRepeat,
  };
}
