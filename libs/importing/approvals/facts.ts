import type { Format } from '../read-file.ts';

/** Code of the stream `operator-imports`: files that somebody handed in over HTTP, and what became of them. */
export const IMPORTS_CODE = 'imports';

/** Facts of an import that two people answer for (contract section 6: import over HTTP). */
export const REQUESTED = 'ImportRequested';
/** STORAGE FORMAT of the next three, version 1: `{approval, reason?}`, the id of the request's event. */
export const COUNTERSIGNED = 'ImportCountersigned';
export const RETURNED = 'ImportReturned';
export const RECALLED = 'ImportRecalled';
export const FINISHED = 'ImportFinished';

/** STORAGE FORMAT, version 1: a file that waits; its bytes lie in the file store, under their hash. */
export interface ImportRequested {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly format: Format;
  /** How many records it holds. */
  readonly records: number;
}

/** STORAGE FORMAT, version 1: all of its records were decided. */
export interface ImportFinished {
  readonly approval: string;
  /** Records of the file that are in, by this call or an earlier one. */
  readonly taken: number;
  readonly refused: number;
}
