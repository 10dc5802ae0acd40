import type { Definition } from '#lifecycle/definition';
import type { Label } from '#lifecycle/form';
import type { Milestone } from '#lifecycle/snapshot';
import type { Language } from '#messages/language';
import { titleOf } from './graph-words.ts';
import { layoutOf, SIZE } from './layout.ts';
import { stateGraph, type Arrow } from './state-graph.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A state diagram as places, in pixels: whoever draws it brings the colours. */
export interface DrawnDefinition {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Size of the words of states and of steps, and from line to line. */
  readonly size: {
    readonly title: number;
    readonly small: number;
    readonly lead: number;
    readonly pad: number;
  };
  readonly start: Box;
  readonly states: readonly (Box & {
    readonly state: string;
    readonly label: Label;
    readonly lines: readonly string[];
    readonly milestone: Milestone | null;
    readonly end: 'outcome' | 'done' | null;
  })[];
  readonly arrows: readonly {
    /** null: it opens the case. */
    readonly from: string | null;
    readonly to: string;
    readonly commands: readonly string[];
    readonly points: readonly { readonly x: number; readonly y: number }[];
    readonly words: Box & { readonly lines: readonly string[] };
  }[];
}

const drawn = new Map<string, Promise<DrawnDefinition>>();

/** The states and what leads from one to another; steps that leave a state are not drawn. The same definition gives the same places, once placed for good. */
export function drawnDefinition(definition: Definition, language: Language): Promise<DrawnDefinition> {
  const key = `${definition.id}@${String(definition.version)} ${language}`;
  const found = drawn.get(key) ?? draw(definition, language);
  drawn.set(key, found);
  return found;
}

/** The numbers lead to a list of sources: without it they would be read as counts. */
const withoutNumbers = (arrow: Arrow): Arrow => ({
  ...arrow,
  steps: arrow.steps.map(({ step }) => ({ step, number: undefined })),
});

async function draw(definition: Definition, language: Language): Promise<DrawnDefinition> {
  const whole = stateGraph(definition);
  const graph = {
    ...whole,
    states: whole.states.map((state) => ({ ...state, inside: [] })),
    arrows: whole.arrows.map(withoutNumbers),
  };
  const { width, height, start, states, arrows } = await layoutOf(graph, language);
  return {
    title: titleOf(graph, language),
    width,
    height,
    size: SIZE,
    start,
    states: states.map(({ state, title, rows: _, ...box }) => ({
      ...box,
      state: state.name,
      label: definition.states[state.name]?.label ?? state.label,
      lines: title,
      milestone: state.milestone ?? null,
      end: state.end ?? null,
    })),
    arrows: arrows.map(({ arrow, points, label: { lines, ...box } }) => ({
      from: arrow.from ?? null,
      to: arrow.to,
      commands: arrow.steps.map(({ step }) => step.command),
      points,
      words: { ...box, lines },
    })),
  };
}
