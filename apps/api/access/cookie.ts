import type { Request, Response } from 'express';

/**
 * Whoever logged in. Strict: no other site's link or form sends it.
 * The secrets lie behind `__Host-` (RFC 6265bis), which binds them to this host over TLS; without TLS a browser would
 * drop that name.
 */
const SESSION = { name: 'lotrinh_session', sameSite: 'strict' } as const;
/** A try to log in by the provider. Lax: it is the provider's page that sends the browser back to us. */
const LOG_IN_TRY = { name: 'lotrinh_log_in', sameSite: 'lax' } as const;
type Kind = typeof SESSION | typeof LOG_IN_TRY;

/** What a cookie is handed out with. `expiresAt`: milliseconds since 1970. */
interface Handed {
  readonly publicUrl: string;
  readonly cookie: string;
  readonly expiresAt: number;
}

/** The secret that a call's cookie holds; undefined without one. */
export const sessionIn = (request: Request, publicUrl: string): string | undefined =>
  valueOf(SESSION, request, publicUrl);
export const tryOf = (request: Request, publicUrl: string): string | undefined =>
  valueOf(LOG_IN_TRY, request, publicUrl);

/** Hands the browser a session. */
export const setSession = (response: Response, handed: Handed): void => set(SESSION, response, handed);
export const setTry = (response: Response, handed: Handed): void => set(LOG_IN_TRY, response, handed);

export const clearSession = (response: Response, publicUrl: string): void =>
  clear(SESSION, response, publicUrl);
export const clearTry = (response: Response, publicUrl: string): void =>
  clear(LOG_IN_TRY, response, publicUrl);

function valueOf(kind: Kind, request: Request, publicUrl: string): string | undefined {
  const name = nameAt(kind, publicUrl);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [own, value] = part.split('=', 2).map((text) => text.trim());
    if (own === name && value !== undefined && value !== '') return value;
  }
  return undefined;
}

function set(kind: Kind, response: Response, { publicUrl, cookie, expiresAt }: Handed): void {
  const attributes = { ...attributesOf(kind, publicUrl), expires: new Date(expiresAt) };
  response.cookie(nameAt(kind, publicUrl), cookie, attributes);
}

function clear(kind: Kind, response: Response, publicUrl: string): void {
  response.clearCookie(nameAt(kind, publicUrl), attributesOf(kind, publicUrl));
}

const isOverTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');
const nameAt = ({ name }: Kind, publicUrl: string): string =>
  isOverTls(publicUrl) ? `__Host-${name}` : name;

/** No script reads any of them. */
const attributesOf = ({ sameSite }: Kind, publicUrl: string) =>
  ({ httpOnly: true, sameSite, secure: isOverTls(publicUrl), path: '/' }) as const;
