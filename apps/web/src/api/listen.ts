import { currentLanguage } from '../text/current-language.ts';
import { eventReader } from './event-stream.ts';
import { live } from './live-state.ts';
import { programClock } from './program-clock.ts';

/** A case, as a change names it. */
export interface ChangedCase {
  readonly kind: string;
  readonly code: string;
}

/** Whom it tells. */
export interface Heard {
  readonly changed: (one: ChangedCase) => void;
  /** Anything may have changed. */
  readonly reset: () => void;
  /** Nobody is logged in any more. */
  readonly unauthenticated: () => void;
}

/** A stream that was silent for so long stands no more, whatever the machine says: two and a half of its signs of life. */
const SILENT_MS = 50_000;
const FIRST_PAUSE_MS = 1_000;
/** Longest pause between two tries. Larger: the page is behind that long after the server is back. */
const LONGEST_PAUSE_MS = 15_000;
/** The first failure is no news: a server that starts again is back before anybody reads of it. */
const TRIES_UNTOLD = 1;
const UNAUTHENTICATED = 401;

let lastId = '';
/** Ends the stream under way, to ask again. */
let breakOff: () => void = () => undefined;

/** Listens until it is told to stop; from where it stopped, for the same person. */
export function startListening(heard: Heard): () => void {
  const stopped = new AbortController();
  void listen(heard, stopped.signal);
  return () => {
    stopped.abort();
    live.set({ kind: 'off' });
  };
}

/** The machine says that there is no connection: a stream may seem to stand for long without one. */
export function connectionLost(): void {
  if (live.state().kind === 'live') live.set({ kind: 'lost', since: Date.now() });
  breakOff();
}

/** What the next person is told begins with them. */
export function forgetWhere(): void {
  lastId = '';
}

/** When it was lost: when it was told first. */
function sinceBefore(since: number): number {
  const state = live.state();
  return state.kind === 'lost' ? state.since : since;
}

async function listen(heard: Heard, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let since = Date.now();
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const outcome = await follow(heard, signal);
    if (isStopped()) return;
    if (outcome === 'unauthenticated') {
      live.set({ kind: 'off' });
      heard.unauthenticated();
      return;
    }
    // One that stood and broke off is a first failure.
    failures = outcome === 'ended' ? 1 : failures + 1;
    if (outcome === 'ended') since = Date.now();
    if (outcome === 'refused') live.set({ kind: 'refused' });
    else if (failures > TRIES_UNTOLD || !navigator.onLine)
      live.set({ kind: 'lost', since: sinceBefore(since) });
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS), signal);
  }
}

/** One stream, to its end. `ended`: it stood. */
async function follow(
  heard: Heard,
  signal: AbortSignal,
): Promise<'ended' | 'failed' | 'refused' | 'unauthenticated'> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  breakOff = leave;
  let silence = setTimeout(leave, SILENT_MS);
  signal.addEventListener('abort', leave);
  let hasStood = false;
  try {
    const response = await fetch('/api/v1/changes', {
      headers: {
        Accept: 'text/event-stream',
        'Accept-Language': currentLanguage(),
        ...(lastId !== '' && { 'Last-Event-ID': lastId }),
      },
      signal: gone.signal,
    });
    if (response.status === UNAUTHENTICATED) return 'unauthenticated';
    if (!response.ok || response.body === null) return response.status < 500 ? 'refused' : 'failed';
    hasStood = true;
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const reader = eventReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      clearTimeout(silence);
      silence = setTimeout(leave, SILENT_MS);
      for (const { event, data } of reader.take(piece.value))
        if (event === 'clock') programClock.tell((JSON.parse(data) as { readonly now: string }).now);
        else if (event === 'reset') heard.reset();
        else if (event === 'change') heard.changed(JSON.parse(data) as ChangedCase);
      lastId = reader.lastId() === '' ? lastId : reader.lastId();
      live.set({ kind: 'live', at: Date.now() });
    }
  } catch {
    // Broken off: what came of it is asked again from the last id on.
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', leave);
    gone.abort();
  }
  return hasStood ? 'ended' : 'failed';
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      resolve();
    }
    live.askedAgainBy(done);
    signal.addEventListener('abort', done, { once: true });
  });
}
