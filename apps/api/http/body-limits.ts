import { MAX_RECORD_BYTES } from '#commands/request-limits';
import { MAX_FILE_SIZE } from '#files/file-store.port';
import { MAX_FILE_BYTES } from '#importing/read-record';
import { V1 } from './version-path.ts';

const IMPORTS = `/${V1}/imports`;
const FILES = `/${V1}/files`;

/** Whether an address takes a file: every other body is a record at most. */
export const takesFile = (path: string): boolean => path === IMPORTS;

/** Whether an address takes a body piece by piece: nobody reads it before. */
export const takesStream = (path: string): boolean => path === FILES;

/** Bytes that a body may have at an address. */
export function bodyLimitAt(path: string): number {
  if (takesStream(path)) return MAX_FILE_SIZE;
  return takesFile(path) ? MAX_FILE_BYTES : MAX_RECORD_BYTES;
}
