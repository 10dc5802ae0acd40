import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnreachable } from '../errors.ts';
import { within } from './ask.ts';
import { NoAnswer } from './translate-error.ts';

/**
 * How often, and how many times, the client looks for the node to talk to. Its bridge half fails its first look by
 * itself and then waits 0.5 s, which every call of the command line would pay. Together: half a second for a cluster
 * without a leader. More tries: a seed that accepts and keeps silent holds each for 3 s in the one half of the client
 * and for 5 s in the other, long after we gave it up (no option says how long: the halves read it in different units).
 */
const DISCOVERY = { discoveryInterval: 50, maxDiscoverAttempts: 10 };

/** A node that has not answered the first question by then is out of reach. Smaller: a busy one is given up too early. */
const CONNECT_WITHIN_MS = 5000;

/** Larger: an end takes so long where the client still looks for a node. Smaller: a busy machine leaves a link to the server. */
const DISPOSED_WITHIN_MS = 1000;

/** The client, and how long it may keep us waiting. */
export interface Connection {
  readonly client: KurrentDBClient;
  /** An answer that takes longer counts as lost. The client itself waits for ever for an append on a live link. */
  readonly answerWithinMs: number;
}

/** Makes the client; connects at its first call. @throws StoreUnreachable the client cannot use the address, of which nothing is told */
export function clientOf(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(withDiscovery(withoutOldScheme(url)));
  } catch {
    // What the client throws quotes the address, and with it the password: no cause, no message.
    throw new StoreUnreachable('the log cannot be reached: its address is none that the client takes');
  }
}

/** The first question to the node: whether it is there. @throws what it throws, StoreUnreachable */
export async function assertReachable(
  { client, answerWithinMs }: Connection,
  ask: (connection: Connection) => Promise<unknown>,
): Promise<void> {
  await ask({ client, answerWithinMs: Math.min(answerWithinMs, CONNECT_WITHIN_MS) });
}

/**
 * Gives the client's links back. It disposes of its calls only and keeps its channel open; the link of its bridge half
 * goes with the client itself. A client that still looks for a node is left to it, and closes what it finds.
 */
export async function disposeOf(client: KurrentDBClient): Promise<void> {
  await within(DISPOSED_WITHIN_MS, disposed(client)).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
  });
}

async function disposed(client: KurrentDBClient): Promise<void> {
  await client.dispose();
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  // Where no node was ever found there is no channel to close.
  await getChannel().then(
    (channel) => channel.close(),
    () => undefined,
  );
}

/** `esdb` is the same protocol; the client only warns about it. */
function withoutOldScheme(url: string): string {
  return url.replace(/^esdb(\+discover)?:/i, 'kurrentdb$1:');
}

function withDiscovery(url: string): string {
  const given = url.toLowerCase();
  const missing = Object.entries(DISCOVERY).filter(([name]) => !given.includes(`${name.toLowerCase()}=`));
  return missing.reduce(
    (text, [name, value]) => `${text}${text.includes('?') ? '&' : '?'}${name}=${value}`,
    url.replace(/\/+$/, ''),
  );
}
