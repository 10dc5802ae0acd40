import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { connectionLost, forgetWhere, startListening } from './listen.ts';
import { live } from './live-state.ts';

const NOW = Date.parse('2023-03-10T08:00:00+07:00');
const SECOND = 1000;

/** A call for the stream, and the server's end of it. */
interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
}

let asked: Asked[];
let heard: string[];
let stop: () => void;
const browser = { onLine: true };

const told = new TextEncoder();
/** A stream that stands until the server ends it or the page leaves it. */
function stream({ signal, answer }: Asked) {
  let end: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (end = controller) });
  signal.addEventListener('abort', () => end?.error(signal.reason));
  answer(new Response(body));
  return { say: (text: string) => end?.enqueue(told.encode(text)), end: () => end?.close() };
}

/** Lets everything run that waits for nothing but its turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
async function passed(ms: number): Promise<void> {
  await settled();
  jest.advanceTimersByTime(ms);
  await settled();
}
const nth = (place: number): Asked => {
  const found = asked[place];
  if (found === undefined) throw new Error(`asked ${String(asked.length)} times`);
  return found;
};
const status = (code: number) => new Response(null, { status: code });

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  [asked, heard] = [[], []];
  browser.onLine = true;
  Object.assign(globalThis, { localStorage: { getItem: () => null } });
  Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true });
  globalThis.fetch = (_, { headers, signal } = {}) =>
    new Promise((answer, fail) => {
      const failed = (): void => fail(new TypeError('failed to fetch'));
      signal?.addEventListener('abort', failed);
      asked.push({ headers, signal, answer, fail: failed } as unknown as Asked);
    });
  stop = startListening({
    changed: ({ kind, code }) => heard.push(`${kind} ${code}`),
    reset: () => heard.push('reset'),
    unauthenticated: () => heard.push('unauthenticated'),
  });
  await settled();
});
afterEach(() => {
  stop();
  forgetWhere();
  jest.useRealTimers();
});

describe('a stream that stands', () => {
  test('is asked for as a stream, in the language of the page, and tells what it hears', async () => {
    expect(nth(0).headers).toEqual({ Accept: 'text/event-stream', 'Accept-Language': 'vi' });
    expect(live.state()).toEqual({ kind: 'off' });
    const { say } = stream(nth(0));
    await settled();
    expect(live.state()).toEqual({ kind: 'off' });
    say('id: 7\n\nevent: change\ndata: {"kind":"task","code":"A"}\n\nevent: other\ndata: {}\n\n');
    say('event: reset\ndata: {}\n\n');
    await settled();
    expect(heard).toEqual(['task A', 'reset']);
    expect(live.state()).toEqual({ kind: 'live', at: NOW });
  });

  test('is left when nothing is heard of it for fifty seconds, and each word begins them anew', async () => {
    const { say } = stream(nth(0));
    await passed(40 * SECOND);
    say(':\n\n');
    await passed(40 * SECOND);
    expect(nth(0).signal.aborted).toBe(false);
    await passed(10 * SECOND);
    expect(nth(0).signal.aborted).toBe(true);
    await passed(SECOND);
    stream(nth(1));
    await passed(50 * SECOND);
    expect(nth(1).signal.aborted).toBe(true);
  });

  test('that ends is asked for again a second later from where it was, and nobody is told of it', async () => {
    const { say, end } = stream(nth(0));
    say('id: 7\n\n:\n\n');
    await settled();
    end();
    await passed(999);
    expect(asked).toHaveLength(1);
    await passed(1);
    expect(nth(1).headers['Last-Event-ID']).toBe('7');
    expect(live.state().kind).toBe('live');
    const next = stream(nth(1));
    next.say(':\n\n');
    await settled();
    expect(live.state()).toEqual({ kind: 'live', at: NOW + SECOND });
    // One that named no place is where the one before it was.
    next.end();
    await passed(SECOND);
    expect(nth(2).headers['Last-Event-ID']).toBe('7');
  });

  test('is not resumed by who comes next', async () => {
    const { say, end } = stream(nth(0));
    say('id: 7\n\n');
    await settled();
    forgetWhere();
    end();
    await passed(SECOND);
    expect(nth(1).headers).not.toHaveProperty('Last-Event-ID');
  });
});

describe('a stream that does not come', () => {
  const failAt = async (place: number): Promise<void> => {
    nth(place).fail();
    await settled();
  };

  test('is told from the second try on, since the first; the pauses grow up to fifteen seconds', async () => {
    const pauses = [1, 2, 4, 8, 15, 15];
    for (const [place, pause] of pauses.entries()) {
      await failAt(place);
      expect(live.state()).toEqual(place === 0 ? { kind: 'off' } : { kind: 'lost', since: NOW });
      await passed(pause * SECOND - 1);
      expect(asked).toHaveLength(place + 1);
      await passed(1);
      expect(asked).toHaveLength(place + 2);
    }
  });

  test('after one that stood is told since that one ended, and begins with the shortest pause', async () => {
    await failAt(0);
    await passed(SECOND);
    await failAt(1);
    await passed(2 * SECOND);
    const { say, end } = stream(nth(2));
    say(':\n\n');
    await passed(SECOND);
    end();
    await passed(SECOND);
    await failAt(3);
    expect(live.state()).toEqual({ kind: 'lost', since: NOW + 4 * SECOND });
  });

  test('after one that stood and said nothing is told since it was told first', async () => {
    await failAt(0);
    await passed(SECOND);
    await failAt(1);
    await passed(2 * SECOND);
    const { end } = stream(nth(2));
    await settled();
    end();
    await passed(SECOND);
    await failAt(3);
    expect(live.state()).toEqual({ kind: 'lost', since: NOW });
  });

  test('without a connection is told at once', async () => {
    browser.onLine = false;
    await failAt(0);
    expect(live.state()).toEqual({ kind: 'lost', since: NOW });
  });

  test('is tried at once when somebody asks for it', async () => {
    await failAt(0);
    live.retry();
    await settled();
    // The one timer is that of the silence.
    expect([asked.length, jest.getTimerCount()]).toEqual([2, 1]);
  });

  test.each([
    [429, 'refused'],
    [503, 'off'],
  ])('answered with %d it is %s, left, and asked for again', async (code, kind) => {
    nth(0).answer(status(code));
    await settled();
    expect([live.state().kind, nth(0).signal.aborted]).toEqual([kind, true]);
    await passed(SECOND);
    expect(asked).toHaveLength(2);
  });

  test('because nobody is logged in is told, and not asked for again', async () => {
    const { say, end } = stream(nth(0));
    say(':\n\n');
    await settled();
    end();
    await passed(SECOND);
    nth(1).answer(status(401));
    await passed(60 * SECOND);
    expect([heard, live.state(), asked.length]).toEqual([['unauthenticated'], { kind: 'off' }, 2]);
  });
});

describe('a connection that the machine says is lost', () => {
  test('is told as of now, the stream is left, and back is heard where it was', async () => {
    stream(nth(0)).say('id: 7\n\n:\n\n');
    await passed(5 * SECOND);
    browser.onLine = false;
    connectionLost();
    expect(live.state()).toEqual({ kind: 'lost', since: NOW + 5 * SECOND });
    await passed(SECOND);
    expect(live.state()).toEqual({ kind: 'lost', since: NOW + 5 * SECOND });
    expect(nth(1).headers['Last-Event-ID']).toBe('7');
  });

  test('is no news while nothing is heard anyway', () => {
    connectionLost();
    expect(live.state()).toEqual({ kind: 'off' });
  });
});

test('who stops between two tries leaves nothing behind', async () => {
  nth(0).fail();
  await settled();
  stop();
  await settled();
  expect(jest.getTimerCount()).toBe(0);
});

test('who stops is told nothing more, and asks no more', async () => {
  const states: string[] = [];
  const leave = live.subscribe(() => states.push(live.state().kind));
  const { say } = stream(nth(0));
  say(':\n\n');
  await settled();
  stop();
  await settled();
  expect([states, nth(0).signal.aborted, jest.getTimerCount()]).toEqual([['live', 'off'], true, 0]);
  leave();
  live.set({ kind: 'refused' });
  await passed(60 * SECOND);
  expect([states, asked.length, heard]).toEqual([['live', 'off'], 1, []]);
});
