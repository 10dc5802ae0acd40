import type { AppendOutcome } from './append-outcome.ts';
import { StoreUnreachable } from './errors.ts';
import type { EventDraft } from './event-draft.ts';
import type { ExpectedHead } from './event-store.port.ts';
import type { StreamName } from './recorded-event.ts';

/** An append that waits for its turn, and whom it tells how it ended. */
export interface WaitingAppend {
  readonly stream: StreamName;
  readonly expected: ExpectedHead;
  readonly drafts: readonly EventDraft[];
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** What a store does with the appends that wait. */
export interface GroupWriter {
  /** How many of those that wait, counted from the first, go together: at least one; more than wait means all. */
  readonly groupSize: (waiting: readonly WaitingAppend[]) => number;
  /** Writes a group: each append gets its answer or its error. Never throws. */
  readonly write: (group: readonly WaitingAppend[]) => Promise<void>;
}

/** Appends in the order they came, one group after the other: whatever comes while a group is written goes with the next. */
export class AppendQueue {
  readonly #writer: GroupWriter;
  readonly #waiting: WaitingAppend[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(writer: GroupWriter) {
    this.#writer = writer;
  }

  /** @throws StoreUnreachable the queue was closed; and what the writer rejects the append with */
  append(stream: StreamName, expected: ExpectedHead, drafts: readonly EventDraft[]): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new StoreUnreachable('the store was closed');
      this.#waiting.push({ stream, expected, drafts, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Finishes what waits. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // Appends of the same turn of the event loop share the first group.
    await new Promise((resolve) => process.nextTick(resolve));
    while (this.#waiting.length > 0) {
      const size = this.#writer.groupSize(this.#waiting);
      await this.#writer.write(this.#waiting.splice(0, size));
    }
    this.#running = undefined;
  }
}
