import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FileTooLarge } from './errors.ts';
import { MAX_FILE_SIZE, type StoredFile } from './file-store.port.ts';
import { noneIfNotThere, onDisk } from './on-disk.ts';
import { HEAD_BYTES, typeOfBytes } from './type-of-bytes.ts';

/** What lies in the spool so long was left by a process that died. Smaller: a slow upload loses its file. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** Bytes on the disk of this machine, under a name of their own, and what they turned out to be. */
export interface Spooled {
  readonly path: string;
  readonly file: StoredFile;
}

/** Makes the folder of unfinished files, for this user alone, and clears what was left in it long ago. */
export async function prepareSpool(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may have cleared it meanwhile.
    const found = await stat(path).catch(noneIfNotThere);
    if (found !== undefined && found.mtimeMs < Date.now() - LEFT_AFTER_MS) await rm(path, { force: true });
  }
}

/**
 * Writes bytes as they come into the folder while hashing, and makes them durable. Leaves nothing behind on a failure;
 * what the bytes themselves throw is thrown on. @throws FileTooLarge @throws FilesUnreachable
 */
export async function spool(folder: string, bytes: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const path = join(folder, randomUUID());
  const handle = await onDisk(() => openedIn(folder, path));
  try {
    const file = await fileOf(bytes, (piece) => onDisk(() => handle.writeFile(piece)));
    await onDisk(() => handle.sync());
    return { path, file };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Somebody may have tidied the folder away while the program runs. */
async function openedIn(folder: string, path: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return open(path, 'wx', 0o600);
}

/** What bytes turn out to be as they come, each piece kept before the next is asked for. @throws FileTooLarge */
export async function fileOf(
  bytes: AsyncIterable<Uint8Array>,
  keep?: (piece: Uint8Array) => Promise<void>,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let head = new Uint8Array();
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > MAX_FILE_SIZE) throw new FileTooLarge(MAX_FILE_SIZE);
    hash.update(piece);
    if (head.byteLength < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES);
    await keep?.(piece);
  }
  return { sha256: hash.digest('hex'), size, type: typeOfBytes(head) };
}
