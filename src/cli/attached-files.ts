import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuse } from '#commands/refused';
import type { FileStore } from '#files/file-store.port';
import type { FileRef } from '#lifecycle/fact';

/**
 * The document with these files of the caller's added to it, once they are stored. A file that was stored for a command
 * which is then refused stays: it is the same file when it is attached again.
 * @throws Refused no document to attach them to, no such file
 */
export async function withFiles(
  document: unknown,
  paths: readonly string[],
  files: Pick<FileStore, 'add'>,
): Promise<unknown> {
  if (paths.length === 0) return document;
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return refuse('missing-field', {}, 'document');
  const own = 'files' in document && Array.isArray(document.files) ? (document.files as unknown[]) : [];
  const attached: FileRef[] = [];
  for (const path of paths) attached.push(await storedFrom(path, files));
  return { ...document, files: [...own, ...attached] };
}

async function storedFrom(path: string, files: Pick<FileStore, 'add'>): Promise<FileRef> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return refuse('not-found', { code: path });
  const { sha256, size, type } = await files.add(createReadStream(path));
  return { sha256, size, type, name: basename(path) };
}
