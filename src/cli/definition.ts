import { DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { answer, table, type Answer } from './answer.ts';
import { refuse } from './refused.ts';

/** `definition list`: every regulation the program knows. */
export function definitionList(): Promise<Answer> {
  const list = DEFINITIONS.map(listedDefinition);
  return Promise.resolve(
    answer(list, () =>
      table(list.map((one) => [one.id, one.version, one.kind, one.inForceFrom, one.label.vi])),
    ),
  );
}

/** `definition show ID`: one of them, whole. */
export async function definitionShow(id: string): Promise<Answer> {
  const found = DEFINITIONS.find((definition) => definition.id === id);
  return Promise.resolve(answer(shownDefinition(found ?? refuse('not-found', { code: id }))));
}
