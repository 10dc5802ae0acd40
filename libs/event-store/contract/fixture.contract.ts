import { randomBytes } from 'node:crypto';
import { afterEach, expect } from '@jest/globals';
import { StoreUnreachable } from '../errors.ts';
import type { EventStore, ExpectedHead, SubscribeOptions, SubscriptionMessage } from '../event-store.port.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { JsonObject } from '../json.ts';
import { headAfter } from '../recorded-event.ts';
import type { NewEvent, RecordedEvent, StreamHead, StreamName } from '../recorded-event.ts';
import { streamName } from '../stream-name.ts';

/** What an adapter gives the suite. Every store opened is one onto the same log, which may hold events already. */
export interface ContractSubject {
  open(options: { now: () => number }): Promise<EventStore>;
}

export type OpenStore = (now?: () => number) => Promise<EventStore>;

/** Opens stores that are closed after the test. */
export function stores(subject: ContractSubject): OpenStore {
  const opened: EventStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  return async (now = Date.now) => {
    const store = await subject.open({ now });
    opened.push(store);
    return store;
  };
}

/** A kind of stream that no other test uses: the log is shared. */
export function newKind(): string {
  return `k${randomBytes(8)
    .toString('hex')
    .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')}`;
}

export function newStream(kind = newKind()): StreamName {
  return streamName({ kind, code: `BT-${randomBytes(6).toString('hex')}` });
}

export function noted(data: JsonObject, type = 'SomethingNoted'): NewEvent {
  return { type, data, metadata: { schemaVersion: 1, occurredOn: '2023-03-10', actor: 'program-manager' } };
}

/** `count` events that count from `from`. */
export function counted(count: number, from = 0): NewEvent[] {
  return Array.from({ length: count }, (_, i) => noted({ n: from + i }));
}

/** Appends and gives the events as stored; a conflict fails the test. */
export async function append(
  store: EventStore,
  stream: StreamName,
  { expected = NO_STREAM, events }: { expected?: ExpectedHead; events: readonly NewEvent[] },
): Promise<readonly RecordedEvent[]> {
  const outcome = await store.append(stream, expected, events);
  if (outcome.status !== 'appended')
    throw new Error(`conflict: ${stream} stands at ${outcome.actualRevision}`);
  return outcome.events;
}

/** The head that the last of `events` makes. */
export function headOf(events: readonly RecordedEvent[]): StreamHead {
  return headAfter(last(events));
}

export function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error('nothing there');
  return item;
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Adds one event to wherever the stream stands, as a command does; decides again after a conflict. */
export async function note(store: EventStore, stream: StreamName, data: JsonObject): Promise<RecordedEvent> {
  for (;;) {
    const [end] = await all(store.readStream(stream, { direction: 'backwards', limit: 1 }));
    const outcome = await store.append(stream, end === undefined ? NO_STREAM : headAfter(end), [noted(data)]);
    if (outcome.status === 'appended') return last(outcome.events);
  }
}

/** Reads a subscription message by message; `stop` ends it. */
export function follow(store: EventStore, options: Omit<SubscribeOptions, 'signal'>) {
  const abort = new AbortController();
  const messages = store.subscribe({ ...options, signal: abort.signal })[Symbol.asyncIterator]();
  const next = async (): Promise<SubscriptionMessage> => {
    const result = await messages.next();
    if (result.done === true) throw new Error('the subscription ended');
    return result.value;
  };
  return {
    next,
    /** Events up to and with the first message that says it is caught up to `position` or further. */
    async until(position: string): Promise<RecordedEvent[]> {
      const events: RecordedEvent[] = [];
      for (;;) {
        const message = await next();
        if (message.kind === 'event') events.push(message.event);
        else if (message.position !== undefined && message.position >= position) return events;
      }
    },
    /** Ends it; true when the iterator then returned. */
    async stop(): Promise<boolean> {
      abort.abort();
      for (;;) if ((await messages.next()).done === true) return true;
    },
  };
}

/** A follower whose link `cut` breaks is told so, and a new one goes on from where it was. How links break is the adapter's. */
export async function goesOnAfter(store: EventStore, cut: () => unknown): Promise<void> {
  const [first] = await append(store, newStream(), { events: counted(1) });
  if (first === undefined) throw new Error('one was appended');
  const follower = follow(store, { after: first.position });
  expect((await follower.next()).kind).toBe('caught-up');
  const waiting = expect(follower.next()).rejects.toBeInstanceOf(StoreUnreachable);
  await cut();
  await waiting;
  const second = await append(store, newStream(), { events: counted(2) });
  const again = follow(store, { after: first.position });
  expect(await again.until(second.at(-1)?.position ?? '')).toEqual(second);
  await again.stop();
}
