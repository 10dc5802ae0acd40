import type { Definition } from '#lifecycle/definition';
import { MILESTONES } from '#lifecycle/snapshot';
import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { COLOURS } from './colours.ts';
import { groundsOf, titleOf } from './graph-words.ts';
import { layoutOf, SIZE, type Layout, type PlacedArrow, type PlacedState } from './layout.ts';
import { legendOf } from './legend.ts';
import { stateGraph, type StateGraph } from './state-graph.ts';
import { at, textLines, xml } from './svg-text.ts';

const HEAD = 84;
const EDGE = 24;
/** Room for the colours and the columns of the legend, however narrow the diagram is. */
const LEAST_WIDTH = 860;

const STYLE = `text{font-family:'IBM Plex Sans','Noto Sans','Segoe UI',Arial,sans-serif;font-size:11px;fill:#111827}
.name{font-size:13px;font-weight:600}.title{font-size:18px;font-weight:600}.own{font-size:10px;fill:#4b5563}
.box{stroke:#374151;stroke-width:1}.outcome{stroke-dasharray:5 3}.done{stroke-width:2.5}
.way{fill:none;stroke:#374151;stroke-width:1.1}.under{fill:#fff;fill-opacity:.85}.rule{stroke:#d1d5db}.step{fill:#1d4ed8}`;

/** The state diagram as a drawing that stands by itself: states by milestone, commands by number, and for each its law. */
export async function svgOf(definition: Definition, language: Language = 'vi'): Promise<string> {
  const graph = stateGraph(definition);
  const layout = await layoutOf(graph, language);
  const width = Math.max(layout.width, LEAST_WIDTH) + 2 * EDGE;
  const legend = legendOf(graph, { width: width - 2 * EDGE, language });
  const height = HEAD + layout.height + legend.height + 2 * EDGE;
  const below = `translate(${String(EDGE)} ${at(HEAD + layout.height + EDGE)})`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" lang="${language}"`,
    `  width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}">`,
    `<title id="title">${xml(titleOf(graph, language))}</title>`,
    `<desc id="desc">${xml(describe(graph, language))}</desc>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#374151"/></marker></defs>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    head(graph, language),
    `<g transform="translate(${at(EDGE + (width - 2 * EDGE - layout.width) / 2)} ${String(HEAD)})">`,
    diagram(layout),
    '</g>',
    `<g transform="${below}">`,
    legend.text,
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

function describe(graph: StateGraph, language: Language): string {
  const counts = { states: graph.states.length, commands: graph.steps.length };
  return `${groundsOf(graph, language)} ${format('diagram.describes', counts, language)}`;
}

function head(graph: StateGraph, language: Language): string {
  const keys = [
    ...MILESTONES.filter((name) => graph.states.some(({ milestone }) => milestone === name)).map(
      (name) => [COLOURS[name], format(`milestone.${name}`, {}, language)] as const,
    ),
    ...(graph.states.some(({ end }) => end === 'outcome')
      ? [[COLOURS.outcome, format('diagram.outcome', {}, language)] as const]
      : []),
  ];
  return [
    textLines([titleOf(graph, language)], { x: EDGE, y: 30, lead: 0, class: 'title' }),
    textLines([groundsOf(graph, language)], { x: EDGE, y: 48, lead: 0 }),
    ...keys.map(([colour, words], place) => {
      const x = EDGE + place * 150;
      return `<rect x="${at(x)}" y="58" width="14" height="12" fill="${colour}" class="box"/>${textLines([words], { x: x + 20, y: 68, lead: 0 })}`;
    }),
  ].join('\n');
}

/** Boxes over ways, labels over both: nothing hides a word. */
function diagram({ start, states, arrows }: Layout): string {
  const middle = { x: start.x + start.width / 2, y: start.y + start.height / 2 };
  return [
    ...arrows.map(way),
    `<circle cx="${at(middle.x)}" cy="${at(middle.y)}" r="${at(start.width / 2)}" fill="#111827"/>`,
    ...states.map(box),
    ...arrows.map(label),
  ].join('\n');
}

function way({ points }: PlacedArrow): string {
  const path = points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
  return `<path d="${path}" class="way" marker-end="url(#tip)"/>`;
}

function label({ label: { x, y, width, height, lines } }: PlacedArrow): string {
  return [
    `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" class="under"/>`,
    textLines(lines, { x, y: y + SIZE.small, lead: SIZE.lead, class: 'step' }),
  ].join('\n');
}

function box(placed: PlacedState): string {
  const { state, title, rows, x, y, width, height } = placed;
  const fill = state.end === 'outcome' ? COLOURS.outcome : COLOURS[state.milestone ?? 'none'];
  const left = x + SIZE.pad;
  const line = (place: number): number => y + SIZE.pad + SIZE.small + place * SIZE.lead;
  return [
    `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="6" fill="${fill}" class="box ${state.end ?? ''}"/>`,
    textLines(title, { x: left, y: line(0), lead: SIZE.lead, class: 'name' }),
    textLines([state.name], { x: left, y: line(title.length), lead: 0, class: 'own' }),
    textLines(rows, { x: left, y: line(title.length + 1), lead: SIZE.lead, class: 'step' }),
  ].join('\n');
}
