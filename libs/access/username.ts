/** Letters of any language and digits, then also `. _ @ -`; 1 to 80 characters. */
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{0,79}$/u;

/** A user name as it is kept and compared: NFC, lower case. Undefined: no such text can be one. */
export function parseUsername(text: string): string | undefined {
  const name = text.normalize('NFC').toLowerCase();
  return SHAPE.test(name) ? name : undefined;
}
