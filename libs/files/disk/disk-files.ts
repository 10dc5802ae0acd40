import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedBytes } from '../checked-bytes.ts';
import { isFileHash, type FileStore, type StoredFile } from '../file-store.port.ts';
import { noneIfNotThere, onDisk } from '../on-disk.ts';
import { spool } from '../spool.ts';
import { HEAD_BYTES, typeOfBytes } from '../type-of-bytes.ts';

/** Files in a folder of this machine, `ab/cd/abcd…`: a folder holds a few, however many there are. `unfinished` lies on the same disk. */
export function diskFiles({ folder, unfinished }: { folder: string; unfinished: string }): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const find = async (sha256: string): Promise<StoredFile | undefined> =>
    isFileHash(sha256) ? onDisk(() => fileAt(pathOf(sha256), sha256)) : undefined;
  return {
    async add(bytes) {
      const { path, file } = await spool(unfinished, bytes);
      const target = pathOf(file.sha256);
      try {
        await onDisk(() => keepAt(target, path));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      await onDisk(async () => {
        for (const level of [dirname(target), dirname(dirname(target)), folder]) await syncFolder(level);
      });
      return file;
    },
    find,
    async open(sha256) {
      const file = await find(sha256);
      return file && { file, bytes: checkedBytes(createReadStream(pathOf(sha256)), file) };
    },
  };
}

async function keepAt(target: string, path: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  // Over what may be there: the same bytes, or damaged ones that are whole again.
  await rename(path, target);
}

async function fileAt(path: string, sha256: string): Promise<StoredFile | undefined> {
  const found = await stat(path).catch(noneIfNotThere);
  if (found?.isFile() !== true) return undefined;
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(HEAD_BYTES, found.size)));
    return { sha256, size: found.size, type: typeOfBytes(buffer.subarray(0, bytesRead)) };
  } finally {
    await handle.close();
  }
}

/** A name is durable once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
