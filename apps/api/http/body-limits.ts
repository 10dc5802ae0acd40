import { MAX_RECORD_BYTES } from '#commands/request-limits';
import { MAX_FILE_BYTES } from '#importing/read-record';
import { V1 } from './version-path.ts';

const IMPORTS = `/${V1}/imports`;

/** Whether an address takes a file: every other body is a record at most. */
export const takesFile = (path: string): boolean => path === IMPORTS;

/** Bytes that a body may have at an address. */
export const bodyLimitAt = (path: string): number => (takesFile(path) ? MAX_FILE_BYTES : MAX_RECORD_BYTES);
