import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal } from '#access/principal';
import { invariant } from '#lifecycle/invariant';

const callers = new WeakMap<Request, Principal>();

/** Keeps who makes a call, for the length of the call. */
export function rememberCaller(request: Request, principal: Principal): void {
  callers.set(request, principal);
}

/** Who makes a call that may not be let through. */
export const knownCallerOf = (request: Request): Principal | undefined => callers.get(request);

/** Who makes the call: the guard let nobody else through. */
export function callerOf(request: Request): Principal {
  const principal = callers.get(request);
  invariant(principal !== undefined, 'a call that names its caller is open to nobody else', {
    path: request.path,
  });
  return principal;
}

/** The same, in a controller. */
export const Caller = createParamDecorator((_: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);
