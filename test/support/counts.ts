import { noteInRun } from './run-record.ts';

/** How often a random test runs: `full` under `npm run test:full`, a tenth of it (at least once) otherwise. */
export function count(full: number): number {
  return process.env.TEST_TIER === 'full' ? full : Math.max(1, Math.ceil(full / 10));
}

/**
 * The seed of a random test: TEST_SEED when a failure is to be replayed, else a new one. Printed and noted, because a
 * failure that cannot be repeated is no use.
 */
export function printedSeed(test: string): number {
  const given = Number(process.env.TEST_SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : Math.floor(Math.random() * 0x7fff_ffff);
  process.stderr.write(`${test}: TEST_SEED=${seed}\n`);
  noteInRun({ test, seed });
  return seed;
}

/** What a test counted: printed and noted. */
export function printedFigures(test: string, figures: Readonly<Record<string, number>>): void {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stderr.write(`${test}: ${said.join(', ')}\n`);
  noteInRun({ test, figures });
}
