import type { Request } from 'express';
import { accessOn } from '#access/access-deps';
import type { Principal } from '#access/principal';
import { principalOfCookie, principalOfToken } from '#access/principal-of';
import type { Stores } from '#runtime/open-stores';
import { sessionIn } from './cookie.ts';

/** A token as RFC 6750 sends it. */
const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

/**
 * Who makes a call, as of now; undefined: nobody who may. A token where one is sent, whatever cookie comes with it: nobody
 * acts as somebody else than they say. `isSeen`: default; else a session that is left alone ends all the same.
 */
export async function principalIn(
  request: Request,
  stores: Stores,
  how: { readonly isSeen: boolean } = { isSeen: true },
): Promise<Principal | undefined> {
  const access = accessOn(stores);
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? undefined : principalOfToken(token, access);
  }
  const cookie = sessionIn(request, stores.settings.publicUrl);
  return cookie === undefined ? undefined : principalOfCookie(cookie, access, how);
}
