import { emmettIsThere, emmettStore } from './stores/emmett.mjs';
import { clientStore } from './stores/kurrentdb-client.mjs';
import { lotrinhStore } from './stores/lotrinh.mjs';
import { rawStore } from './stores/raw.mjs';

export const RAW = 'raw insert';
export const RAW_UNIQUE = 'raw insert, unique index';
export const RAW_CLIENT = 'KurrentDB client';
export const OURS = 'Lộ Trình';
export const EMMETT = 'Emmett 0.42';

/** Everybody who appends to PostgreSQL, by name; each in a database of its own. */
export const ON_POSTGRES = {
  base: RAW,
  stores: {
    [RAW]: rawStore(false),
    [RAW_UNIQUE]: rawStore(true),
    [OURS]: lotrinhStore,
    ...(emmettIsThere && { [EMMETT]: emmettStore }),
  },
  place: (server) => server.newDatabase(),
};

/** Everybody who appends to KurrentDB; each on a stand-in of its own, in a process of its own: what is compared is the clients' work. */
export const ON_KURRENTDB = {
  suffix: ', KurrentDB stand-in',
  base: RAW_CLIENT,
  stores: { [RAW_CLIENT]: clientStore, [OURS]: lotrinhStore },
  place: (server) => server.newStandin(),
};
