import { folded } from '../folded.ts';
import { notAsExpected, type Cell, type Said } from './cell.ts';

/** A value of a closed list, and what people call it: the first of its words is the one shown. */
export interface Choice {
  readonly value: string;
  readonly words: readonly string[];
}

/** The value that a cell calls by one of its words, with or without marks. */
export function readChoice({ text }: Cell, choices: readonly Choice[]): Said<string> {
  const given = folded(text);
  const found = choices.find(({ value, words }) => [value, ...words].some((word) => folded(word) === given));
  if (found !== undefined) return { value: found.value };
  const values = choices.map(({ words, value }) => words[0] ?? value);
  return notAsExpected({ expected: 'cell-choice', given: text, values });
}
