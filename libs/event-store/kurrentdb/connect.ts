import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnreachable } from '../errors.ts';

/**
 * How often, and how many times, the client looks for the node to talk to. Its bridge half fails its first look by
 * itself and then waits 0.5 s, which every call of the command line would pay. Together: a second for a cluster
 * without a leader.
 */
const DISCOVERY = { discoveryInterval: 20, maxDiscoverAttempts: 50 };

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

/**
 * Gives the client's links back. It disposes of its calls only and keeps its channel open; the link of its bridge half
 * goes with the client itself.
 */
export async function disposeOf(client: KurrentDBClient): Promise<void> {
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
