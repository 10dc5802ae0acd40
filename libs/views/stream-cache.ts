import type { EventStore } from '#event-store/event-store.port';
import type { Position, RecordedEvent, StreamName } from '#event-store/recorded-event';
import type { Page } from '#subscriptions/reader';

/** Events kept between pages. More: memory; fewer: streams of cases that are touched often are read again. */
const LIMIT = 50_000;

/**
 * Streams as of the end of the page last taken in. It is right only as long as one process projects page after
 * page without a gap, so it forgets everything when a page does not continue the one before (a rollback, another
 * process, a rebuild). From the start of the log on nothing is ever read: all of it went through the pages.
 */
export class StreamCache {
  private streams = new Map<StreamName, RecordedEvent[]>();
  private size = 0;
  private until: Position | undefined;
  /** What is not in the map has no events. */
  private isWhole = true;

  constructor(private readonly store: EventStore) {}

  /** Takes a page in, before its streams are asked for. */
  take(page: Page): void {
    if (page.after !== this.until || page.after === undefined) this.forget(page.after === undefined);
    else if (this.size > LIMIT) this.forget(false);
    for (const event of page.events) {
      const known = this.streams.get(event.stream) ?? (this.isWhole ? this.started(event.stream) : undefined);
      if (known === undefined) continue;
      if (known.length !== event.revision)
        throw new Error(`${event.stream} continues at ${known.length}, not ${event.revision}`);
      known.push(event);
      this.size += 1;
    }
    this.until = page.until;
  }

  /** A stream's events up to the end of the page taken in last. */
  async stream(name: StreamName): Promise<readonly RecordedEvent[]> {
    const known = this.streams.get(name);
    if (known !== undefined) return known;
    if (this.isWhole) return [];
    const events = this.started(name);
    for await (const event of this.store.readStream(name)) {
      if (this.until !== undefined && event.position > this.until) break;
      events.push(event);
    }
    this.size += events.length;
    return events;
  }

  private started(name: StreamName): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    this.streams.set(name, events);
    return events;
  }

  private forget(isWhole: boolean): void {
    this.streams = new Map();
    this.size = 0;
    this.isWhole = isWhole;
  }
}
