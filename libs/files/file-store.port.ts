/** What is known of stored bytes. */
export interface StoredFile {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, found in the bytes: neither a name nor a header is believed. */
  readonly type: string;
}

/** A stored file and its bytes. */
export interface OpenedFile {
  readonly file: StoredFile;
  /**
   * The bytes, held against the hash while they are given: the last piece comes only when all are right.
   * @throws DamagedFile they are others than were stored
   */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Files by the hash of their bytes. Nothing is ever changed or deleted; the same bytes twice are one file. */
export interface FileStore {
  /**
   * Takes bytes in as they come, never all of them in memory; once it answers they are there to stay.
   * @throws FileTooLarge more than `MAX_FILE_SIZE` @throws FilesUnreachable the store does not answer
   */
  add(bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** What is stored under a hash; undefined where nothing is. @throws FilesUnreachable */
  find(sha256: string): Promise<StoredFile | undefined>;
  /** The same with its bytes. @throws FilesUnreachable */
  open(sha256: string): Promise<OpenedFile | undefined>;
}

/** Bytes of one file. Larger: scans of whole dossiers go in as one; a disk is filled by a few. */
export const MAX_FILE_SIZE = 50 * 1024 * 1024;

/** Whether the text is a hash as files are known by. */
export const isFileHash = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
