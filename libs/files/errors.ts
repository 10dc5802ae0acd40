/** More bytes than a file may have. */
export class FileTooLarge extends Error {
  readonly type = 'too-large';
  constructor(readonly limit: number) {
    super(`more than ${String(limit)} bytes`);
  }
}

/** What is stored under a hash has another one: the disk or the store lost or changed bytes. */
export class DamagedFile extends Error {
  readonly type = 'damaged-file';
  constructor(readonly sha256: string) {
    super(`the file ${sha256} is damaged`);
  }
}

/** The store of files does not answer, or refuses us. Its words name the setting that says where it is and what went wrong. */
export class FilesUnreachable extends Error {
  readonly type = 'store-unreachable';
}
