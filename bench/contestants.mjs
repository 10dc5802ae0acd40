import { emmettIsThere, emmettStore } from './stores/emmett.mjs';
import { lotrinhStore } from './stores/lotrinh.mjs';
import { rawStore } from './stores/raw.mjs';

export const RAW = 'raw insert';
export const RAW_UNIQUE = 'raw insert, unique index';
export const OURS = 'Lộ Trình';
export const EMMETT = 'Emmett 0.42';

/** Everybody who appends, by name. */
export const STORES = {
  [RAW]: rawStore(false),
  [RAW_UNIQUE]: rawStore(true),
  [OURS]: lotrinhStore,
  ...(emmettIsThere && { [EMMETT]: emmettStore }),
};
