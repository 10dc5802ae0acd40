/** So many bytes from the start tell what a file is. */
export const HEAD_BYTES = 64 * 1024;

const UNKNOWN = 'application/octet-stream';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** How the files begin that offices attach: the first bytes, at a place, and what they mean. */
const SIGNATURES: readonly (readonly [at: number, bytes: string, type: string])[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [8, 'WEBP', 'image/webp'],
  // Word, Excel and PowerPoint before 2007: one container, whose inside is not read.
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [0, "7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  [0, '{\\rtf', 'application/rtf'],
];

/** Names that the first entries of an office file have, before they are packed. */
const PACKED: readonly (readonly [entry: RegExp, type: string])[] = [
  [/word\//, `${OFFICE}.wordprocessingml.document`],
  [/xl\//, `${OFFICE}.spreadsheetml.sheet`],
  [/ppt\//, `${OFFICE}.presentationml.presentation`],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, 'application/vnd.oasis.opendocument.text'],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
];

/**
 * The media type of a file by its first bytes (at most `HEAD_BYTES` are looked at). A short list on purpose: what is not
 * on it is `application/octet-stream`, or `text/plain` where every byte is text in UTF-8. What can run in a browser
 * (HTML, SVG, XML) is text here, never more.
 */
export function typeOfBytes(head: Uint8Array): string {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const [, , type] = SIGNATURES.find(([at, bytes]) => text.startsWith(bytes, at)) ?? [];
  if (type !== undefined) return type;
  if (text.startsWith('PK\x03\x04'))
    return PACKED.find(([entry]) => entry.test(text))?.[1] ?? 'application/zip';
  return isText(head.subarray(0, HEAD_BYTES)) ? 'text/plain' : UNKNOWN;
}

/** UTF-8 without control characters but tab and line ends; a letter cut at the end of the head is no fault. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text);
  } catch {
    return false;
  }
}
