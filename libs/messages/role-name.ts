import { format, hasMessage, type Language } from './format.ts';

/** Who is meant by `director`, `role:director`, `org:{name}` or `person:{id}`, in people's words; else as it stands. */
export function roleName(actor: string, language: Language = 'vi'): string {
  const key = `role.${actor.replace(/^role:/, '')}`;
  return hasMessage(key) ? format(key, {}, language) : actor.replace(/^org:/, '');
}
