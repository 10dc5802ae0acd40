const nameOf = (person: string): string => `lotrinh.answers.${person}`;

/** Which answers to their requests somebody has seen, on this machine: ids of requests alone, so they stay after a sign-out. */
export const seenAnswers = {
  of(person: string): readonly string[] {
    try {
      return JSON.parse(localStorage.getItem(nameOf(person)) ?? '[]') as readonly string[];
    } catch {
      return [];
    }
  },
  /** Those that are told no more are forgotten: `told` are all that are. */
  keep(person: string, seen: readonly string[], told: readonly string[]): readonly string[] {
    const kept = seen.filter((one) => told.includes(one));
    localStorage.setItem(nameOf(person), JSON.stringify(kept));
    return kept;
  },
};
