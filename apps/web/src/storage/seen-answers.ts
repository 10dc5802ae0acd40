import { kept } from './kept.ts';

const nameOf = (person: string): string => `lotrinh.answers.${person}`;

/** Which answers to their requests somebody has seen, on this machine: ids of requests alone, so they stay after a sign-out. */
export const seenAnswers = {
  of(person: string): readonly string[] {
    try {
      return JSON.parse(kept.of(nameOf(person)) ?? '[]') as readonly string[];
    } catch {
      return [];
    }
  },
  /** Those that are told no more are forgotten: `told` are all that are. */
  keep(person: string, seen: readonly string[], told: readonly string[]): readonly string[] {
    const left = seen.filter((one) => told.includes(one));
    kept.set(nameOf(person), JSON.stringify(left));
    return left;
  },
};
