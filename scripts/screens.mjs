/**
 * `npm run screens [-- NAME …]`: the page as it looks on the day of the sample, into docs/screens: each screen at 360, 1280
 * and 1920 px, and dark at 1280. Starts a demo of its own on loopback; needs Chromium, as the tests do.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { inRoot, say } from './lib/paths.mjs';

const OUT = inRoot('docs', 'screens');
const LOOKS = [
  { width: 360, height: 780, scheme: 'light' },
  { width: 1280, height: 900, scheme: 'light' },
  { width: 1920, height: 1080, scheme: 'light' },
  { width: 1280, height: 900, scheme: 'dark' },
];
const TASK = '/nhiem-vu/BT-2023Q1-01';

/** Each screen: whose, where, what shows that it is there, and what is done before it is taken; `asWindow`: what a window shows of it, not all. */
const SCREENS = {
  'dang-nhap': { path: '/viec', shown: '[name=username]' },
  'viec-cua-toi': { as: 'program-manager', path: '/viec', shown: '[data-row]' },
  'viec-lam-chung': {
    as: 'program-manager',
    path: '/viec/buoc/establish-selection-council?ma=BT-2023Q1-04,BT-2023Q1-05',
    shown: 'form',
  },
  'nhiem-vu': { as: 'program-manager', path: '/nhiem-vu', shown: 'table tbody tr' },
  'nhiem-vu-cot-moc': { as: 'program-manager', path: '/nhiem-vu?view=cot', shown: 'section li' },
  'tim-nhanh': {
    as: 'program-manager',
    path: '/viec',
    shown: '[data-row]',
    asWindow: true,
    async then(page) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').fill('hon cau');
      await page.locator('[role=option] mark').first().waitFor();
    },
  },
  'trang-nhiem-vu': { as: 'program-manager', path: TASK, shown: 'h1' },
  'bieu-mau': { as: 'council-secretary', path: `${TASK}/buoc/conclude-acceptance`, shown: 'form' },
  'bieu-mau-loi': {
    as: 'council-secretary',
    path: `${TASK}/buoc/conclude-acceptance`,
    shown: 'form',
    async then(page) {
      await page.getByRole('button', { name: 'Gửi duyệt' }).click();
      await page.getByRole('heading', { name: 'chỗ cần sửa' }).waitFor();
    },
  },
  'de-xuat': { as: 'program-manager', path: '/nhiem-vu/moi/propose', shown: 'form' },
  'bao-cao-quy': { as: 'program-manager', path: '/bao-cao/quy/2023-Q1', shown: 'article' },
  'nhap-du-lieu': { as: 'program-manager', path: '/nhap', shown: 'h1' },
  'tro-giup': {
    as: 'program-manager',
    path: '/viec',
    shown: '[data-row]',
    asWindow: true,
    async then(page) {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  'dien-bien': {
    as: 'program-manager',
    path: TASK,
    shown: '#dien-bien',
    async then(page) {
      const first = page.locator('ol > li details').first();
      await first.waitFor({ state: 'attached' });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await first.locator('dl').first().waitFor();
    },
  },
  // The last: it leaves a request behind.
  duyet: {
    as: 'head-of-division',
    path: '/viec?nhom=cho-duyet',
    shown: '[data-row]',
    before: askToCountersign,
    async then(page) {
      await page.locator('[data-row] a[href*="/duyet/"]').last().click();
      await page.locator('aside b').first().waitFor();
    },
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SCREENS));
if (unknown.length > 0) {
  say(`screens: no such screen: ${unknown.join(', ')}; there are ${Object.keys(SCREENS).join(', ')}`);
  process.exit(2);
}
const password = randomBytes(12).toString('base64url');
const demo = spawn(process.execPath, ['scripts/run.mjs', 'dist/src/main.js', '--demo'], {
  cwd: inRoot('.'),
  env: { ...process.env, PORT: '0', LOTRINH_DEMO_PASSWORD: password },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const origin = await listening(demo);
  mkdirSync(OUT, { recursive: true });
  const executablePath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((file) => existsSync(file));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const name of wanted.length > 0 ? wanted : Object.keys(SCREENS)) {
    await SCREENS[name].before?.(origin);
    for (const look of LOOKS) await take(browser, { origin, name, look });
  }
  await browser.close();
} finally {
  demo.kill('SIGINT');
}

/** The secretary sends the result of the acceptance council to be countersigned. */
async function askToCountersign(origin) {
  const send = (path, body, headers = {}) =>
    fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const login = await send('/session', { username: 'council-secretary', password });
  const [cookie] = (login.headers.get('set-cookie') ?? '').split(';', 1);
  const data = {
    ...{
      membersTotal: 9,
      membersPresent: 8,
      chairPresent: true,
      reviewersPresent: 2,
      secretaryPresent: true,
    },
    votes: { excellent: 2, passed: 6, failed: 0 },
  };
  const document = { number: '01/BB-HĐNT', date: '2023-03-10' };
  const asked = { occurredOn: '2023-03-10', data, document };
  const { status } = await send('/tasks/BT-2023Q1-01/commands/conclude-acceptance', asked, {
    cookie,
    origin,
  });
  if (status !== 202) throw new Error(`the request was answered ${String(status)}`);
}

/** The address that the demo says. */
async function listening({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    const [origin] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('the demo ended before it listened');
}

async function take(browser, { origin, name, look: { width, height, scheme } }) {
  const { as, path, shown, then, asWindow = false } = SCREENS[name];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  if (as !== undefined) {
    await page.fill('[name=username]', as);
    await page.fill('[name=password]', password);
    await page.click('button[type=submit]');
  }
  await page.waitForSelector(shown);
  await then?.(page);
  await untilDrawn(page);
  if (!asWindow) await page.setViewportSize({ width, height: await heightOf(page, height) });
  await untilDrawn(page);
  await page.evaluate('document.fonts.ready');
  const file = `${name}-${width}${scheme === 'dark' ? '-toi' : ''}.webp`;
  writeFileSync(join(OUT, file), await picture(context, page));
  await context.close();
  say(`screens: ${file}`);
}

/** Nothing is loading any more, for half a second. */
async function untilDrawn(page) {
  await page.waitForFunction(
    () => {
      const now = document.querySelectorAll('*').length + performance.getEntriesByType('resource').length;
      const same = globalThis.seen === now ? globalThis.since : performance.now();
      Object.assign(globalThis, { seen: now, since: same });
      return performance.now() - same > 500;
    },
    undefined,
    { polling: 100 },
  );
}

/** A window as high as the page: what is drawn as it is seen is drawn whole. */
async function heightOf(page, least) {
  return Math.max(least, await page.evaluate(() => document.documentElement.scrollHeight));
}

/** The window as WebP, a quarter of what PNG takes; Playwright itself writes none. */
async function picture(context, page) {
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  return Buffer.from(data, 'base64');
}
