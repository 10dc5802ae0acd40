import type { Client } from 'pg';
import { StoreUnreachable } from '../errors.ts';
import type { Position } from '../recorded-event.ts';
import { APPENDED_CHANNEL } from './append-batch-function.ts';
import { connect } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { START, positionOf } from './position.ts';
import { readHead } from './read-head.ts';
import { unreachable } from './translate-error.ts';

/** How late an append is seen at most when its notice was lost. Smaller: idle stores are asked more often. */
const POLL_MS = 250;

/** How a subscriber waits for the log to grow. */
export interface WaitOptions {
  readonly beyond: Position;
  readonly atMostMs: number;
  readonly signal: AbortSignal;
}

/** One listening connection, shared by all who wait; knows the log's head. Notices hasten, polling makes sure. */
export class HeadLink {
  /** Last position known; `START` for an empty log. */
  head: Position = START;
  readonly #client: Client;
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #failure: StoreUnreachable | undefined;

  private constructor(client: Client) {
    this.#client = client;
  }

  /** Listens before it asks for the head: nothing in between is lost. @throws StoreUnreachable */
  static async open(options: ConnectionOptions): Promise<HeadLink> {
    const client = await connect(options).catch((error: unknown) => Promise.reject(unreachable(error)));
    const link = new HeadLink(client);
    client.on('error', (error) => link.fail(unreachable(error)));
    client.on('end', () => link.fail(new StoreUnreachable('the log closed the link')));
    client.on('notification', ({ payload }) => link.#sees(positionOf(payload ?? '')));
    try {
      await client.query(`listen ${APPENDED_CHANNEL}`);
      await link.#poll();
    } catch (error) {
      void client.end().catch(() => undefined);
      throw unreachable(error);
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
    void this.#client.end().catch(() => undefined);
    this.#wake();
  }

  #assertWhole(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #poll(): Promise<void> {
    this.#sees((await readHead(this.#client)) ?? START);
    this.#timer = setTimeout(() => {
      this.#poll().catch((error: unknown) => this.fail(unreachable(error)));
    }, POLL_MS);
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
  readonly #options: ConnectionOptions;
  #link: Promise<HeadLink> | undefined;
  #members = 0;
  #closed = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Each join is answered by one `leave`, also when it throws. @throws StoreUnreachable */
  async join(): Promise<HeadLink> {
    this.#members += 1;
    const former = this.#link;
    const lost = (await former?.catch(() => undefined))?.failed !== false;
    // Unless another subscriber has put a new link there meanwhile.
    if (lost && this.#link === former) this.#link = undefined;
    if (this.#closed) throw new StoreUnreachable('the store was closed');
    this.#link ??= HeadLink.open(this.#options);
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
