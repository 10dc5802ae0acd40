import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { makeLogger } from '#runtime/logger';
import type { Stores } from '#runtime/open-stores';
import { createApi } from '../create-api.ts';
import { docsPage } from './docs-page.ts';

let app: NestExpressApplication;
let origin: string;
beforeAll(async () => {
  // Nothing here asks for a store.
  app = await createApi({ stores: {} as Stores, log: makeLogger({ level: 'silent' }) });
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(() => app.close());

const get = async (path: string) => {
  const response = await fetch(`${origin}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the page of the documentation', () => {
  test('needs no script and nothing that its policy forbids', async () => {
    const page = await get('/api/docs');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.text).not.toMatch(/<script|<style|<iframe|<img|<form|\sstyle=|\son\w+=|javascript:/i);
    const sheets = [...page.text.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(sheets).toEqual(['/api/docs/style.css']);
    const sheet = await get('/api/docs/style.css');
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(sheet.text).not.toMatch(/url\(|@import/);
    expect((await get('/api/docs/swagger-ui-bundle.js')).status).toBe(404);
  });

  test('shows every call, and each of its links leads somewhere', async () => {
    const { text } = await get('/api/docs');
    const document = JSON.parse((await get('/api/openapi.json')).text) as { paths: object };
    for (const path of Object.keys(document.paths)) expect(text).toContain(` ${path}</code></h3>`);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const leadTo = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(leadTo.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('shows texts as texts', () => {
    const info = { title: '<script>alert(1)</script>', version: '1', description: '"&\'' };
    const page = docsPage({ openapi: '3.1.0', info, paths: {} });
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&quot;&amp;&#39;');
  });
});

test('an answer, a refusal too, loads and runs nothing where a browser shows it', async () => {
  for (const path of ['/api/v1/nope', '/health/live', '/api/openapi.json'])
    expect((await get(path)).headers.get('content-security-policy')).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
    );
});
