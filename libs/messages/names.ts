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

/** What a value of a choice is called; null where it has no words. */
export const valueLabel = (value: unknown): Readonly<Record<Language, string>> | null =>
  typeof value === 'string' && hasMessage(`value.${value}`) ? inBoth(`value.${value}`) : null;

/** What stands on the button that leads to a command's form: a verb, short; of a command without words of its own, that it is recorded. */
export const buttonLabel = (command: string): Readonly<Record<Language, string>> =>
  inBoth(hasMessage(`button.${command}`) ? `button.${command}` : 'button');
