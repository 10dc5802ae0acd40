import type { Certainty } from './deadlines/deadline-rule.ts';
import type { Label } from './form.ts';

/** What a reader is told of a number of the law. */
export interface ParameterNote {
  readonly label: Label;
  /** The article that it stands in; a province's profile where that set it. */
  readonly source: string;
  readonly certainty: Certainty;
  /** The most that it may be set to: points and percents end at 100. Absent: no law counts so far. */
  readonly most?: number;
  /** A share that must be exceeded: of all, nobody could. */
  readonly lessThanAll?: boolean;
}

/** By the parameter's name. */
export type ParameterNotes = Readonly<Record<string, ParameterNote>>;

/** The notes with some of each otherwise. */
export const eachNote = (
  notes: ParameterNotes,
  change: (note: ParameterNote, name: string) => Partial<ParameterNote>,
): ParameterNotes =>
  Object.fromEntries(Object.entries(notes).map(([name, note]) => [name, { ...note, ...change(note, name) }]));
