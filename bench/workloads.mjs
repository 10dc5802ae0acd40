import { append } from './workloads/append.mjs';
import { command } from './workloads/command.mjs';
import { rebuild } from './workloads/rebuild.mjs';

/** What is measured, with the first marks (docs: bench/README.md). `quick`: the same, small. */
export const workloads = ({ quick }) => {
  const count = (full) => (quick ? Math.ceil(full / 50) : full);
  return [
    append({ inFlight: 1, count: count(200) }),
    append({ inFlight: 16, count: count(1600), mark: 1.2 }),
    append({ inFlight: 64, count: count(3200) }),
    append({ inFlight: 8, processes: 2, count: count(1600) }),
    command({ count: count(150), mark: 0.45 }),
    rebuild({ events: quick ? 300 : 100_000, emmettEvents: quick ? 100 : 5_000, mark: 40_000 }),
  ];
};
