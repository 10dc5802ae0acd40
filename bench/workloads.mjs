import { ON_KURRENTDB } from './contestants.mjs';
import { append } from './workloads/append.mjs';
import { command } from './workloads/command.mjs';
import { read } from './workloads/read.mjs';
import { rebuild } from './workloads/rebuild.mjs';

/** What is measured, with the first marks. */
const full = [
  append({ inFlight: 1, count: 200 }),
  append({ inFlight: 16, count: 1600, mark: 1.2 }),
  append({ inFlight: 64, count: 3200 }),
  append({ inFlight: 8, processes: 2, count: 1600 }),
  command({ count: 150, mark: 0.45 }),
  rebuild({ events: 100_000, emmettEvents: 5_000, mark: 40_000 }),
  append({ on: ON_KURRENTDB, inFlight: 1, count: 200 }),
  append({ on: ON_KURRENTDB, inFlight: 16, count: 1600 }),
  read({ events: 10_000 }),
];

/** One of each, as small as can be: whether the answers are right, nothing else. */
const quick = [
  append({ inFlight: 4, count: 8 }),
  append({ inFlight: 2, processes: 2, count: 8 }),
  command({ count: 2, mark: 0 }),
  rebuild({ events: 150, emmettEvents: 20, mark: 0 }),
  append({ on: ON_KURRENTDB, inFlight: 2, count: 8 }),
  read({ events: 64 }),
];

export const workloads = (options) => (options.quick ? quick : full);
