import { format } from '#messages/format';
import { columns } from './print/columns.ts';
import { PROGRAM } from './usage.ts';
import type { OptionWords, VerbWords } from './verb-words.ts';
import { VERBS } from './verbs.ts';

/** What a verb, or a group of them, is for. */
const purposeOf = (path: readonly string[]): string => format(`verb.${path.join('.')}`);

const under = (path: readonly string[]): readonly VerbWords[] =>
  VERBS.filter((verb) => path.every((word, place) => verb.path[place] === word));

const typed = ({ path, takes, mayTake }: VerbWords): string =>
  [...path, ...takes.map((name) => `<${name}>`), ...(mayTake === undefined ? [] : [`[${mayTake}]`])].join(
    ' ',
  );
const argumentsOf = ({ takes, mayTake }: VerbWords): readonly string[] =>
  mayTake === undefined ? takes : [...takes, mayTake];

const flag = ({ name, value }: OptionWords): string =>
  value === undefined ? `--${name}` : `--${name} <${value}>`;

function purpose({ name, value, values, required = false }: OptionWords): string {
  const text = format(`option.${value === undefined ? name : `${name}.${value}`}`);
  const choice = values === undefined ? '' : ` (${values.join(' | ')})`;
  return `${text}${choice}${required ? ` ${format('help.required')}` : ''}`;
}

/** Options of every verb. */
const COMMON: readonly OptionWords[] = [{ name: 'json' }, { name: 'help' }];

/** The help of the program, of a group of verbs or of one verb, for people. `more`: what only this verb has to say. */
export function helpText(path: readonly string[], more: readonly string[] = []): string {
  const verbs = under(path);
  const [verb, ...others] = verbs;
  const isOne = verb !== undefined && others.length === 0 && verb.path.length === path.length;
  const blocks = isOne ? ofVerb(verb) : ofGroup(path, verbs);
  const common = titled(
    'help.common-options',
    COMMON.map((option) => [flag(option), purpose(option)]),
  );
  return [...blocks, ...more, common].filter((block) => block !== '').join('\n\n');
}

function ofVerb(verb: VerbWords): readonly string[] {
  return [
    purposeOf(verb.path),
    format('help.usage', { words: `${PROGRAM} ${typed(verb)}${verb.options.length > 0 ? ' [--…]' : ''}` }),
    titled(
      'help.arguments',
      argumentsOf(verb).map((name) => [`<${name}>`, format(`argument.${name}`)]),
    ),
    titled(
      'help.options',
      verb.options.map((option) => [flag(option), purpose(option)]),
    ),
  ];
}

function ofGroup(path: readonly string[], verbs: readonly VerbWords[]): readonly string[] {
  return [
    path.length === 0 ? format('help.program') : purposeOf(path),
    format('help.usage', { words: [PROGRAM, ...path, '…'].join(' ') }),
    titled(
      'help.verbs',
      verbs.map((verb) => [typed(verb), purposeOf(verb.path)]),
    ),
    format('help.more', { words: [PROGRAM, ...path, '…', '--help'].join(' ') }),
  ];
}

/** Lines under a title; nothing where there are none. */
export function titled(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : [format(title), columns(rows, { indent: 2 })].join('\n');
}

/** The same for programs. */
export function helpDocument(path: readonly string[]) {
  const shown = (option: OptionWords) => ({
    option: flag(option),
    description: purpose(option),
    required: option.required ?? false,
    ...(option.values !== undefined && { values: option.values }),
  });
  return {
    verbs: under(path).map((verb) => ({
      verb: verb.path.join(' '),
      description: purposeOf(verb.path),
      arguments: argumentsOf(verb).map((name) => ({ name, description: format(`argument.${name}`) })),
      options: verb.options.map(shown),
    })),
    options: COMMON.map(shown),
  };
}
