import { isFileHash, type FileStore } from '#files/file-store.port';
import type { KnownFile } from '#lifecycle/command';

/** Hashes looked up for one command; the decider refuses a document with as many files. */
const MOST_LOOKED_UP = 100;

/** What is stored of the files that a document names, whatever else it is: its form is the decider's matter. @throws FilesUnreachable */
export async function knownFiles(
  document: unknown,
  files: Pick<FileStore, 'find'> | undefined,
): Promise<ReadonlyMap<string, KnownFile>> {
  const hashes = new Set(hashesIn(document).filter(isFileHash).slice(0, MOST_LOOKED_UP));
  const known = new Map<string, KnownFile>();
  for (const sha256 of hashes) {
    const found = await files?.find(sha256);
    if (found !== undefined) known.set(sha256, { size: found.size, type: found.type });
  }
  return known;
}

function hashesIn(document: unknown): readonly unknown[] {
  const files = memberOf(document, 'files');
  return Array.isArray(files) ? files.map((file) => memberOf(file, 'sha256')) : [];
}

const memberOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
