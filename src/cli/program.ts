import type { Command } from 'commander';
import { refuse } from '#commands/refused';
import { PROGRAM, VerbCommand } from './usage.ts';
import { VERBS, type OptionWords, type VerbWords } from './verbs.ts';
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
  for (const { name, value, required = false, many = false } of verb.options) {
    const flags = value === undefined ? `--${name}` : `--${name} <${value}>`;
    if (required) command.requiredOption(flags);
    else if (many)
      command.option(flags, '', (one: string, before: string[] | undefined) => [...(before ?? []), one]);
    else command.option(flags);
  }
  command.action((...args: unknown[]) => {
    // Commander hands over the arguments, the options and itself.
    chosen(async () => {
      checkValues(verb.options, command.opts());
      return (await verb.load())(...(args.slice(0, -1) as never[]));
    });
  });
}

/** @throws Refused invalid-field: an option is none of what it may be */
function checkValues(options: readonly OptionWords[], given: Readonly<Record<string, unknown>>): void {
  for (const { name, values } of options) {
    const value = given[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (values !== undefined && typeof value === 'string' && !values.includes(value))
      refuse('invalid-field', { expected: 'choice', values }, name);
  }
}
