import type { CommandAnswer } from '#commands/command-request';
import { format } from '#messages/format';
import { eventWord } from './words.ts';

/** That a step was recorded, and at which revision the case now is. */
export function taskDoText({ code, revision, events, repeated }: CommandAnswer): string {
  const what = events.map(({ type }) => eventWord(type)).join(', ');
  return format(repeated ? 'print.recorded-before' : 'print.recorded', { what, code, revision });
}
