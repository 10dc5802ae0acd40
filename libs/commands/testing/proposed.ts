import { plainDate } from '#lifecycle/values/plain-date';
import type { CommandAnswer, CommandRequest, CommandResult } from '../command-request.ts';

/** What a command is decided on beside its store. */
export const ON_A_DAY = { clock: { today: () => plainDate('2026-11-24') } };

const by = { recordedBy: { by: 'operator:test' } };

export const propose = (code: string, more: Partial<CommandRequest> = {}): CommandRequest => ({
  code,
  command: 'propose',
  occurredOn: '2024-01-08',
  actor: 'program-manager',
  data: { title: 'Một', level: 'provincial', managingBody: 'Sở' },
  ...by,
  ...more,
});

/** The answer of a command that was accepted. */
export function answerIn(result: CommandResult): CommandAnswer {
  if (result.status !== 'accepted') throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.answer;
}
