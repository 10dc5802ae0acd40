import { LogFile } from './log-file.ts';
import type { Frame } from './log-file.ts';
import type { ProposedEvent, StoredEvent } from './stored-event.ts';
import { systemEvent } from './stored-event.ts';
import { metadataOf, visibleEvents } from './stream-metadata.ts';
import type { StreamMetadata } from './stream-metadata.ts';
import { verdict } from './verdict.ts';
import type { AppendAnswer, AppendRequest, StreamState } from './verdict.ts';

/** The server writes an event of its own after so many groups: whoever does not expect any in $all fails here. */
const STATISTICS_EVERY = 10;
export const TOMBSTONE = '$streamDeleted';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (answer: AppendAnswer) => void;
}

/** The one order of all events, and who waits for it to grow. Appends that come together share one fsync. */
export class EventLog {
  /** All that is durable, in order of position. */
  readonly all: StoredEvent[];
  readonly #file: LogFile;
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #waiting: Waiting[] = [];
  readonly #watchers = new Set<() => void>();
  #running: Promise<void> | undefined;
  #groups = 0;

  constructor(folder: string) {
    const { file, events } = LogFile.open(folder);
    this.#file = file;
    this.all = events;
    for (const event of events) this.#streamOf(event.stream).push(event);
    const own = { request: started(), resolve: () => undefined };
    this.#waiting.push(own);
    this.#running = this.#run();
  }

  append(request: AppendRequest): Promise<AppendAnswer> {
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve });
      this.#running ??= this.#run();
    });
  }

  /** What a read of the stream may give; undefined: not found. */
  stream(name: string): readonly StoredEvent[] | 'deleted' | undefined {
    const state = this.#stateOf(name);
    if (state.tombstoned) return 'deleted';
    if (state.events.length === 0 || state.softDeleted) return undefined;
    return visibleEvents(state.events, this.#metadata(name));
  }

  /** Calls `told` whenever the log has grown, until the function it gives is called. */
  watch(told: () => void): () => void {
    this.#watchers.add(told);
    return () => void this.#watchers.delete(told);
  }

  /** Place in `all` of the first event at or behind `position`. */
  indexAt(position: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async close(): Promise<void> {
    await this.#running;
    this.#file.close();
  }

  async #run(): Promise<void> {
    // What comes in the same turn of the event loop shares the first fsync.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#writeGroup(this.#waiting.splice(0));
    this.#running = undefined;
  }

  /** Decides each append on what stands and on those before it in the group; answers all after the fsync. */
  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const frames: Frame[] = [];
    const answers = group.map(({ request }) => {
      const said = verdict(this.#stateOf(request.stream), request);
      if (said !== 'write') return said;
      frames.push(...this.#revival(request.stream), this.#place(request));
      return { stream: request.stream, revision: this.#streamOf(request.stream).length - 1 };
    });
    if (frames.length > 0 && (this.#groups += 1) % STATISTICS_EVERY === 0)
      frames.push(this.#place({ ...started(), stream: '$stats-127.0.0.1:2113' }));
    if (frames.length > 0) this.#publish(await this.#file.append(frames));
    for (const [i, { resolve }] of group.entries()) {
      const answer = answers[i];
      if (answer === undefined) continue;
      if ('kind' in answer) resolve(answer);
      else resolve({ kind: 'success', last: this.#streamOf(answer.stream)[answer.revision] });
    }
  }

  /** A stream that was deleted softly lives again from its next number on. */
  #revival(stream: string): Frame[] {
    if (!this.#stateOf(stream).softDeleted) return [];
    const events = [systemEvent('$metadata', { $tb: this.#streamOf(stream).length })];
    return [this.#place({ stream: `$$${stream}`, expected: 'any', events })];
  }

  /** Gives an append its numbers and puts it in its stream, where the next one of the group sees it. */
  #place({ stream, events }: AppendRequest): Frame {
    const of = this.#streamOf(stream);
    const created = String(BigInt(Date.now()) * 10_000n);
    const frame = events.map((event, i) => ({ ...event, stream, revision: of.length + i, created }));
    of.push(...frame.map((event) => ({ ...event, position: NOT_WRITTEN })));
    return frame;
  }

  #publish(events: readonly StoredEvent[]): void {
    for (const event of events) this.#streamOf(event.stream)[event.revision] = event;
    this.all.push(...events);
    for (const told of [...this.#watchers]) told();
  }

  #streamOf(name: string): StoredEvent[] {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const begun: StoredEvent[] = [];
    this.#streams.set(name, begun);
    return begun;
  }

  #metadata(name: string): StreamMetadata {
    return metadataOf(this.#streamOf(`$$${name}`).at(-1));
  }

  #stateOf(name: string): StreamState {
    const events = this.#streamOf(name);
    const { truncateBefore = 0 } = this.#metadata(name);
    return {
      events,
      tombstoned: events.at(-1)?.type === TOMBSTONE,
      softDeleted: truncateBefore > events.length,
      hasMetadata: this.#streamOf(`$$${name}`).length > 0,
    };
  }
}

/** Of an event that is decided but not on the disk yet: no reader is shown it. */
const NOT_WRITTEN = Infinity;

function started(): AppendRequest & { events: ProposedEvent[] } {
  return { stream: '$users', expected: 'any', events: [systemEvent('$serverStarted', { at: Date.now() })] };
}
