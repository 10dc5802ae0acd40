import ELK, { type ElkExtendedEdge, type ElkNode, type ElkShape } from 'elkjs/lib/elk.bundled.js';
import type { Language } from '#messages/language';
import { stepWithTarget, stepWords } from './graph-words.ts';
import type { Arrow, DrawnState, StateGraph } from './state-graph.ts';
import { textWidth, wrapped } from './text-width.ts';

/** Sizes of the drawing, in pixels. */
export const SIZE = { title: 13, small: 11, lead: 14, pad: 8 };
/** The title as wide as its heavier letters make it. */
const BOLD = SIZE.title * 1.12;
const LABEL_WIDTH = 130;
const ROW_WIDTH = 230;
const LEAST_WIDTH = 120;
const START = 'start';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A state where it is drawn, its words in lines. */
export interface PlacedState extends Box {
  readonly state: DrawnState;
  readonly title: readonly string[];
  readonly rows: readonly string[];
}

/** An arrow where it is drawn. */
export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: Box & { readonly lines: readonly string[] };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly start: Box;
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  // The order of the definition is the order of the way: what leads back is drawn back.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
};

/** Places the diagram in layers, top to bottom. The same graph gives the same places. */
export async function layoutOf(graph: StateGraph, language: Language): Promise<Layout> {
  const states = graph.states.map((state) => wordsOf(state, graph, language));
  const arrows = graph.arrows.map((arrow) => labelOf(arrow, language));
  const placed = await new ELK.default().layout(unplaced(states, arrows));
  const [start, ...boxes] = placed.children ?? [];
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    start: boxOf(start),
    states: states.map((state, place) => ({ ...state, ...boxOf(boxes[place]) })),
    arrows: arrows.map((drawn, place) => placedArrow(drawn, placed.edges?.[place])),
  };
}

/** What the layout is asked to place. */
function unplaced(states: readonly PlacedState[], arrows: readonly PlacedArrow[]): ElkNode {
  return {
    id: 'root',
    layoutOptions: OPTIONS,
    children: [
      { id: START, width: 16, height: 16 },
      ...states.map(({ state, width, height }) => ({ id: state.name, width, height })),
    ],
    edges: arrows.map(({ arrow, label: { lines, width, height } }, place) => ({
      id: String(place),
      sources: [arrow.from ?? START],
      targets: [arrow.to],
      labels: [{ text: lines.join(' '), width, height }],
    })),
  };
}

function placedArrow({ arrow, label }: PlacedArrow, edge: ElkExtendedEdge | undefined): PlacedArrow {
  const points = (edge?.sections ?? []).flatMap((one) => [
    one.startPoint,
    ...(one.bendPoints ?? []),
    one.endPoint,
  ]);
  const { x, y } = boxOf(edge?.labels?.[0]);
  return { arrow, points, label: { ...label, x, y } };
}

function boxOf(shape: ElkShape | undefined): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = shape ?? {};
  return { x, y, width, height };
}

function wordsOf(state: DrawnState, graph: StateGraph, language: Language): PlacedState {
  const title = wrapped(state.label[language], { width: ROW_WIDTH, size: BOLD });
  const rows = state.inside.flatMap((drawn) =>
    wrapped(stepWithTarget(drawn, graph, language), { width: ROW_WIDTH, size: SIZE.small }),
  );
  const widest = Math.max(
    LEAST_WIDTH,
    ...title.map((line) => textWidth(line, BOLD)),
    textWidth(state.name, SIZE.small),
    ...rows.map((line) => textWidth(line, SIZE.small)),
  );
  // The name of the program's own stands under the title.
  const lines = title.length + 1 + rows.length;
  const box = { x: 0, y: 0, width: widest + 2 * SIZE.pad, height: lines * SIZE.lead + 2 * SIZE.pad };
  return { state, title, rows, ...box };
}

function labelOf(arrow: Arrow, language: Language): PlacedArrow {
  const lines = arrow.steps.flatMap((drawn) =>
    wrapped(stepWords(drawn, language), { width: LABEL_WIDTH, size: SIZE.small }),
  );
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE.small)));
  const height = lines.length * SIZE.lead;
  return { arrow, points: [], label: { lines, x: 0, y: 0, width, height } };
}
