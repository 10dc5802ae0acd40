import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { OpenedFile } from '#files/file-store.port';

/** What Node says of an answer whose reader closed the line. */
export const GONE = 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Sends a file to be saved, never to be shown in the page. The length is told before and the last piece comes only when
 * the hash is right: what was damaged breaks off, or is an error where nothing was sent yet. @throws DamagedFile
 */
export async function sendFile(
  response: Response,
  { file, bytes, name }: OpenedFile & { readonly name: string },
): Promise<void> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    // A short file is known to be right before a header is sent.
    const first = await pieces.next();
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.size,
      'Content-Disposition': `attachment; filename="${file.sha256}"; filename*=UTF-8''${encoded(name)}`,
    });
    await pipeline(Readable.from(following(first, pieces)), response);
  } catch (error) {
    // Who asked has gone: nobody is left to be told.
    if ((error as NodeJS.ErrnoException).code !== GONE) throw error;
  } finally {
    // Asked for one by one, they are ours to close, however far they were read.
    await pieces.return?.();
  }
}

async function* following(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
}

/** RFC 8187: what encodeURIComponent leaves and a header may not have is encoded too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
