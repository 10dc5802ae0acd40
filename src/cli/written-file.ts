import { writeFile } from 'node:fs/promises';
import { refuse } from '#commands/refused';

/** Writes what `--out` names. @throws Refused no file can be written there */
export async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    refuse('invalid-field', { expected: 'writable' }, 'out');
  }
}
