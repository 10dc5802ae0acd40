import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { callerOf } from '../access/caller.ts';
import type { CaseRef } from './case-reader.ts';

/** The code in the path, and who calls. */
export type CaseOfCall = Pick<CaseRef, 'code' | 'by'>;

/** Which case a call is about, and who makes it. */
export const TheCase = createParamDecorator((_: undefined, context: ExecutionContext): CaseOfCall => {
  const request = context.switchToHttp().getRequest<Request>();
  return { code: String(request.params.id), by: callerOf(request) };
});
