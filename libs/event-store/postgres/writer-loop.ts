import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { AppendOutcome } from '../append-outcome.ts';
import { AppendQueue } from '../append-queue.ts';
import type { WaitingAppend } from '../append-queue.ts';
import { InvalidEvent, OutcomeUnknown, StoreUnreachable } from '../errors.ts';
import type { EventDraft } from '../event-draft.ts';
import type { ExpectedHead } from '../event-store.port.ts';
import { seal } from '../hash-chain.ts';
import type { StreamName } from '../recorded-event.ts';
import type { RecordingClock } from '../recording-clock.ts';
import { appendEvents } from './append-events.ts';
import type { SealedAppend, Verdict } from './append-events.ts';
import { connect } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { isLostLink, isRefusedValue, messageOf, unreachable } from './translate-error.ts';

/** Appends and bytes that go in one call at most. Larger: the last of a batch waits longer, one lock is held longer. */
const BATCH_APPENDS = 256;
const BATCH_BYTES = 8_000_000;

const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1000;

export interface WriterOptions extends ConnectionOptions {
  readonly clock: RecordingClock;
  /** How long a call whose link was lost is sent again. Smaller: a restart of the server becomes outcome-unknown. Larger: callers hang that long. */
  readonly resendForMs: number;
}

type Sent = WaitingAppend & { readonly sealed: SealedAppend };

/**
 * Group commit: one connection, one loop; whatever waits goes in one call. Nothing is stamped before it is sent, so
 * `recordedAt` keeps the order of sending, and nothing is stamped twice, so a resend is byte-equal.
 */
export class WriterLoop {
  readonly #options: WriterOptions;
  readonly #queue = new AppendQueue({
    groupSize,
    write: async (group) => {
      const batch = this.#stamped(group);
      if (batch.length > 0) await this.#settle(batch);
    },
  });
  #client: Client | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  append(stream: StreamName, expected: ExpectedHead, drafts: readonly EventDraft[]): Promise<AppendOutcome> {
    return this.#queue.append(stream, expected, drafts);
  }

  /** Finishes what waits, then ends the connection. */
  async close(): Promise<void> {
    await this.#queue.close();
    await this.#drop();
  }

  #stamped(appends: readonly WaitingAppend[]): Sent[] {
    return appends.flatMap((append) => {
      try {
        const { stream, expected, drafts } = append;
        const recordedAt = this.#options.clock.stamp(expected);
        const events = seal({ stream, expected, drafts, recordedAt });
        return [{ ...append, sealed: { stream, expected, recordedAt, events } }];
      } catch (error) {
        append.reject(error);
        return [];
      }
    });
  }

  /** Sends until each append of the batch has its answer or its error. Never throws. */
  async #settle(batch: readonly Sent[]): Promise<void> {
    try {
      const verdicts = await this.#send(batch);
      batch.forEach((append, i) => this.#answer(append, verdicts[i]));
    } catch (error) {
      if (error instanceof StoreUnreachable || error instanceof OutcomeUnknown) {
        rejectAll(batch, error);
      } else if (batch.length > 1) {
        // The server refused the call as a whole and rolled it back: one append must not fail the others.
        for (const append of batch) await this.#settle([append]);
      } else {
        rejectAll(batch, refusalOf(error));
      }
    }
  }

  /** @throws StoreUnreachable before anything was sent; OutcomeUnknown after; the driver's error when the server refused. */
  async #send(batch: readonly Sent[]): Promise<Verdict[]> {
    const calls = batch.map(({ sealed }) => sealed);
    const giveUpAt = performance.now() + this.#options.resendForMs;
    let sent = false;
    let lost = false;
    for (let backOff = FIRST_BACK_OFF_MS; ; backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS)) {
      try {
        const client = await this.#connected();
        sent = true;
        return await appendEvents(client, calls, this.#options.clock.now());
      } catch (error) {
        if (!sent) throw unreachable(error);
        // A refusal after a lost answer says nothing of the call before it: that one may stand.
        if (this.#client !== undefined && !isLostLink(error)) throw lost ? answerLost(error) : error;
        lost = true;
        void this.#drop();
        if (performance.now() + backOff > giveUpAt) {
          throw answerLost(error);
        }
        await pause(backOff);
      }
    }
  }

  async #connected(): Promise<Client> {
    if (this.#client !== undefined) return this.#client;
    const client = await connect(this.#options);
    // A link that dies idle is replaced by the next call, before anything is sent on it.
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined;
    });
    this.#client = client;
    return client;
  }

  #drop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    return client?.end().catch(() => undefined) ?? Promise.resolve();
  }

  #answer(append: Sent, verdict: Verdict | undefined): void {
    if (verdict === undefined) throw new Error('one verdict an append');
    if (verdict.newest !== null) this.#options.clock.sees(verdict.newest);
    const { outcome } = verdict;
    if ('status' in outcome) append.resolve(outcome);
    else append.reject(outcome);
  }
}

function groupSize(waiting: readonly WaitingAppend[]): number {
  let bytes = 0;
  let count = 0;
  for (const { drafts } of waiting) {
    bytes += drafts.reduce((sum, draft) => sum + draft.bytes, 0);
    if (count === BATCH_APPENDS || (count > 0 && bytes > BATCH_BYTES)) break;
    count += 1;
  }
  return count;
}

function answerLost(cause: unknown): OutcomeUnknown {
  return new OutcomeUnknown(`the answer to an append was lost: ${messageOf(cause)}`, { cause });
}

function rejectAll(batch: readonly Sent[], error: unknown): void {
  for (const { reject } of batch) reject(error);
}

function refusalOf(error: unknown): InvalidEvent | StoreUnreachable {
  return isRefusedValue(error) ? new InvalidEvent(messageOf(error), { cause: error }) : unreachable(error);
}
