import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal } from '#access/principal';
import { callerOf } from '../access/caller.ts';
import type { CaseRef } from './case-reader.ts';

/** The code in the path, and who calls. */
export interface CaseOfCall extends Pick<CaseRef, 'code'> {
  readonly by: Principal;
}

/** Which case a call is about, and who makes it. */
export const TheCase = createParamDecorator((_: undefined, context: ExecutionContext): CaseOfCall => {
  const request = context.switchToHttp().getRequest<Request>();
  return { code: String(request.params.id), by: callerOf(request) };
});
