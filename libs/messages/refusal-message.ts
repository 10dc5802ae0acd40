import { format, hasMessage, type Language, type Params } from './format.ts';

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
  return format(sentenceOf(type, params), { field, ...params, ...expected }, language);
}

/** A type may have a sentence of its own for a parameter that is there, or for what was expected. */
function sentenceOf(type: string, params: Params): string {
  const variants = [...Object.keys(params), String(params.expected)].map((name) => `refusal.${type}.${name}`);
  return variants.find(hasMessage) ?? `refusal.${type}`;
}
