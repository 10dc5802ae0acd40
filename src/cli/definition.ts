import { definitionNamed, DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { answer, type Answer } from './answer.ts';
import { definitionListText, definitionText } from './print/definition.ts';
import { refuse } from '#commands/refused';

/** `definition list`: every regulation the program knows. */
export function definitionList(): Promise<Answer> {
  const list = DEFINITIONS.map(listedDefinition);
  return Promise.resolve(answer(list, () => definitionListText(list)));
}

/** `definition show ID`: one of them, whole. */
export async function definitionShow(id: string): Promise<Answer> {
  const found = definitionNamed(id);
  const shown = shownDefinition(found ?? refuse('not-found', { code: id }));
  return Promise.resolve(answer(shown, () => definitionText(shown)));
}
