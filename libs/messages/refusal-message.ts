import { format, hasMessage, type Language, type Params } from './format.ts';

/** What a refusal says, in the words of the catalogue: its type, and what it speaks of. */
export interface Told {
  readonly type: string;
  readonly field?: string;
  readonly params: Params;
}

/** A refusal in one sentence. Names the field and the rule. */
export function refusalMessage({ type, field, params }: Told, language: Language = 'vi'): string {
  const variant = 'already' in params ? `refusal.${type}.already` : `refusal.${type}`;
  const expected = typeof params.expected === 'string' ? `expected.${params.expected}` : undefined;
  const rule =
    expected !== undefined && hasMessage(expected) ? { expected: format(expected, params, language) } : {};
  return format(hasMessage(variant) ? variant : `refusal.${type}`, { field, ...params, ...rule }, language);
}
