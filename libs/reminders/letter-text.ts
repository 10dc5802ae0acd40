import type { Language } from '#messages/language';

/**
 * Between the two languages. Not `-- `: that marks a signature (RFC 3676, 4.3), and what follows it is hidden by many
 * programs.
 */
const RULE = '———';

/** A letter's text: Vietnamese first, English below. */
export function inBothLanguages(text: (language: Language) => string): string {
  return [text('vi'), RULE, text('en')].join('\n\n');
}
