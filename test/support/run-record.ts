import { appendFileSync } from 'node:fs';

/** What a test says for the record of its run: the seed it took, or what it counted. */
export type RunNote =
  | { readonly test: string; readonly seed: number }
  | { readonly test: string; readonly figures: Readonly<Record<string, number>> };

/** Adds a line to the file that the runner named; without one (a spec run by hand) it is only printed. */
export function noteInRun(note: RunNote): void {
  const file = process.env.TEST_NOTES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(note)}\n`);
}
