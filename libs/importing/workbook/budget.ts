import { MAX_FILE_BYTES, UnreadableFile } from '../read-record.ts';

/**
 * What a workbook may hold, all its sheets together. Smaller: a department's list with its pictures is refused. Larger:
 * the reader, which holds some hundreds of bytes an element or cell, takes more memory than the process has.
 */
export const WORKBOOK_LIMITS = {
  /** Unpacked. As any other file that is read at once. */
  bytes: MAX_FILE_BYTES,
  parts: 1_000,
  /** Elements of XML. A cell is two or three. */
  elements: 2_000_000,
  /** Of each row up to its last cell, and all that are joined or named together. */
  cells: 500_000,
  /** Of each sheet up to its last row, empty ones too. */
  rows: 4 * 1_048_576,
  /** Ranges of joined cells: the reader compares each with all before it. */
  joins: 10_000,
} as const;

type Counted = 'bytes' | 'elements' | 'cells' | 'rows' | 'joins';

/** Counts what a workbook holds against its limits. */
export class Budget {
  private readonly spent: Record<Counted, number> = { bytes: 0, elements: 0, cells: 0, rows: 0, joins: 0 };

  /** @throws UnreadableFile too-large */
  spend(what: Counted, count: number): void {
    this.spent[what] += count;
    // Turned round, so that what is no number is too much as well.
    if (!(this.spent[what] <= WORKBOOK_LIMITS[what])) throw tooLarge();
  }
}

export function tooLarge(): UnreadableFile {
  const { bytes, cells, parts } = WORKBOOK_LIMITS;
  return new UnreadableFile('too-large', { expected: 'workbook-size', limit: bytes, cells, parts });
}

export const notAWorkbook = (): UnreadableFile =>
  new UnreadableFile('invalid-table', { expected: 'workbook' });
