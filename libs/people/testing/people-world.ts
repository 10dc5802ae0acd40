import pg from 'pg';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { clockOver } from '#runtime/clock';
import { keysFor, masterKeys } from '#runtime/master-key';
import { migrate } from '#runtime/migrate';
import { freeHome } from '../../../test/support/free-home.ts';
import { startPostgresServer } from '../../../test/support/postgres-server.ts';
import type { ErasingDeps } from '../erase.ts';
import type { SaidPerson } from '../take-in.ts';
import { takeIn } from '../take-in.ts';
import { vaultIn } from '../vault.ts';

/** Who does what tests need done. */
export const BY = { actor: 'operator:test', recordedBy: { by: 'operator:test' } };

/** People on a log, tables and a home of their own. */
export interface PeopleWorld {
  readonly deps: ErasingDeps & { readonly store: EventStore };
  readonly pool: pg.Pool;
  readonly home: string;
  /** @throws Error it was refused */
  person(personId: string, said?: Partial<SaidPerson>): Promise<void>;
  stop(): Promise<void>;
}

export async function peopleWorld(): Promise<PeopleWorld> {
  const server = await startPostgresServer();
  const home = freeHome();
  const url = await server.newDatabase();
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined); // the server is stopped while the last connections still say good-bye
  await migrate(pool);
  const store = await openEventStore({ url, now: Date.now });
  const vault = vaultIn(pool, () => keysFor(masterKeys({ home: home.path }), 'person'));
  const deps: ErasingDeps & { readonly store: EventStore } = {
    store,
    vault,
    clock: clockOver(() => Date.parse('2026-11-26T08:00:00Z')),
    mayShutOut: () => Promise.resolve({ status: 'done' }),
    shutOut: () => Promise.resolve({ status: 'done' }),
    hasAccount: () => Promise.resolve(false),
  };
  return {
    deps,
    pool,
    home: home.path,
    async person(personId, said = {}) {
      const taken = await takeIn({ personId, details: { name: `Người ${personId}` }, ...said }, BY, deps);
      if (taken.status === 'refused') throw new Error(JSON.stringify(taken.refusals));
    },
    async stop() {
      await store.close();
      await pool.end();
      await server.stop();
      await home.remove();
    },
  };
}
