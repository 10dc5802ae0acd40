import { plainDate, plusDays } from '#lifecycle/values/plain-date';

/** A step of a generated life, with the state it leads to by the law's order; absent where it leaves the state. */
export interface LivedStep {
  readonly command: string;
  readonly on: string;
  readonly data: object;
  readonly into?: string;
}

/** Chance, from a seed. */
export interface Chance {
  /** True in so many of a hundred. */
  happens(percent: number): boolean;
  between(least: number, most: number): number;
}

export const chanceOf = (random: () => number): Chance => ({
  happens: (percent) => random() * 100 < percent,
  between: (least, most) => least + Math.floor(random() * (most - least + 1)),
});

/** A life as it is lived: each step some days after the one before. */
export class Life {
  readonly steps: LivedStep[] = [];

  constructor(
    private day: string,
    private readonly chance: Chance,
  ) {}

  get today(): string {
    return this.day;
  }

  /** After so many days, between the two. */
  wait(least: number, most: number): this {
    this.day = later(this.day, this.chance.between(least, most));
    return this;
  }

  /** Not before that day. */
  waitFor(day: string): this {
    if (day > this.day) this.day = day;
    return this;
  }

  does(command: string, data: object = {}, into?: string): this {
    this.steps.push({ command, on: this.day, data, ...(into !== undefined && { into }) });
    return this;
  }
}

export const later = (day: string, days: number): string => plusDays(plainDate(day), days);
