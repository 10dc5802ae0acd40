import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { MAX_RECORD_BYTES } from '#commands/request-limits';
import { MAX_FILE_BYTES } from '#importing/read-record';
import type { Stores } from '#runtime/open-stores';
import { limitRates, type RateLimits } from './access/rate-limits.ts';
import { ApiModule } from './api.module.ts';
import { serveDocs } from './front-door/serve-docs.ts';
import { takesFile, takesStream } from './http/body-limits.ts';
import { V1 } from './http/version-path.ts';
import { openApiDocument } from './openapi/document.ts';
import { servePage } from './page/serve-page.ts';

/** What the API stands on. */
export interface ApiParts {
  readonly stores: Stores;
  readonly log: Logger;
  /** Default: those of `rate-limits.ts`. */
  readonly limits?: RateLimits;
}

/** The API on these stores, not listening yet. */
export async function createApi({ stores, log, limits }: ApiParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.on(stores, log), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  // Entity tags are revisions here; one made from the bytes of an answer would look like one.
  app.disable('etag');
  app.use(securityHeaders());
  limitRates(app, limits);
  app.use(`/${V1}`, notStored);
  readBodiesRaw(app);
  serveDocs(app, () => openApiDocument(app));
  servePage(app);
  return app;
}

/** Every body as bytes, whatever it says it is, so that one place decides what a body may be; but for streams. */
function readBodiesRaw(app: NestExpressApplication): void {
  const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';
  const isImport = (request: IncomingMessage): boolean => takesFile(pathOf(request));
  const isRecord = (request: IncomingMessage): boolean => !isImport(request) && !takesStream(pathOf(request));
  app.useBodyParser('raw', { type: isImport, limit: MAX_FILE_BYTES });
  app.useBodyParser('raw', { type: isRecord, limit: MAX_RECORD_BYTES });
}

/** An answer is data: shown by a browser it loads and runs nothing. A page has a policy of its own. TLS, and so HSTS, is the proxy's. */
function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
}

function notStored(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
