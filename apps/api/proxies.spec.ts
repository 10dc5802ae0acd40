import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeLogger } from '#runtime/logger';
import { openStores, type Stores } from '#runtime/open-stores';
import { readSettings, type Settings } from '#runtime/settings';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { freeHome, type FreeHome } from '../../test/support/free-home.ts';
import { startApi } from './start-api.ts';

/** Of one address, however many it says it has. */
const LIMITS = { caller: 100, address: 3 };

let fresh: FreshStores;
let home: FreeHome;
let stores: Stores;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  home = freeHome();
  stores = await openStores(readSettings({ LOTRINH_HOME: home.path, PORT: '0', ...fresh.settings }));
});
afterAll(async () => {
  await stores.close();
  await home.remove();
  await fresh.stop();
});

/** Statuses of four calls, each of which says that it comes from an address of its own. */
async function fourCalls(settings: Partial<Settings>, forwarded: (call: number) => string) {
  const api = await startApi({
    stores: { ...stores, settings: { ...stores.settings, ...settings } },
    log: makeLogger({ level: 'silent' }),
    limits: LIMITS,
  });
  try {
    const statuses: number[] = [];
    for (const call of [1, 2, 3, 4]) {
      const headers = { 'x-forwarded-for': forwarded(call) };
      statuses.push((await fetch(`http://127.0.0.1:${api.port}/api/docs`, { headers })).status);
    }
    return statuses;
  } finally {
    await api.close();
  }
}

const ITS_OWN = (call: number): string => `203.0.113.${call}`;
const LET_THROUGH = [200, 200, 200, 200];
const STOPPED = [200, 200, 200, 429];

describe('the address that limits count', () => {
  test('is that of the connection where no proxy is trusted, whatever a caller says', async () => {
    expect(await fourCalls({}, ITS_OWN)).toEqual(STOPPED);
  });

  test('is what a trusted proxy says', async () => {
    expect(await fourCalls({ trustProxy: ['127.0.0.1'] }, ITS_OWN)).toEqual(LET_THROUGH);
    expect(await fourCalls({ trustProxy: 1 }, ITS_OWN)).toEqual(LET_THROUGH);
  });

  test('is not what a caller had the proxy hand on', async () => {
    const handedOn = (call: number): string => `${ITS_OWN(call)}, 198.51.100.7`;
    expect(await fourCalls({ trustProxy: ['127.0.0.1'] }, handedOn)).toEqual(STOPPED);
    expect(await fourCalls({ trustProxy: 1 }, handedOn)).toEqual(STOPPED);
  });

  test('is not what another peer than the trusted one says', async () => {
    expect(await fourCalls({ trustProxy: ['10.0.0.0/8'] }, ITS_OWN)).toEqual(STOPPED);
  });
});
