/** 1–80 characters, NFC, letters, digits and `. / - _` (contract section 6). */
const SHAPE = /^[\p{L}\p{M}\p{Nd}./_-]{1,80}$/u;

/** Steps of a path: a client takes them out of an address before it is sent, percent-encoded too. */
const UNREACHABLE: readonly string[] = ['.', '..'];

/** Whether `code` may name a task or a dossier. It is the caller's own and is kept as given. */
export function isCaseCode(code: string): boolean {
  return SHAPE.test(code) && code.normalize('NFC') === code && !UNREACHABLE.includes(code);
}
