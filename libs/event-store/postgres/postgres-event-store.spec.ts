import { afterAll, beforeAll } from '@jest/globals';
import { startPostgresServer } from '../../../test/support/postgres-server.ts';
import type { PostgresServer } from '../../../test/support/postgres-server.ts';
import { eventStoreContract } from '../event-store.contract.ts';
import { openPostgresEventStore } from './postgres-event-store.ts';

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.newDatabase();
});
afterAll(() => server.stop());

eventStoreContract('PostgreSQL', { open: ({ now }) => openPostgresEventStore({ url, now }) });
