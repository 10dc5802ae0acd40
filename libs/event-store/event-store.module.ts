import { UnsupportedStoreUrl } from './errors.ts';
import type { EventStore } from './event-store.port.ts';
import { openPostgresEventStore } from './postgres/postgres-event-store.ts';

/**
 * Opens the log at `url`: `postgres://…` or `postgresql://…`.
 * A plain function: a Nest module here would cost every call of the command line 0.6 s.
 * @param options.now milliseconds since 1970 in the log's time
 * @throws UnsupportedStoreUrl no adapter speaks that scheme
 * @throws StoreUnreachable
 */
export async function openEventStore(options: { url: string; now: () => number }): Promise<EventStore> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(options.url)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'postgres':
    case 'postgresql':
      return openPostgresEventStore(options);
    default:
      throw new UnsupportedStoreUrl(
        `no event store speaks ${scheme ?? 'an address without a scheme'}; postgres:// does`,
      );
  }
}
