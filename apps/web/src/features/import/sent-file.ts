import { newKey } from '../../api/ask-again.ts';
import type { TextKey } from '../../text/text.tsx';

export type Format = 'xlsx' | 'csv' | 'ndjson' | 'json';
export type TableFormat = 'xlsx' | 'csv';

export const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
};
const FORMATS = Object.keys(TYPES) as readonly Format[];
/** What the button offers to choose from. */
export const ACCEPTED = FORMATS.map((format) => `.${format}`).join(',');
/** Bytes of a file that is kept for a second person (libs/files, MAX_FILE_SIZE): more would be sent in vain. */
const MOST_BYTES = 50 * 1024 * 1024;

/** A file as it was when it was chosen: what is tried is what is handed in, whatever is saved over it since. */
export interface SentFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Blob;
  /** Under which it is handed in, once. */
  readonly key: string;
}

/** A file that was chosen, or why it is none. */
export type Chosen = SentFile | { readonly name: string; readonly wrong: TextKey };

/** Reads a file that somebody chose. */
export async function chosenFile(file: File): Promise<Chosen> {
  const { name, size } = file;
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1];
  const format = FORMATS.find((one) => one === ending);
  if (format === undefined)
    return { name, wrong: ending === 'xls' ? 'import.wrong.xls' : 'import.wrong.kind' };
  if (size > MOST_BYTES) return { name, wrong: 'import.wrong.large' };
  if (size === 0) return { name, wrong: 'import.wrong.empty' };
  try {
    // Read now: a file that is saved anew later can no more be read by what was chosen.
    return { name, format, bytes: new Blob([await file.arrayBuffer()]), key: newKey() };
  } catch {
    return { name, wrong: 'import.wrong.unreadable' };
  }
}

/** `Danh sách 2023.xlsx` → `Danh sách 2023` */
export const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '');
