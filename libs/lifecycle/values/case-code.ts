/** 1–80 characters, NFC, letters, digits and `. / - _` (contract section 6). */
const SHAPE = /^[\p{L}\p{M}\p{Nd}./_-]{1,80}$/u;

/** Whether `code` may name a task or a dossier. It is the caller's own and is kept as given. */
export function isCaseCode(code: string): boolean {
  return SHAPE.test(code) && code.normalize('NFC') === code;
}
