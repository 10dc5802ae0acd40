import type { FileStore, StoredFile } from './file-store.port.ts';
import { fileOf } from './spool.ts';

/** The store of files with what a dry run would add laid over it: hashed and known, kept nowhere. */
export function dryFiles(files: Pick<FileStore, 'find'>): Pick<FileStore, 'add' | 'find'> {
  const laid = new Map<string, StoredFile>();
  return {
    async add(bytes) {
      const file = await fileOf(bytes);
      laid.set(file.sha256, file);
      return file;
    },
    find: async (sha256) => laid.get(sha256) ?? files.find(sha256),
  };
}
