import { HttpStatus } from '@nestjs/common';
import type { Response } from 'express';
import type { CommandAnswer } from '#commands/command-request';
import { REQUESTED } from '#lifecycle/countersigning/facts';
import { etagOf } from '../http/if-match.ts';
import type { ShownDry } from './shown-foreseen.ts';

/** A command that waits for a second person. */
export interface Requested extends CommandAnswer {
  readonly approval: string;
}

/** A command's answer with what the call says beside it: the revision, and 202 where a second person is asked. */
export function answered(
  answer: CommandAnswer | ShownDry,
  response: Response,
): CommandAnswer | Requested | ShownDry {
  if ('dryRun' in answer) return answer;
  response.setHeader('ETag', etagOf(answer.revision));
  const [first] = answer.events;
  if (first?.type !== REQUESTED) return answer;
  response.status(HttpStatus.ACCEPTED);
  return { ...answer, approval: first.id };
}
