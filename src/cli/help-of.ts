import { answer, type Answer } from './answer.ts';
import { helpDocument, helpText } from './help.ts';

/** `--help` of the program, of a group of verbs or of one of them. */
export async function helpOf(path: readonly string[]): Promise<Answer> {
  const more = ['task do', 'task bulk'].includes(path.join(' '))
    ? [(await import('./known-commands.ts')).commandsHelp()]
    : [];
  return answer(helpDocument(path), () => helpText(path, more));
}
