import type { AppendOutcome } from '../append-outcome.ts';
import { AppendQueue } from '../append-queue.ts';
import type { WaitingAppend } from '../append-queue.ts';
import { DamagedEvent } from '../errors.ts';
import type { EventDraft } from '../event-draft.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { ExpectedHead } from '../event-store.port.ts';
import { seal } from '../hash-chain.ts';
import { headAfter } from '../recorded-event.ts';
import type { RecordedEvent, StreamHead, StreamName } from '../recorded-event.ts';
import type { RecordingClock } from '../recording-clock.ts';
import type { SealedAppend } from './append-events.ts';
import type { KnownHeads } from './known-heads.ts';
import { lastOfLog } from './read-all.ts';
import { lastOfStream } from './read-stream.ts';
import { settleAppend } from './settle-append.ts';
import type { Settling } from './settle-append.ts';

/**
 * Appends under way at once. More than 15 fill the client's queue; where a link then breaks, the client leaves a
 * rejection that nobody handles, and the process ends.
 */
const AT_ONCE = 12;

/**
 * So long the newest `recordedAt` of the log is believed without asking. Larger: a clock that runs behind another
 * process's is noticed that much later. Smaller: each append waits for one more read.
 */
const NEWEST_KNOWN_FOR_MS = 500;

export interface WriterOptions extends Settling {
  readonly clock: RecordingClock;
  readonly heads: KnownHeads;
}

/**
 * Whatever waits goes at once, up to a number under way; the server makes them durable together. One that has to be
 * settled holds its place and nobody else's. Nothing is stamped before it is sent, so `recordedAt` keeps the order of
 * sending.
 */
export class Writer {
  readonly #options: WriterOptions;
  readonly #underWay = new Set<Promise<void>>();
  readonly #queue = new AppendQueue({
    groupSize: () => AT_ONCE - this.#underWay.size,
    write: (group) => this.#write(group),
  });
  #newestReadAt = -Infinity;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  append(stream: StreamName, expected: ExpectedHead, drafts: readonly EventDraft[]): Promise<AppendOutcome> {
    return this.#queue.append(stream, expected, drafts);
  }

  /** Finishes what waits and what is under way. */
  async close(): Promise<void> {
    await this.#queue.close();
    await Promise.all(this.#underWay);
  }

  /** Sends the group; resolves once another append may go. Never throws: each append gets its answer or its error. */
  async #write(group: readonly WaitingAppend[]): Promise<void> {
    const [newest] = await Promise.allSettled([this.#seeNewest()]);
    for (const append of group) {
      if (newest.status === 'rejected') {
        append.reject(newest.reason);
        continue;
      }
      const answered = this.#send(append).finally(() => this.#underWay.delete(answered));
      this.#underWay.add(answered);
    }
    while (this.#underWay.size >= AT_ONCE) await Promise.race(this.#underWay);
  }

  /** Never throws: the append gets its answer or its error. */
  async #send(append: WaitingAppend): Promise<void> {
    try {
      await this.#assertContinues(append);
      const outcome = await settleAppend(this.#options, this.#sealed(append));
      if (outcome.status === 'appended') this.#saw(outcome.events);
      append.resolve(outcome);
    } catch (error) {
      append.reject(error);
    }
  }

  #sealed({ stream, expected, drafts }: WaitingAppend): SealedAppend {
    const recordedAt = this.#options.clock.stamp(expected);
    const [first, ...others] = seal({ stream, expected, drafts, recordedAt });
    if (first === undefined) throw new RangeError('an append holds at least one event');
    return { stream, expected, events: [first, ...others] };
  }

  #saw(events: readonly RecordedEvent[]): void {
    for (const event of events) this.#options.heads.saw(event);
  }

  async #seeNewest(): Promise<void> {
    const now = performance.now();
    if (now - this.#newestReadAt < NEWEST_KNOWN_FOR_MS) return;
    const last = await lastOfLog(this.#options);
    const { recordedAt } = (last?.metadata ?? {}) as { recordedAt?: unknown };
    if (typeof recordedAt === 'string') this.#options.clock.sees(recordedAt);
    this.#newestReadAt = now;
  }

  /** The server compares numbers only. @throws DamagedEvent the stream stands at that number, but with another event */
  async #assertContinues({ stream, expected }: WaitingAppend): Promise<void> {
    if (expected === NO_STREAM) return;
    const known = this.#options.heads.of(stream);
    const standing = known?.revision === expected.revision ? known : await this.#headOf(stream);
    if (standing?.revision !== expected.revision) return; // it stands elsewhere: the server will say so
    if (standing.hash !== expected.hash || standing.recordedAt !== expected.recordedAt)
      throw new DamagedEvent(stream, expected.revision, 'not the event that the append continues');
  }

  async #headOf(stream: StreamName): Promise<StreamHead | undefined> {
    const last = await lastOfStream(this.#options, stream);
    if (last === undefined) return undefined;
    this.#options.heads.saw(last);
    return headAfter(last);
  }
}
