import type { Answer } from './answer.ts';

/** Takes a verb's arguments, then its options by name. */
export type Verb = (...args: never[]) => Promise<Answer>;

/** An option, `--{name}`. Its description is the message `option.{name}` or `option.{name}.{value}`. */
export interface OptionWords {
  readonly name: string;
  /** What it takes; absent: it is a flag. */
  readonly value?: string;
  readonly required?: boolean;
  /** May be given several times. */
  readonly many?: boolean;
  /** All that it may be; anything else is refused as `invalid-field`. */
  readonly values?: readonly string[];
}

/** A verb of contract section 3, as it is typed. */
export interface VerbWords {
  readonly path: readonly string[];
  /** Required arguments, in order. */
  readonly takes: readonly string[];
  /** One more, which an option may stand for. */
  readonly mayTake?: string;
  readonly options: readonly OptionWords[];
  /** Imported when it is called: a call loads what it needs and no more. */
  readonly load: () => Promise<Verb>;
}
