import { afterAll, beforeAll } from '@jest/globals';
import { startStandin } from '../../../test/support/kurrentdb-standin/standin.ts';
import type { Standin } from '../../../test/support/kurrentdb-standin/standin.ts';
import { eventStoreContract } from '../event-store.contract.ts';
import { openKurrentdbEventStore } from './kurrentdb-event-store.ts';

/** A real server, where there is one: the suite then speaks of it. */
const real = process.env.KURRENTDB_TEST_URL;

let standin: Standin | undefined;
let url = real ?? '';
beforeAll(async () => {
  if (real !== undefined) return;
  standin = await startStandin();
  url = standin.url;
});
afterAll(() => standin?.stop());

eventStoreContract(real === undefined ? 'KurrentDB (stand-in)' : 'KurrentDB', {
  open: ({ now }) => openKurrentdbEventStore({ url, now }),
});
