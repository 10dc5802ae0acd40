/** The text is no cursor that a list gave. */
export class InvalidCursor extends Error {
  readonly type = 'invalid-field';
}

/** Where a page of a list ended, by the values that the list is sorted by: opaque, and the next page begins right behind it. */
export function cursorAt(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** So many values of a cursor. @throws InvalidCursor */
export function parseCursor(text: string, count: number): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    parsed = undefined;
  }
  const isCursor =
    Array.isArray(parsed) && parsed.length === count && parsed.every((part) => typeof part === 'string');
  if (!isCursor) throw new InvalidCursor('not a cursor of this list');
  return parsed as readonly string[];
}
