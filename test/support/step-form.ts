import type { Page } from 'playwright-core';

/** Where a field of a step's form stands on the page. */
export const field = (path: string): string => `[id="f-${path}"]`;
/** Types into fields, by path. */
export const fill = async (page: Page, said: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, value] of Object.entries(said)) await page.fill(field(path), value);
};
/** What a secretary reads off the minutes of the sample's council. */
export const MINUTES = {
  occurredOn: '10/03/2023',
  'document.number': '01/BB-HĐNT',
  'document.date': '10/03/2023',
  'data.membersPresent': '8',
  'data.votes.excellent': '2',
  'data.votes.passed': '6',
  'data.votes.failed': '0',
};
export interface KeptDraft {
  readonly typed: Readonly<Record<string, string>>;
}
/** The drafts that lie in that browser. */
export const draftsOn = (page: Page): Promise<readonly KeptDraft[]> => page.evaluate(DRAFTS);

const DRAFTS = `new Promise((resolve, reject) => {
  const asked = indexedDB.open('lotrinh', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('drafts');
  asked.onerror = () => reject(new Error('no IndexedDB'));
  asked.onsuccess = () => {
    const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => resolve(all.result);
  };
})`;
