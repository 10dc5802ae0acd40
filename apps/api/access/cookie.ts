import type { Request, Response } from 'express';

/** The session's secret. `__Host-` (RFC 6265bis) binds it to this host over TLS; without TLS a browser would drop that name. */
const NAME = 'lotrinh_session';
const OVER_TLS = `__Host-${NAME}`;

const nameAt = (publicUrl: string): string => (isOverTls(publicUrl) ? OVER_TLS : NAME);
const isOverTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** The secret that a call's cookie holds; undefined without one. */
export function sessionIn(request: Request, publicUrl: string): string | undefined {
  const name = nameAt(publicUrl);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [own, value] = part.split('=', 2).map((text) => text.trim());
    if (own === name && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Hands the browser a session: no script reads it, no other site sends it. `expiresAt`: milliseconds since 1970. */
export function setSession(
  response: Response,
  { publicUrl, cookie, expiresAt }: { publicUrl: string; cookie: string; expiresAt: number },
): void {
  response.cookie(nameAt(publicUrl), cookie, { ...attributes(publicUrl), expires: new Date(expiresAt) });
}

export function clearSession(response: Response, publicUrl: string): void {
  response.clearCookie(nameAt(publicUrl), attributes(publicUrl));
}

const attributes = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isOverTls(publicUrl), path: '/' }) as const;
