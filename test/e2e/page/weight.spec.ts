import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const OUT = 'dist/web';
/** Of what is loaded first; of all scripts there are. Bytes, gzip (design of the page, section 10). */
const FIRST_LIMIT = 180_000;
const ALL_LIMIT = 300_000;
const FONT_LIMIT = 60_000;

const sizeOf = (file: string): number => gzipSync(readFileSync(`${OUT}/${file}`)).length;
const assets = (): readonly string[] => readdirSync(`${OUT}/assets`).map((name) => `assets/${name}`);
const sum = (files: readonly string[], size: (file: string) => number): number =>
  files.reduce((total, file) => total + size(file), 0);

test('the first page is light, and so is all of it', () => {
  const index = readFileSync(`${OUT}/index.html`, 'utf8');
  const first = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  expect(first.length).toBeGreaterThan(0);
  expect(sum(first, sizeOf)).toBeLessThanOrEqual(FIRST_LIMIT);
  expect(
    sum(
      assets().filter((file) => file.endsWith('.js')),
      sizeOf,
    ),
  ).toBeLessThanOrEqual(ALL_LIMIT);
  const fonts = assets().filter((file) => file.endsWith('.woff2'));
  expect(sum(fonts, (file) => readFileSync(`${OUT}/${file}`).length)).toBeLessThanOrEqual(FONT_LIMIT);
});

test('everything of the page comes from where it comes from', () => {
  const texts = assets()
    .filter((file) => /\.(?:css|js)$/.test(file))
    .map((file) => readFileSync(`${OUT}/${file}`, 'utf8'));
  for (const text of texts) expect(text).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  expect(readFileSync(`${OUT}/index.html`, 'utf8')).not.toMatch(/<style|https?:\/\/|<script(?![^>]*src=)/);
});
