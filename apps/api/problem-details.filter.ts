import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { RefusedCalls } from '#access/refused-calls';
import type { Told } from '#commands/refusal-message';
import { knownCallerOf } from './access/caller.ts';
import { languageOf } from './http/language.ts';
import { problemOf } from './problems/problem.ts';
import { refusalOf } from './problems/refusal-of.ts';

/** Of a path that is kept; a code has 80 characters at most, percent-encoded. */
const LONGEST_PATH = 500;
const SERVER_ERROR = 500;
const UNAVAILABLE = 503;
const TOO_MANY = 429;
/** Seconds after which what is away may be back, and a window of calls may have passed. */
const RETRY_AFTER = { [UNAVAILABLE]: 1, [TOO_MANY]: 10 } as const;

/** Every error of the API leaves as an RFC 9457 problem, whoever threw it. A fault of the program is logged, never shown. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly refusedCalls: Pick<RefusedCalls, 'record'>,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const language = languageOf(request);
    // `path` is relative to whatever handler threw; the caller knows the whole one.
    const path = request.originalUrl.split('?', 1)[0] ?? '';
    const refused = refusalOf(error, path);
    const problem = problemOf(refused, language);
    await this.tellAuditors(request, path, refused.refusals);
    if (problem.status >= SERVER_ERROR) {
      const { method } = request;
      this.log.error({ err: error, method, path, status: problem.status }, problem.type);
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.status === UNAVAILABLE || problem.status === TOO_MANY)
      response.setHeader('Retry-After', String(problem.seconds ?? RETRY_AFTER[problem.status]));
    response
      .status(problem.status)
      .set({ 'Content-Language': language, Vary: 'Accept-Language' })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  /** Whoever is logged in and tries what they may not is on record; a log that cannot take it is a fault of its own. */
  private async tellAuditors(request: Request, path: string, refusals: readonly Told[]): Promise<void> {
    const caller = knownCallerOf(request);
    if (caller === undefined || request.method === 'GET') return;
    const call = `${request.method} ${path.slice(0, LONGEST_PATH)}`;
    await this.refusedCalls.record({ call, refusals }, caller).catch((error: unknown) => {
      this.log.error({ err: error, path }, 'refused-call-not-recorded');
    });
  }
}
