import { departmentIn } from '#commands/department';
import type { Definition } from '#lifecycle/definition';
import { definitionOn, departmentAt } from '#lifecycle/department/department';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { definitionNamed, DEFINITIONS } from '#lifecycle/kinds';
import { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { definitionListText, definitionText } from './print/definition.ts';
import { refuse } from '#commands/refused';
import { dayOption } from './clock-options.ts';
import { withStores } from './session.ts';
import { writtenFile } from './written-file.ts';

/** `definition list`: every regulation the program knows. */
export function definitionList(): Promise<Answer> {
  const list = DEFINITIONS.map(listedDefinition);
  return Promise.resolve(answer(list, () => definitionListText(list)));
}

interface Options {
  readonly format?: string;
  readonly out?: string;
  readonly asOf?: string;
}

/** As it holds in the department for a fact of that day. */
const inDepartment = (definition: Definition, day: PlainDate): Promise<Definition> =>
  withStores(async ({ store }) =>
    definitionOn(definition, departmentAt(await departmentIn(store), { asOf: day }), day),
  );

/** `definition show ID[@VERSION]`: one of them, whole; as a state diagram with `--format mermaid|svg`; with what the province's profile of a day sets otherwise with `--as-of`. */
export async function definitionShow(
  asked: string,
  { format: drawnAs = 'text', out, asOf }: Options,
): Promise<Answer> {
  const known = definitionNamed(asked) ?? refuse('not-found', { code: asked });
  const definition = asOf === undefined ? known : await inDepartment(known, dayOption('as-of', asOf));
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
