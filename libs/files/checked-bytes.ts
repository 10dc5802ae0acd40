import { createHash } from 'node:crypto';
import { DamagedFile } from './errors.ts';
import type { StoredFile } from './file-store.port.ts';

/**
 * The bytes of a file as they come, one piece behind: the last is held back until size and hash are known to be right,
 * so that a damaged file is never given as whole. @throws DamagedFile
 */
export async function* checkedBytes(
  bytes: AsyncIterable<Uint8Array>,
  { sha256, size }: Pick<StoredFile, 'sha256' | 'size'>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  let seen = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    seen += piece.byteLength;
    if (seen > size) throw new DamagedFile(sha256);
    if (held !== undefined) yield held;
    held = piece;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new DamagedFile(sha256);
  if (held !== undefined) yield held;
}
