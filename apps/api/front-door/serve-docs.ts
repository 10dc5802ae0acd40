import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { docsPage } from './docs-page.ts';
import { DOCS_CSS, STYLE } from './docs-style.ts';
import { DOCS } from './front-door.controller.ts';

/** No script, no frame, nothing from elsewhere: only the style sheet that lies beside the page. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The API's document, for programs as JSON and for people as a page; made at the first question for it. */
export function serveDocs(app: NestExpressApplication, documentOf: () => OpenAPIObject): void {
  SwaggerModule.setup(DOCS, app, documentOf, {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
  });
  let page: string | undefined;
  app.use(`/${DOCS}`, ({ method, path }: Request, response: Response, next: NextFunction) => {
    const isRead = method === 'GET' || method === 'HEAD';
    if (isRead && path === STYLE) response.type('css').send(DOCS_CSS);
    else if (isRead && path === '/') {
      page ??= docsPage(documentOf());
      response.setHeader('Content-Security-Policy', POLICY);
      response.type('html').send(page);
    } else next();
  });
}
