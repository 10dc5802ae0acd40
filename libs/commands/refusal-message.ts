import { labelOf, type Labelled } from '#lifecycle/labels';
import { format, hasMessage, type Params } from '#messages/format';
import type { Language } from '#messages/language';

/** What a refusal says, in the words of the catalogue: its type, and what it speaks of. */
export interface Told {
  readonly type: string;
  readonly field?: string;
  readonly params: Params;
}

/** A refusal in one sentence. Names the field and the rule. */
export function refusalMessage({ type, field, params }: Told, language: Language = 'vi'): string {
  const rule = `expected.${String(params.expected)}`;
  const expected = hasMessage(rule) ? { expected: format(rule, params, language) } : {};
  return format(sentenceOf(type, params), { field, ...spoken(params, language), ...expected }, language);
}

/** Parameters that hold a name of the program's own, and whose name it is. */
const NAMES: Readonly<Record<string, Labelled>> = { state: 'state', event: 'event', missing: 'event' };
/** Parameters that hold a value of a choice, where it is one that has words. */
const CHOICES: readonly string[] = ['route', 'expected', 'settled', 'absent'];

/** The parameters in people's words: `Ordered` is “Đã đặt hàng” in a Vietnamese sentence. */
function spoken(params: Params, language: Language): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, spokenValue(name, value, language)]),
  );
}

function spokenValue(name: string, value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => spokenValue(name, one, language));
  return typeof value === 'string' ? word(name, value, language) : value;
}

function word(name: string, value: string, language: Language): string {
  const what = NAMES[name];
  if (what !== undefined) return labelOf(what, value)[language];
  if (name === 'command') return commandWithLabel(value, language);
  if (name === 'why') return whyOf(value, language);
  const choice = `value.${value}`;
  return CHOICES.includes(name) && hasMessage(choice) ? format(choice, {}, language) : value;
}

/** A command as it is typed and as it is called: `order (Đặt hàng)`. */
function commandWithLabel(command: string, language: Language): string {
  const label = labelOf('command', command)[language];
  return label === command ? command : `${command} (${label})`;
}

/** What a correction would change: the state, something computed, or whether the step is allowed at all. */
function whyOf(why: string, language: Language): string {
  const [own, refused, computed] = [`why.${why}`, `refusal.${why}`, `field.${why}`];
  if (hasMessage(own)) return format(own, {}, language);
  if (hasMessage(refused)) return format('why.refused', { type: why }, language);
  const field = hasMessage(computed) ? format(computed, {}, language) : labelOf('field', why)[language];
  return format('why.computed', { field }, language);
}

/** A type may have a sentence of its own for a parameter that is there, or for what was expected. */
function sentenceOf(type: string, params: Params): string {
  const variants = [...Object.keys(params), String(params.expected)].map((name) => `refusal.${type}.${name}`);
  return variants.find(hasMessage) ?? `refusal.${type}`;
}
