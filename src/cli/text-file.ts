import { readFile, stat } from 'node:fs/promises';
import { refuse } from '#commands/refused';

/** A definition is some hundred kilobytes; what is ten times as large is none. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The text of a file that a verb was given. `field`: what the verb calls it. @throws Refused not-found, too-large, invalid-encoding */
export async function textOfFile(path: string, field?: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return refuse('not-found', { code: path }, field);
  if (found.size > MOST_BYTES) return refuse('too-large', { limit: MOST_BYTES }, field);
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('invalid-encoding', {}, field);
  }
}
