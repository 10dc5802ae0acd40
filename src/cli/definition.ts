import { definitionNamed, DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { definitionListText, definitionText } from './print/definition.ts';
import { refuse } from '#commands/refused';
import { writtenFile } from './written-file.ts';

/** `definition list`: every regulation the program knows. */
export function definitionList(): Promise<Answer> {
  const list = DEFINITIONS.map(listedDefinition);
  return Promise.resolve(answer(list, () => definitionListText(list)));
}

interface Options {
  readonly format?: string;
  readonly out?: string;
}

/** `definition show ID[@VERSION]`: one of them, whole; as a state diagram with `--format mermaid|svg`. */
export async function definitionShow(
  asked: string,
  { format: drawnAs = 'text', out }: Options,
): Promise<Answer> {
  const definition = definitionNamed(asked) ?? refuse('not-found', { code: asked });
  const shown = shownDefinition(definition);
  const text: Readonly<Record<string, () => string | Promise<string>>> = {
    text: () => definitionText(shown),
    json: () => JSON.stringify(shown, null, 2),
    mermaid: async () => (await import('#definition-tools/mermaid')).mermaidOf(definition),
    svg: async () => (await import('#definition-tools/svg')).svgOf(definition),
  };
  const told = (await text[drawnAs]?.()) ?? '';
  if (out !== undefined) await writtenFile('out', out, told.endsWith('\n') ? told : `${told}\n`);
  const isDiagram = drawnAs === 'mermaid' || drawnAs === 'svg';
  const body = isDiagram && out === undefined ? { ...shown, [drawnAs]: told } : shown;
  if (out === undefined) return answer(body, () => told.trimEnd());
  const name = `${definition.id}@${String(definition.version)}`;
  return answer(body, () => format('print.definition-written', { name, format: drawnAs, file: out }));
}
