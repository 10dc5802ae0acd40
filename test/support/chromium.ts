import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { PASSWORD } from '../../apps/api/testing/people.ts';

/** Debian's; as root it runs without its sandbox, and it asks nothing of any network. */
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'vi' | 'en';
  /** By a finger alone, as on a phone. */
  readonly isTouched?: boolean;
}

/** Both looks, in both languages. */
export const LOOKS = (['light', 'dark'] as const).flatMap((scheme) =>
  (['vi', 'en'] as const).map((language) => ({ scheme, language })),
);

/** Makes a page look another way; it is loaded anew. */
export async function lookAs(page: Page, { scheme, language }: (typeof LOOKS)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.addInitScript(`localStorage.setItem('lotrinh.language', '${language}')`);
  await page.reload();
}

/** A browser of a test's own. @throws Error there is none on the PATH */
export function startChromium(): Promise<Browser> {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no chromium on the PATH');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Waits until the page shows so many of these. */
export const untilCount = async (page: Page, selector: string, count: number): Promise<void> => {
  if (count > 0)
    await page
      .locator(selector)
      .nth(count - 1)
      .waitFor();
  await page.locator(selector).nth(count).waitFor({ state: 'detached' });
};

/** A window onto the page, with what its console said went wrong. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wrong: readonly string[];
}

/** Opens a window on a path of the program, in that look; logged in where a user name is given. */
export async function openWindow(
  browser: Browser,
  {
    origin,
    path,
    as,
    width = 1280,
    scheme = 'light',
    language = 'vi',
    isTouched = false,
  }: Look & {
    readonly origin: string;
    readonly path: string;
    readonly as?: string;
  },
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    ...(isTouched && { hasTouch: true, isMobile: true }),
  });
  await context.addInitScript(`localStorage.setItem('lotrinh.language', '${language}')`);
  const page = await context.newPage();
  const wrong: string[] = [];
  underWayIn(page);
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // That nobody is logged in yet is told by a 401.
    if (message.type() === 'error' && !message.text().includes('401')) wrong.push(message.text());
  });
  await page.goto(`${origin}${path}`);
  if (as !== undefined) await logInAs(page, as);
  return { page, context, wrong };
}

const underWay = new WeakMap<Page, Set<Request>>();

/** What a page asked for and has no answer to yet, but for the stream of changes, which goes on. */
function underWayIn(page: Page): Set<Request> {
  const known = underWay.get(page);
  if (known !== undefined) return known;
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => request.url().endsWith('/changes') || asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return asked;
}

/** Waits until a page has all that it asked for, and has drawn it: the browser's own word for it never comes while a stream stands. */
export async function untilQuiet(page: Page): Promise<void> {
  const asked = underWayIn(page);
  const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  for (let quiet = 0; quiet < 5; quiet = asked.size === 0 ? quiet + 1 : 0) await page.evaluate(drawn);
}

export async function logInAs(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.fill('[name=username]', username);
  await page.fill('[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('[name=password]', { state: 'detached' });
}

/** What a person reads on the page, white space as one space. */
export const visibleWords = async (page: Page): Promise<string> =>
  (await page.evaluate<string>('document.body.innerText')).replace(/\s+/g, ' ');

/** The lines of a picture's words that are not on the page. */
export async function missingWords(page: Page, picture: string): Promise<readonly string[]> {
  const words = await visibleWords(page);
  const lines = readFileSync(`test/e2e/pictures/${picture}.txt`, 'utf8').trim().split('\n');
  return lines.filter((line) => !words.includes(line));
}

/** What axe finds against WCAG 2.2 AA, a line each. Evaluated, not injected as an element: the page's policy forbids that. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
    );
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}
