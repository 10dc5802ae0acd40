import { existsSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** A quick run goes without it when nobody has installed it. */
export const emmettIsThere = existsSync(
  inRoot('bench', 'node_modules', '@event-driven-io', 'emmett-postgresql'),
);

/** Emmett's PostgreSQL store as its documentation opens it. */
export const emmettStore = {
  async open({ url }) {
    const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
    const store = getPostgreSQLEventStore(url);
    return {
      store,
      async append(stream, revision, event) {
        const expectedStreamVersion = revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision);
        const { nextExpectedStreamVersion } = await store.appendToStream(stream, [event], {
          expectedStreamVersion,
        });
        if (nextExpectedStreamVersion !== BigInt(revision + 1))
          throw new Error(`version ${nextExpectedStreamVersion}`);
      },
      async check(total, streams) {
        let found = 0;
        for (const { stream } of streams) found += (await store.readStream(stream)).events.length;
        return found === total ? undefined : `${found} events of ${total}`;
      },
      close: () => store.close(),
    };
  },
};
