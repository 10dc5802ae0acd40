import { format } from './format.ts';
import type { Language } from './language.ts';

/** The word of a basis that is borrowed, and what it says besides: why, in place of what, until when. */
const LENT = /mượn tạm(?:: ([^)]+)| cho ([^)]+)|, ([^)]+))?/gu;

/** A basis for whoever reads a letter: that it is borrowed is told by what that means. The page says it alike (apps/web, text/law.ts). */
export const plainBasis = (basis: string, language: Language): string =>
  basis.replace(LENT, (_whole, ...[why, instead, until]: readonly (string | undefined)[]) => {
    if (why !== undefined) return format('law.lent.because', { why }, language);
    if (instead !== undefined) return format('law.lent.instead', { instead }, language);
    return until === undefined
      ? format('law.lent', {}, language)
      : format('law.lent.until', { until }, language);
  });
