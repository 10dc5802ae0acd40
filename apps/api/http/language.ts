import type { Request } from 'express';
import type { Language } from '#messages/language';

/** The language a caller reads: Vietnamese unless English is asked for before it. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages(['vi', 'en']) === 'en' ? 'en' : 'vi';
}
