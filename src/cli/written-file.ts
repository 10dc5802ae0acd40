import { writeFile } from 'node:fs/promises';
import { refuse } from '#commands/refused';

/** Writes what an option asked for to the file it names. @throws Refused no file can be written there */
export async function writtenFile(option: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch {
    refuse('invalid-field', { expected: 'writable' }, option);
  }
}
