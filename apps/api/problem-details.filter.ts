import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { languageOf } from './http/language.ts';
import { problemOf } from './problems/problem.ts';
import { refusalOf } from './problems/refusal-of.ts';

const SERVER_ERROR = 500;
const UNAVAILABLE = 503;
const TOO_MANY = 429;
/** Seconds after which what is away may be back, and a window of calls may have passed. */
const RETRY_AFTER = '1';

/** Every error of the API leaves as an RFC 9457 problem, whoever threw it. A fault of the program is logged, never shown. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const language = languageOf(request);
    // `path` is relative to whatever handler threw; the caller knows the whole one.
    const path = request.originalUrl.split('?', 1)[0] ?? '';
    const problem = problemOf(refusalOf(error, path), language);
    if (problem.status >= SERVER_ERROR) {
      const { method } = request;
      this.log.error({ err: error, method, path, status: problem.status }, problem.type);
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.status === UNAVAILABLE || problem.status === TOO_MANY)
      response.setHeader('Retry-After', RETRY_AFTER);
    response
      .status(problem.status)
      .set({ 'Content-Language': language, Vary: 'Accept-Language' })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}
