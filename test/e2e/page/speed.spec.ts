import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { count, printedFigures, printedSeed } from '../../support/counts.ts';
import { manyTasks } from '../../support/many-tasks.ts';
import { noteSpeed, notedSpeed, slowestOf, twoFrames } from '../../support/page-speed.ts';
import { pageOf } from '../../support/page-site.ts';
import { programOnTheDay } from '../../support/sample-program.ts';

/** Tasks of the department; a tenth of them outside `npm run test:full`. */
const TASKS = count(10_000);
/** What the design allows (section 10): ms, ms, and a share of the window. */
const LIMITS = { ready: 1500, interaction: 100, shift: 0.02 };
/** The machine has others to serve: what a page can do is what it does at its best of so many tries; as many as are needed. */
const TRIES = { least: 3, most: 10 };

const site = pageOf(['program-manager'], {
  start: programOnTheDay,
  more: ({ stores }) => manyTasks(stores, { count: TASKS, seed: printedSeed('ten years of tasks') }),
});

const LIST = 'table tbody th a';
const best = async (limit: number, measure: () => Promise<number>): Promise<number> => {
  let [fastest, tries] = [Infinity, 0];
  while (tries < TRIES.least || (tries < TRIES.most && fastest > limit)) {
    fastest = Math.min(fastest, await measure());
    tries += 1;
  }
  return Math.round(fastest);
};

test('with ten thousand tasks the first page is ready at once, and answers at once', async () => {
  const { page, context } = await site.open('/viec', { as: 'program-manager' });
  const state = await context.storageState();
  const browser = context.browser();
  if (browser === null) throw new Error('the window has a browser');
  let moved = 0;
  /** In a window that has nothing of the page yet but who is logged in. */
  const ready = (path: string, selector: string) => async (): Promise<number> => {
    const fresh = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 800 } });
    const window = await fresh.newPage();
    await noteSpeed(window, selector);
    await window.goto(`${site.program.origin}${path}`);
    await window.waitForSelector(selector);
    const { readyAt = Infinity, shifted } = await notedSpeed(window);
    moved = Math.max(moved, shifted);
    await fresh.close();
    return readyAt;
  };
  const queue = await best(LIMITS.ready, ready('/viec', '[data-row]'));
  const list = await best(LIMITS.ready, ready('/nhiem-vu', LIST));

  await noteSpeed(page, '[data-row]');
  const of = (act: () => Promise<unknown>) => best(LIMITS.interaction, () => slowestOf(page, act));
  await page.goto(`${site.program.origin}/viec`);
  await page.waitForSelector('[data-row]');
  const figures: Record<string, number> = { tasks: TASKS, queueReady: queue, listReady: list };
  figures.next = await of(() => page.keyboard.press('j'));
  figures.pick = await of(() => page.keyboard.press('x'));
  figures.tab = await of(() => page.getByRole('link', { name: /^Quá hạn/ }).click());
  figures.allTabs = await of(() => page.getByRole('link', { name: /^Tất cả/ }).click());
  await page.goto(`${site.program.origin}/nhiem-vu`);
  await page.waitForSelector(LIST);
  await readOn(page);
  figures.rows = await page.locator('table tbody tr').count();
  figures.scroll = await of(() => page.keyboard.press('PageUp'));
  figures.type = await of(() => page.getByRole('searchbox').pressSequentially('tom'));
  await page.getByRole('searchbox').fill('');
  figures.columns = await of(() => page.getByRole('button', { name: 'Chọn cột' }).click());
  await page.keyboard.press('Escape');
  // Each through all its states: there, another way, and back to the list that was read to its end.
  const walk = (name: RegExp, clicks: number) => async (): Promise<void> => {
    for (let click = 0; click < clicks; click += 1) await page.getByRole('link', { name }).click();
  };
  figures.sort = await of(walk(/^Hạn/, 3));
  figures.milestone = await of(walk(/^Hợp đồng/, 2));
  await context.close();
  printedFigures('speed of the page, ms', { ...figures, shiftedThousandths: Math.round(moved * 1000) });
  const { tasks: _tasks, rows, queueReady, listReady, ...interactions } = figures;
  expect(Math.max(queueReady ?? 0, listReady ?? 0)).toBeLessThanOrEqual(LIMITS.ready);
  expect(Object.entries(interactions).filter(([, ms]) => ms > LIMITS.interaction)).toEqual([]);
  expect(moved).toBeLessThanOrEqual(LIMITS.shift);
  expect(rows).toBeLessThan(100);
}, 300_000);

/** Scrolls down until every task has been loaded, as somebody would who reads it all. */
async function readOn(page: Page): Promise<void> {
  const whole = page.getByText(`${String(TASKS)} nhiệm vụ.`);
  while (!(await whole.isVisible())) {
    await page.keyboard.press('End');
    await twoFrames(page);
  }
}
