import { FilesUnreachable } from './errors.ts';

/** What the disk says where there is no such file. */
const NOT_THERE: readonly unknown[] = ['ENOENT', 'ENOTDIR'];

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Undefined where nothing is at a path. @throws whatever else keeps us from it: it may be there */
export function noneIfNotThere(error: unknown): undefined {
  if (NOT_THERE.includes(codeOf(error))) return undefined;
  throw error;
}

/** Asks the disk of this machine; what keeps us from it is the store's own error, by the disk's word for it. @throws FilesUnreachable */
export async function onDisk<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = codeOf(error);
    if (typeof code !== 'string') throw error;
    throw new FilesUnreachable(`LOTRINH_HOME/files: ${code}`, { cause: error });
  }
}
