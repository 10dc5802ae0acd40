import { Command } from 'commander';
import { format } from '#messages/format';

/** Wrong words on the command line: exit 2. */
export class UsageError extends Error {
  constructor(
    /** The verb as far as it was understood: `task show`. */
    readonly verb: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** Help was asked for, or has to be given because no verb was named (`wanted`: false). */
export class HelpAsked extends Error {
  constructor(
    readonly path: readonly string[],
    readonly wanted: boolean,
  ) {
    super('help');
  }
}

export const PROGRAM = 'lotrinh';

/** Commander's codes that have a message of ours. */
const SENTENCES: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'option-without-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.unknownCommand': 'unknown-verb',
  'commander.excessArguments': 'too-many-words',
};

/** A command that says in the words of the catalogue what is wrong, and leaves help to whoever runs it. */
export class VerbCommand extends Command {
  override createCommand(name: string): VerbCommand {
    return new VerbCommand(name);
  }

  override error(message: string, { code = '' }: { readonly code?: string } = {}): never {
    const sentence = SENTENCES[code] ?? 'wrong-words';
    const word = sentence === 'too-many-words' ? this.excess() : (/'([^']*)'/.exec(message)?.[1] ?? '');
    throw new UsageError(this.path().join(' '), sentenceOf(sentence, this.path(), { word, message }));
  }

  override outputHelp(context?: unknown): never {
    throw new HelpAsked(this.path(), !isAnError(context));
  }

  /** The words that lead here, the program's own name left out. */
  private path(): readonly string[] {
    const own = this.parent === null ? [] : [this.name()];
    return this.parent instanceof VerbCommand ? [...this.parent.path(), ...own] : own;
  }

  private excess(): string {
    return this.args[this.registeredArguments.length] ?? '';
  }
}

const isAnError = (context: unknown): boolean =>
  typeof context === 'object' && context !== null && 'error' in context && context.error === true;

/** No verb, or only the first half of one. */
export const missingVerb = (path: readonly string[]): string => sentenceOf('missing-verb', path, {});

/** An argument is missing that only some of the verb's options do without. @throws UsageError */
export function missingArgument(path: readonly string[], word: string): never {
  throw new UsageError(path.join(' '), sentenceOf('missing-argument', path, { word }));
}

/** Neither or both of two options of which one is needed. @throws UsageError */
export function oneOfTwo(path: readonly string[]): never {
  throw new UsageError(path.join(' '), sentenceOf('one-of', path, {}));
}

function sentenceOf(
  name: string,
  path: readonly string[],
  { word = '', message = '' }: { readonly word?: string; readonly message?: string },
): string {
  const verb = [PROGRAM, ...path].join(' ');
  const meant = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return [
    format(`usage.${name}`, { verb, word }),
    ...(meant === undefined ? [] : [format('usage.did-you-mean', { meant })]),
    format('usage.see-help', { verb }),
  ].join(' ');
}
