import { headAfter } from '../recorded-event.ts';
import type { RecordedEvent, StreamHead, StreamName } from '../recorded-event.ts';

/** Streams remembered. Fewer: their heads are read again before an append. More: memory for streams nobody appends to. */
const REMEMBERED = 10_000;

/**
 * The last head that this store saw of each stream, so that an append onto a head it has just read need not read it
 * again. What stands at a revision never changes, so a memory may be old but not wrong.
 */
export class KnownHeads {
  readonly #heads = new Map<StreamName, StreamHead>();

  saw(event: RecordedEvent): void {
    const known = this.#heads.get(event.stream);
    if (known !== undefined && known.revision > event.revision) return;
    this.#heads.delete(event.stream);
    this.#heads.set(event.stream, headAfter(event));
    const [oldest] = this.#heads.keys();
    if (oldest !== undefined && this.#heads.size > REMEMBERED) this.#heads.delete(oldest);
  }

  of(stream: StreamName): StreamHead | undefined {
    return this.#heads.get(stream);
  }
}
