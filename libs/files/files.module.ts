import { join } from 'node:path';
import { diskFiles } from './disk/disk-files.ts';
import type { FileStore } from './file-store.port.ts';
import { onDisk } from './on-disk.ts';
import { prepareSpool } from './spool.ts';
import { s3Address } from './s3/s3-address.ts';

/** Where files are kept. */
export interface FilesPlace {
  /** Of what the program keeps itself; unfinished files lie there whatever keeps the others. */
  readonly home: string;
  /** An S3-compatible store; absent: on disk under `home`. */
  readonly s3Url?: string;
}

/**
 * The store of files. Opens nothing yet: folders are made and libraries loaded by the first call that needs them, for
 * most programs and verbs never touch a file.
 */
export function openFiles(place: FilesPlace): FileStore {
  let opening: Promise<FileStore> | undefined;
  const opened = (): Promise<FileStore> =>
    (opening ??= open(place).catch((error: unknown) => {
      // A disk that is full or away comes back; the next call asks it.
      opening = undefined;
      throw error;
    }));
  return {
    add: async (bytes) => (await opened()).add(bytes),
    find: async (sha256) => (await opened()).find(sha256),
    open: async (sha256) => (await opened()).open(sha256),
  };
}

async function open({ home, s3Url }: FilesPlace): Promise<FileStore> {
  const folder = join(home, 'files');
  const unfinished = join(folder, 'unfinished');
  await onDisk(() => prepareSpool(unfinished));
  if (s3Url === undefined) return diskFiles({ folder, unfinished });
  const address = s3Address(s3Url);
  if (typeof address === 'string') throw new RangeError(`S3_URL: ${address}`);
  // The library is large: only who keeps files in S3 loads it.
  return (await import('./s3/s3-files.ts')).s3Files({ address, unfinished });
}
