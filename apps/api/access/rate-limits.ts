import { createHash } from 'node:crypto';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';

/** Calls that are let through within the window; the next ones are told to wait (429). Counted by each process for itself. */
export interface RateLimits {
  /** Of one session or token; without either of one address. */
  readonly caller: number;
  /** Of one address, whatever it calls itself: made-up tokens are no way around. A department may sit behind one. */
  readonly address: number;
}

const WINDOW_MS = 10_000;
/** Smaller: a page with many parts is cut off (200 calls in 10 s are promised). Larger: one caller slows the others. */
export const RATE_LIMITS: RateLimits = { caller: 300, address: 3000 };

export function throttling({ caller, address }: RateLimits): ThrottlerModuleOptions {
  return {
    setHeaders: false,
    generateKey: (_context, tracker, name) => `${name} ${tracker}`,
    throttlers: [
      {
        name: 'caller',
        ttl: WINDOW_MS,
        limit: caller,
        getTracker: (request) => callerIn(request as Request),
      },
      { name: 'address', ttl: WINDOW_MS, limit: address, getTracker: ({ ip }) => String(ip) },
    ],
  };
}

/** What tells callers apart before anybody is asked who they are; hashed, for it is kept a while. */
function callerIn({ headers: { authorization, cookie }, ip }: Request): string {
  const secret = authorization ?? cookie;
  return secret === undefined ? String(ip) : createHash('sha256').update(secret).digest('base64');
}
