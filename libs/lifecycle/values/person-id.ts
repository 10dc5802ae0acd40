const PREFIX = 'person:';
/**
 * As a regular expression, for schemas too. No space, so no full name; no `@`, so no address; not nine digits and more,
 * so no number of an identity card or a telephone.
 */
export const PERSON_ID = '(?!\\d{9,}$)[A-Za-z0-9][A-Za-z0-9._-]{0,79}';
const SHAPE = new RegExp(`^(?:${PREFIX})?(${PERSON_ID})$`);

/** The id in `{personId}` or `person:{personId}`, or undefined: a person stands in no event by name (contract rule 13). */
export function parsePersonId(text: unknown): string | undefined {
  return typeof text === 'string' ? SHAPE.exec(text)?.[1] : undefined;
}

/** Whether a text says that it names a person. */
export const namesPerson = (text: string): boolean => text.startsWith(PREFIX);

/** Whether a text that says it names a person does so by an id; any other text is let through. */
export function keepsPersonsUnnamed(text: string): boolean {
  return !namesPerson(text) || parsePersonId(text) !== undefined;
}

/** `person:{personId}`, however it was written, or undefined. */
export function parsePersonRef(text: unknown): string | undefined {
  const id = parsePersonId(text);
  return id === undefined ? undefined : `${PREFIX}${id}`;
}

/** The id itself, however it was written, of what a form took as one: two are one person when these are the same. */
export const barePersonId = (text: string): string => parsePersonId(text) ?? text;
