import { Refused } from '#commands/refused';
import { definitionDiff as diffOf } from '#lifecycle/definition-diff';
import type { Definition } from '#lifecycle/definition';
import { definitionNamed } from '#lifecycle/kinds';
import { readSupposition } from '#definition-tools/supposition';
import { answer, type Answer } from './answer.ts';
import { definitionDiffText } from './print/definition-diff.ts';
import { textOfFile } from './text-file.ts';
import { refuse } from '#commands/refused';

/** `definition diff A B`: each an id, `id@version`, or a file that `definition show` wrote and somebody edited. */
export async function definitionDiff(before: string, after: string): Promise<Answer> {
  const [a, b] = [await meant(before), await meant(after)];
  const diff = diffOf(a, b);
  return answer(diff, () => definitionDiffText(diff));
}

async function meant(name: string): Promise<Definition> {
  const known = definitionNamed(name);
  if (known !== undefined) return known;
  const { supposition, refusals } = readSupposition(await textOfFile(name));
  if (refusals !== undefined) throw new Refused(refusals);
  return 'definition' in supposition
    ? supposition.definition
    : refuse('invalid-field', { expected: 'known-definition' }, 'calendar');
}
