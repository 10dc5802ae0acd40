import type { Page } from 'playwright-core';

/** What a window notes of itself from its first moment on. */
interface Noted {
  /** ms after the navigation began until what was waited for stood on the page. */
  readonly readyAt?: number;
  /** Of each press, click or typing: ms until the next frame was drawn (INP counts these), by its number. */
  readonly took: Readonly<Record<string, number>>;
  /** How much moved that nobody moved (CLS). */
  readonly shifted: number;
}

/** Runs in the window before anything of the page does. */
const NOTING = `(selector) => {
  const noted = { took: {}, shifted: 0 };
  globalThis.noted = noted;
  new MutationObserver((_changes, watch) => {
    if (document.querySelector(selector) === null) return;
    noted.readyAt = performance.now();
    watch.disconnect();
  }).observe(document, { childList: true, subtree: true });
  const watch = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch('event', ({ interactionId: id, duration }) => {
    if (id > 0) noted.took[id] = Math.max(noted.took[id] ?? 0, duration);
  }, { durationThreshold: 16 });
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) noted.shifted += value;
  });
}`;

/** Notes from the next navigation on: when `selector` stands on the page, how long each interaction takes, what shifts. */
export async function noteSpeed(page: Page, selector: string): Promise<void> {
  await page.addInitScript(`(${NOTING})(${JSON.stringify(selector)})`);
}

/** What was noted by now. */
export const notedSpeed = (page: Page): Promise<Noted> => page.evaluate<Noted>('globalThis.noted');

/** Entries are told after the frame that they are of. */
const FRAMES = 'new Promise((d) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(d))))';
export const twoFrames = (page: Page): Promise<unknown> => page.evaluate(FRAMES);

/** The longest of the interactions that `act` makes, ms; 16 where none took longer than a frame. */
export async function slowestOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const before = Object.keys((await notedSpeed(page)).took);
  await act();
  await twoFrames(page);
  const { took } = await notedSpeed(page);
  const own = Object.entries(took).filter(([id]) => !before.includes(id));
  return Math.max(16, ...own.map(([, ms]) => ms));
}
