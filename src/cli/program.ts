import type { Command } from 'commander';
import { refuse } from '#commands/refused';
import { PROGRAM, VerbCommand } from './usage.ts';
import type { OptionWords, VerbWords } from './verb-words.ts';
import { VERBS } from './verbs.ts';
import type { Answer } from './answer.ts';

/** What the parsed command line asks for. */
export type Run = () => Promise<Answer>;

/** The verbs of contract section 3 as a parser. `chosen` is told what to run once the words were understood. */
export function programOf(chosen: (run: Run) => void): Command {
  const program = new VerbCommand(PROGRAM).helpCommand(false);
  const groups = new Map<string, Command>();
  for (const verb of VERBS) addVerb(parentOf(verb, { program, groups }), verb, chosen);
  return program;
}

function parentOf(
  { path: [first = '', second] }: VerbWords,
  { program, groups }: { readonly program: Command; readonly groups: Map<string, Command> },
): Command {
  if (second === undefined) return program;
  const group = groups.get(first) ?? program.command(first).helpCommand(false);
  groups.set(first, group);
  return group;
}

function addVerb(parent: Command, verb: VerbWords, chosen: (run: Run) => void): void {
  const command = parent.command(verb.path.at(-1) ?? '');
  for (const name of verb.takes) command.argument(`<${name}>`);
  if (verb.mayTake !== undefined) command.argument(`[${verb.mayTake}]`);
  for (const option of verb.options) addOption(command, option);
  command.action((...args: unknown[]) => {
    // Commander hands over the arguments, the options and itself.
    chosen(async () => {
      checkValues(verb.options, command.opts());
      return (await verb.load())(...(args.slice(0, -1) as never[]));
    });
  });
}

function addOption(command: Command, { name, value, required = false, many = false }: OptionWords): void {
  const flags = value === undefined ? `--${name}` : `--${name} <${value}>`;
  const collect = (one: string, before: string[] | undefined): string[] => [...(before ?? []), one];
  if (required && many) command.requiredOption(flags, '', collect);
  else if (required) command.requiredOption(flags);
  else if (many) command.option(flags, '', collect);
  else command.option(flags);
}

/** @throws Refused invalid-field: an option is none of what it may be */
function checkValues(options: readonly OptionWords[], given: Readonly<Record<string, unknown>>): void {
  for (const { name, values } of options) {
    const value = given[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    const texts = [value].flat().filter((text) => typeof text === 'string');
    if (values !== undefined && !texts.every((text) => values.includes(text)))
      refuse('invalid-field', { expected: 'choice', values }, name);
  }
}
