import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Module } from '@nestjs/common';
import { pageFiles } from './page-files.ts';
import { servePage } from './serve-page.ts';

@Module({})
class Nothing {}

let app: NestExpressApplication;
let origin: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Lộ Trình</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {};'.repeat(100));
  writeFileSync(join(folder, '.stamp'), 'not of the page');
  app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  servePage(app, pageFiles(folder));
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = { accept: 'text/html,*/*;q=0.8' }) =>
  fetch(`${origin}${path}`, { headers });

test.each(['/', '/viec', '/viec?nhom=qua-han', '/nhiem-vu/BT-1', '/ho-so/HC%2F1', '/bao-cao/quy/2023-Q1'])(
  'a screen is the page: %s',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await answer.text()).toContain('<title>Lộ Trình</title>');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  },
);

test.each([
  '/api/v1/tasks',
  '/health/live',
  '/metrics',
  '/nope',
  '/viecx',
  '/.stamp',
  '/index.html',
  '/assets/../.stamp',
])('no screen, and no file of the page: %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('a program that asks for data at a screen is not given a page', async () => {
  expect((await get('/viec', { accept: 'application/json' })).status).toBe(404);
});

test('a file whose name holds its hash is kept for good, and comes compressed', async () => {
  const answer = await get('/assets/index-abc.js', { 'accept-encoding': 'gzip' });
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await answer.text()).toHaveLength(1000);
  const plain = await get('/assets/index-abc.js', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('where no page was built there is none', () => {
  expect(pageFiles(join(folder, 'not-there')).size).toBe(0);
});
