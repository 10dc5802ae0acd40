import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refused } from '#commands/refused';

/** Calls that are let through within the window; the next ones are told to wait (429). Counted by each process for itself. */
export interface RateLimits {
  /** Of one session or token; without either of one address. */
  readonly caller: number;
  /** Of one address, whatever it calls itself: made-up tokens are no way around. A department may sit behind one. */
  readonly address: number;
}

const WINDOW_MS = 10_000;
/** Smaller: a page with many parts is cut off (200 calls in 10 s are promised). Larger: one caller slows the others. */
const RATE_LIMITS: RateLimits = { caller: 300, address: 3000 };
/** Whoever watches over us is never told to wait. */
const WATCHED = '/health/';

/** Limits the calls of a callers' address and of each caller, before anything of them is read. */
export function limitRates(app: NestExpressApplication, limits: RateLimits = RATE_LIMITS): void {
  app.use(limiting(limits.address, addressOf), limiting(limits.caller, callerIn));
}

function limiting(limit: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    keyGenerator,
    standardHeaders: false,
    legacyHeaders: false,
    // Whose word on the address is taken is a setting of ours (LOTRINH_TRUST_PROXY), not a slip to be warned of.
    validate: { trustProxy: false, xForwardedForHeader: false, forwardedHeader: false },
    skip: ({ path }) => path.startsWith(WATCHED),
    handler: (_request, _response, next) => next(new Refused([{ type: 'too-many-requests', params: {} }])),
  });
}

/** An IPv6 address counts as its network: one household has more of them than can be counted. */
const addressOf = ({ ip = '' }: Request): string => ipKeyGenerator(ip);

/** What tells callers apart before anybody is asked who they are; hashed, for it is kept a while. */
function callerIn(request: Request): string {
  const { authorization, cookie } = request.headers;
  const secret = authorization ?? cookie;
  return secret === undefined ? addressOf(request) : createHash('sha256').update(secret).digest('base64');
}
