import { KurrentDBClient, NO_STREAM, jsonEvent } from '@kurrent/kurrentdb-client';
import { streamName } from '../../dist/libs/event-store/stream-name.js';

/** The client alone, as its documentation uses it, with the check of the expected revision. No hash, no chain, no second try. */
export const clientStore = {
  async open({ url }) {
    const client = KurrentDBClient.connectionString(url);
    return {
      client,
      async append(code, revision, { type, data, metadata }) {
        const streamState = revision === 0 ? NO_STREAM : BigInt(revision - 1);
        const event = jsonEvent({ type, data, metadata });
        const written = await client.appendToStream(streamName({ kind: 'task', code }), [event], {
          streamState,
        });
        if (written.nextExpectedRevision !== BigInt(revision))
          throw new Error(`revision ${written.nextExpectedRevision}, not ${revision}`);
      },
      async check(total) {
        const found = await countedBy(client);
        return found === total ? undefined : `${found} events of ${total}`;
      },
      close: () => client.dispose(),
    };
  },
};

/** Events of the log that are not the server's own. */
export async function countedBy(client) {
  let found = 0;
  for await (const { event } of client.readAll())
    if (event !== undefined && !event.type.startsWith('$')) found += 1;
  return found;
}
