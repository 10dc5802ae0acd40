import { format, hasMessage, type Params } from './format.ts';
import type { Language } from './language.ts';

/** Who is meant by `director`, `role:director`, `org:{name}` or `person:{id}`, in people's words; else as it stands. */
export function roleName(actor: string, language: Language = 'vi'): string {
  const key = `role.${actor.replace(/^role:/, '')}`;
  return hasMessage(key) ? format(key, {}, language) : actor.replace(/^org:/, '');
}

/** What a kind of case is called; a kind without a message stands for itself. */
export function kindName(kind: string, language: Language = 'vi'): string {
  return hasMessage(`kind.${kind}`) ? format(`kind.${kind}`, {}, language) : kind;
}

/** A role with what it is called in both languages. */
export const roleLabel = (role: string) => ({
  role,
  label: { vi: roleName(role, 'vi'), en: roleName(role, 'en') },
});

/** A message in both languages. */
export const inBoth = (key: string, params: Params = {}) => ({
  vi: format(key, params, 'vi'),
  en: format(key, params, 'en'),
});
