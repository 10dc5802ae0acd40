import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { ANY, KurrentDBClient, jsonEvent, streamNameFilter } from '@kurrent/kurrentdb-client';
import type {
  AllStreamResolvedEvent,
  AppendResult,
  AppendStreamState,
  EventData,
  Position,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { startStandin } from './standin.ts';
import type { Standin, StandinOptions } from './standin.ts';

/** A stand-in with a folder of its own and the real client on it, new for each test. */
export interface StandinUnderTest {
  folder: string;
  standin: Standin;
  client: KurrentDBClient;
  /** Stops it and starts one on the same folder, at another port: clients of one process share what they know of a broken link. */
  again(options?: StandinOptions): Promise<void>;
  append(stream: string, events: EventData[], streamState?: AppendStreamState): Promise<AppendResult>;
  /** The numbers that the events of $all bear, without the server's own. */
  allNumbers(options: object): Promise<readonly (number | undefined)[]>;
}

export function standinUnderTest(): StandinUnderTest {
  const at = {
    again: async (options: StandinOptions = {}) => {
      await at.client.dispose();
      await at.standin.stop();
      at.standin = await startStandin({ folder: at.folder, ...options });
      at.client = KurrentDBClient.connectionString(at.standin.url);
    },
    append: (stream, events, streamState = ANY) => at.client.appendToStream(stream, events, { streamState }),
    allNumbers: async (options) => numbers(await list(at.client.readAll({ filter: ours, ...options }))),
  } as StandinUnderTest;
  beforeEach(async () => {
    at.folder = mkdtempSync(join(tmpdir(), 'lotrinh-standin-'));
    at.standin = await startStandin({ folder: at.folder });
    at.client = KurrentDBClient.connectionString(at.standin.url);
  });
  afterEach(async () => {
    await at.client.dispose();
    await at.standin.stop();
    rmSync(at.folder, { recursive: true });
  });
  return at;
}

export const ours = streamNameFilter({ regex: '^[a-z]+-' });

export const noted = (n: number, type = 'Noted') =>
  jsonEvent({ type, data: { n }, metadata: { from: 'test' } });

export const many = (count: number) => Array.from({ length: count }, (_, n) => noted(n));

export async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function numbers(
  events: readonly (ResolvedEvent | AllStreamResolvedEvent)[],
): readonly (number | undefined)[] {
  return events.map(({ event }) => (event?.data as { n?: number } | undefined)?.n);
}

export async function placesOf(events: AsyncIterable<AllStreamResolvedEvent>): Promise<Position[]> {
  return (await list(events)).flatMap(({ event }) => (event === undefined ? [] : [event.position]));
}
