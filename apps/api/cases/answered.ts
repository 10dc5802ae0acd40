import { HttpStatus } from '@nestjs/common';
import type { Response } from 'express';
import type { CommandAnswer } from '#commands/command-request';
import { REQUESTED } from '#lifecycle/countersigning/facts';
import { etagOf } from '../http/if-match.ts';

/** A command that waits for a second person. */
export interface Requested extends CommandAnswer {
  readonly approval: string;
}

/** A command's answer with what the call says beside it: the revision, and 202 where a second person is asked. */
export function answered<D extends { readonly dryRun: true }>(
  answer: CommandAnswer | D,
  response: Response,
): CommandAnswer | Requested | D {
  withRevision(answer, response);
  if ('dryRun' in answer) return answer;
  const [first] = answer.events;
  if (first?.type !== REQUESTED) return answer;
  response.status(HttpStatus.ACCEPTED);
  return { ...answer, approval: first.id };
}

/** An answer with the revision beside it, as `ETag`; one that was only tried has none. */
export function withRevision<D extends { readonly dryRun: true }>(
  answer: CommandAnswer | D,
  response: Response,
): CommandAnswer | D {
  if (!('dryRun' in answer)) response.setHeader('ETag', etagOf(answer.revision));
  return answer;
}
