import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { rolesOf, stepWithTarget } from './graph-words.ts';
import type { DrawnStep, StateGraph } from './state-graph.ts';
import { SIZE } from './layout.ts';
import { at, textLines } from './svg-text.ts';
import { wrapped } from './text-width.ts';

/** Parts of the width that the columns take: the step, its name on the command line, who records it, its law. */
const COLUMNS = [0.27, 0.23, 0.21, 0.29];
const GAP = 12;

/** A table under the diagram, and how high it is. */
export interface Legend {
  readonly text: string;
  readonly height: number;
}

/** Every command by its number: what it is called, who records it, the law it rests on, and those that no arrow shows. */
export function legendOf(
  graph: StateGraph,
  of: { readonly width: number; readonly language: Language },
): Legend {
  const { width, language } = of;
  const heading = ['step', 'command', 'roles', 'basis'].map((name) => format(`column.${name}`, {}, language));
  const rows = [heading, ...graph.steps.map((drawn) => cellsOf(drawn, graph, language))];
  let height = 0;
  const drawn = rows.map((cells, place) => {
    const row = rowAt(cells, { y: height, width, isHeading: place === 0 });
    height += row.height;
    return row.text;
  });
  const notes = notesOf(graph, language).flatMap((note) => wrapped(note, { width, size: SIZE.small }));
  const text = [...drawn, textLines(notes, { x: 0, y: height + 2 * SIZE.lead, lead: SIZE.lead })].join('\n');
  return { text, height: height + (notes.length + 2) * SIZE.lead };
}

function cellsOf(drawn: DrawnStep, graph: StateGraph, language: Language): readonly string[] {
  const { command, source } = drawn.step;
  return [stepWithTarget(drawn, graph, language), command, rolesOf(drawn, language), source];
}

function notesOf({ everywhere, openings }: StateGraph, language: Language): readonly string[] {
  const numbers = (steps: readonly DrawnStep[]): string =>
    steps.map(({ number }) => String(number)).join(', ');
  return [
    ...(everywhere.length > 0
      ? [`${format('diagram.everywhere', {}, language)}: ${numbers(everywhere)}.`]
      : []),
    ...(openings.length > 0 ? [`${format('diagram.openings', {}, language)}: ${numbers(openings)}.`] : []),
  ];
}

function rowAt(
  cells: readonly string[],
  of: { readonly y: number; readonly width: number; readonly isHeading: boolean },
): Legend {
  const lefts = COLUMNS.map((_, place) => COLUMNS.slice(0, place).reduce((sum, part) => sum + part, 0));
  const lines = cells.map((cell, place) =>
    wrapped(cell, { width: (COLUMNS[place] ?? 0) * of.width - GAP, size: SIZE.small }),
  );
  const height = Math.max(...lines.map((one) => one.length)) * SIZE.lead + 6;
  const columns = lines.map((one, place) =>
    textLines(one, {
      x: (lefts[place] ?? 0) * of.width,
      y: of.y + SIZE.lead,
      lead: SIZE.lead,
      class: of.isHeading ? 'name' : 'cell',
    }),
  );
  const bottom = at(of.y + height);
  const rule = `<line x1="0" y1="${bottom}" x2="${at(of.width)}" y2="${bottom}" class="rule"/>`;
  return { text: [...columns, rule].join('\n'), height };
}
