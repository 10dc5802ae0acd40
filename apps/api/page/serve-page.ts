import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { pageFiles, type PageFile } from './page-files.ts';

/** First parts of the addresses that the page has screens at; the router of apps/web knows the rest. */
const SCREENS = ['', 'viec', 'nhiem-vu', 'ho-so', 'bao-cao', 'nhap'] as const;
/** What is asked for is ours alone: no script or style inside the page, nothing from another host, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const A_YEAR = 'public, max-age=31536000, immutable';
/** Kept, but asked about each time: it names the files of today. */
const ASKED_EACH_TIME = 'no-cache';
const INDEX = '/index.html';

/** The page at its own addresses; everything else goes on to the calls. Without a built page there is none. */
export function servePage(app: NestExpressApplication, files = pageFiles()): void {
  const index = files.get(INDEX);
  if (index === undefined) return;
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      next();
      return;
    }
    const file = path === INDEX ? undefined : files.get(path);
    if (file !== undefined) {
      send(request, response, file);
      return;
    }
    if (!isScreen(path) || request.accepts(['html', 'json']) !== 'html') {
      next();
      return;
    }
    response.setHeader('Content-Security-Policy', POLICY);
    send(request, response, index);
  });
}

const isScreen = (path: string): boolean =>
  (SCREENS as readonly string[]).includes(path.split('/', 2)[1] ?? '');

function send(request: Request, response: Response, { type, bytes, gzipped, isFixed }: PageFile): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', isFixed ? A_YEAR : ASKED_EACH_TIME);
  response.vary('Accept-Encoding');
  const isSmall = gzipped !== undefined && request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
  if (isSmall) response.setHeader('Content-Encoding', 'gzip');
  response.end(request.method === 'HEAD' ? undefined : isSmall ? gzipped : bytes);
}
