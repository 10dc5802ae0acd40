import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { withoutRight, type Right } from '#access/may-do';
import { refuse, Refused } from '#commands/refused';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { rememberCaller } from './caller.ts';
import { RIGHT } from './needs.ts';
import { principalIn } from './principal-in.ts';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Lets a call through for whoever may make it; anything without a right of its own is let through for nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(STORES) private readonly stores: Stores,
  ) {}

  /** @throws Refused unauthenticated, not-allowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const right = this.reflector.getAllAndOverride<Right | undefined>(RIGHT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (right === 'open') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const principal = await principalIn(request, this.stores);
    if (principal === undefined) {
      context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
      return refuse('unauthenticated');
    }
    rememberCaller(request, principal);
    if (principal.via === 'session' && !SAFE.includes(request.method) && !isFromOurPage(request, this.stores))
      refuse('not-allowed', { why: 'cross-site' });
    if (right === undefined) return refuse('not-allowed', { why: 'role' });
    if (principal.mustChange === true && right !== 'self') refuse('not-allowed', { why: 'must-change' });
    const barred = withoutRight(principal, right);
    if (barred !== undefined) throw new Refused([barred]);
    return true;
  }
}

/**
 * Whether a call that changes something comes from a page of ours: the browser says so itself (Sec-Fetch-Site, Origin),
 * beside SameSite=Strict, which lets a sister site on the same domain through (OWASP, CSRF cheat sheet).
 */
export function isFromOurPage(request: Request, { settings }: Pick<Stores, 'settings'>): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return (
    origin === new URL(settings.publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === host)
  );
}
