import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';

/** An event as it came. */
export interface StreamedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** A stream that is being listened to. */
export interface Listening {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Everything that came so far, as it came. */
  readonly text: () => string;
  /** The events so far, but for the time that comes first. */
  readonly events: () => readonly StreamedEvent[];
  /** The first so many events. @throws Error they did not come */
  readonly first: (count: number) => Promise<readonly StreamedEvent[]>;
  /** Resolves when the other side ends it. */
  readonly ended: Promise<unknown>;
  readonly close: () => void;
}

const WITHIN_MS = 20_000;

/** Listens to a stream of events, on a connection of its own: one that fetch keeps beside it would hold the server's end up. */
export async function listenTo(url: string, headers: Readonly<Record<string, string>>): Promise<Listening> {
  const request = get(url, { agent: false, headers: { accept: 'text/event-stream', ...headers } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  // Broken off by us or by the other side: an end either way.
  const ended = finished(response).catch(() => undefined);
  const events = () => eventsIn(text);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    events,
    first: async (count) => {
      const late = AbortSignal.timeout(WITHIN_MS);
      while (events().length < count) {
        if (response.destroyed || response.readableEnded) throw new Error(`ended after: ${text}`);
        await Promise.race([once(response, 'data', { signal: late }), ended]);
      }
      return events().slice(0, count);
    },
    ended,
    close: () => request.destroy(),
  };
}

function eventsIn(text: string): readonly StreamedEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const said = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
    const event = said.get('event');
    if (event === undefined || event === 'clock') return [];
    return [{ id: said.get('id') ?? '', event, data: JSON.parse(said.get('data') ?? 'null') as unknown }];
  });
}
