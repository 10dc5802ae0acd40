import { StoreUnreachable } from './errors.ts';
import { START } from './position.ts';
import type { Position } from './recorded-event.ts';

/** The line on which a store tells that its log has grown. Notices hasten, polling makes sure. */
export interface HeadLine {
  /** How late an append is seen at most when its notice was lost. Smaller: idle stores are asked more often. */
  readonly pollEveryMs: number;
  /** Position of the last event. @throws StoreUnreachable */
  readHead(): Promise<Position | undefined>;
  close(): void;
}

/** Whom a line tells what happens. */
export interface HeadListener {
  readonly grown: (head: Position) => void;
  readonly lost: (failure: StoreUnreachable) => void;
}

/** Opens a line; resolves once nothing that is appended from now on goes untold. @throws StoreUnreachable */
export type OpenHeadLine = (listener: HeadListener) => Promise<HeadLine>;

/** How a subscriber waits for the log to grow. */
export interface WaitOptions {
  readonly beyond: Position;
  readonly atMostMs: number;
  readonly signal: AbortSignal;
}

/** One line, shared by all who wait; knows the log's head. */
export class HeadLink {
  /** Last position known; `START` for an empty log. */
  head: Position = START;
  readonly #waiting = new Set<() => void>();
  #line: HeadLine | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failure: StoreUnreachable | undefined;

  /** Listens before it asks for the head: nothing in between is lost. @throws StoreUnreachable */
  static async open(openLine: OpenHeadLine): Promise<HeadLink> {
    const link = new HeadLink();
    link.#line = await openLine({
      grown: (head) => link.#sees(head),
      lost: (failure) => link.fail(failure),
    });
    try {
      link.#assertWhole();
      await link.#poll(link.#line);
    } catch (error) {
      link.#line.close();
      throw error;
    }
    return link;
  }

  /** Resolves when the head lies beyond, time is up or the signal came. @throws StoreUnreachable the link is lost */
  async wait({ beyond, atMostMs, signal }: WaitOptions): Promise<void> {
    this.#assertWhole();
    if (this.head > beyond || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, atMostMs);
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
    });
    this.#assertWhole();
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Ends the link; whoever waits gets `failure`. */
  fail(failure: StoreUnreachable): void {
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    clearTimeout(this.#timer);
    this.#line?.close();
    this.#wake();
  }

  #assertWhole(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #poll(line: HeadLine): Promise<void> {
    this.#sees((await line.readHead()) ?? START);
    this.#timer = setTimeout(() => {
      this.#poll(line).catch((error: unknown) => this.fail(lostBy(error)));
    }, line.pollEveryMs);
    if (this.#failure !== undefined) clearTimeout(this.#timer);
  }

  #sees(head: Position): void {
    if (head <= this.head) return;
    this.head = head;
    this.#wake();
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

/** Opens the link with the first subscriber, ends it with the last, and makes a new one after a loss. */
export class HeadWatch {
  readonly #openLine: OpenHeadLine;
  #link: Promise<HeadLink> | undefined;
  #members = 0;
  #closed = false;

  constructor(openLine: OpenHeadLine) {
    this.#openLine = openLine;
  }

  /** Each join is answered by one `leave`, also when it throws. @throws StoreUnreachable */
  async join(): Promise<HeadLink> {
    this.#members += 1;
    const former = this.#link;
    const lost = (await former?.catch(() => undefined))?.failed !== false;
    // Unless another subscriber has put a new link there meanwhile.
    if (lost && this.#link === former) this.#link = undefined;
    if (this.#closed) throw new StoreUnreachable('the store was closed');
    this.#link ??= HeadLink.open(this.#openLine);
    return this.#link;
  }

  leave(): void {
    this.#members -= 1;
    if (this.#members === 0) void this.#end('nobody follows any more');
  }

  /** Ends the link; subscribers are told by StoreUnreachable, never by a quiet end. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end('the store was closed');
  }

  async #end(why: string): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    (await link?.catch(() => undefined))?.fail(new StoreUnreachable(why));
  }
}

function lostBy(error: unknown): StoreUnreachable {
  if (error instanceof StoreUnreachable) return error;
  return new StoreUnreachable('the log cannot be asked for its head', { cause: error });
}
