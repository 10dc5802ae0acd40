import { MILESTONES } from '#lifecycle/snapshot';
import type { Definition } from '#lifecycle/definition';
import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { COLOURS } from './colours.ts';
import { groundsOf, stepWithTarget, stepWords, titleOf } from './graph-words.ts';
import { stateGraph, type DrawnState, type DrawnStep, type StateGraph } from './state-graph.ts';

/** The state diagram as Mermaid text: states by milestone, commands with the law they rest on. Ends with a line feed. */
export function mermaidOf(definition: Definition, language: Language = 'vi'): string {
  const graph = stateGraph(definition);
  const lines = [
    `%% ${titleOf(graph, language)}`,
    `%% ${groundsOf(graph, language)}`,
    'stateDiagram-v2',
    ...graph.states.flatMap((state) => stateLines(state, graph, language)),
    ...anywhere(graph, language),
    ...graph.arrows.map(({ from, to, steps }) =>
      line(`${from ?? '[*]'} --> ${to}`, steps.map((drawn) => withSource(drawn, language)).join(', ')),
    ),
    ...graph.states.filter(({ end }) => end !== undefined).map(({ name }) => `${name} --> [*]`),
    ...classes(graph),
  ];
  return `${lines.map((text) => (/^(%%|stateDiagram)/.test(text) ? text : `  ${text}`)).join('\n')}\n`;
}

const withSource = (drawn: DrawnStep, language: Language): string =>
  `${stepWords(drawn, language)} (${drawn.step.source})`;

function stateLines(state: DrawnState, graph: StateGraph, language: Language): readonly string[] {
  const { name, label, inside } = state;
  return [
    `state "${escaped(label[language])}" as ${name}`,
    ...inside.map((drawn) => line(name, `${stepWithTarget(drawn, graph, language)} (${drawn.step.source})`)),
  ];
}

/** What no one arrow can tell: a box of its own beside the diagram. */
function anywhere(graph: StateGraph, language: Language): readonly string[] {
  return [
    ['AnyState', 'diagram.everywhere', graph.everywhere] as const,
    ['AnyOpening', 'diagram.openings', graph.openings] as const,
  ].flatMap(([name, message, steps]) =>
    steps.length === 0
      ? []
      : [
          `state "${escaped(format(message, {}, language))}" as ${name}`,
          ...steps.map((drawn) =>
            line(name, `${stepWithTarget(drawn, graph, language)} (${drawn.step.source})`),
          ),
        ],
  );
}

const line = (of: string, words: string): string => `${of} : ${escaped(words)}`;

/** Mermaid ends a label at `:` and `;`, and reads `#` and quotes as its own: they are written as entities. */
const escaped = (text: string): string =>
  text.replace(/[#:;"]/g, (mark) => `#${String(mark.charCodeAt(0))};`);

function classes({ states }: StateGraph): readonly string[] {
  const named = (fits: (state: DrawnState) => boolean): string =>
    states
      .filter(fits)
      .map(({ name }) => name)
      .join(',');
  return [
    ...MILESTONES.map((milestone) => [milestone, named((state) => state.milestone === milestone)] as const),
    ['outcome', named(({ end }) => end === 'outcome')] as const,
  ].flatMap(([name, members]) =>
    members === '' ? [] : [`classDef ${name} fill:${COLOURS[name]}`, `class ${members} ${name}`],
  );
}
