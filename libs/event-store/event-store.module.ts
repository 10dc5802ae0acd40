import { UnsupportedStoreUrl } from './errors.ts';
import type { EventStore } from './event-store.port.ts';
import { openPostgresEventStore } from './postgres/postgres-event-store.ts';
import { isKurrentdbUrl, kurrentdbUrlDefect } from './store-url.ts';

/**
 * Opens the log at `url`: `postgres://…`, `postgresql://…`, `kurrentdb://…` or `esdb://…`, the last two with `+discover` too.
 * A plain function: a Nest module here would cost every call of the command line 0.6 s.
 * @param options.now milliseconds since 1970 in the log's time
 * @throws UnsupportedStoreUrl no adapter speaks that scheme, or not so
 * @throws StoreUnreachable
 */
export async function openEventStore(options: { url: string; now: () => number }): Promise<EventStore> {
  if (isKurrentdbUrl(options.url)) return openKurrentdb(options);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(options.url)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'postgres':
    case 'postgresql':
      return openPostgresEventStore(options);
    default:
      throw new UnsupportedStoreUrl(
        `no event store speaks ${scheme ?? 'an address without a scheme'}; postgres:// and kurrentdb:// do`,
      );
  }
}

async function openKurrentdb(options: { url: string; now: () => number }): Promise<EventStore> {
  const defect = kurrentdbUrlDefect(options.url);
  if (defect !== undefined) throw new UnsupportedStoreUrl(`the address of the KurrentDB: ${defect}`);
  // The client costs 0.4 s; whoever keeps the log in PostgreSQL does not pay it.
  const { openKurrentdbEventStore } = await import('./kurrentdb/kurrentdb-event-store.ts');
  return openKurrentdbEventStore(options);
}
