import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, missingWords, visibleWords, type Look } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';

const site = pageOf(['program-manager', 'council-member']);

const open = (path: string, look: Look & { readonly as?: string } = {}) =>
  site.open(path, { as: 'program-manager', ...look });
const REPORT = '/bao-cao/quy/2023-Q1';
const shown = (page: Page) => page.getByRole('heading', { name: /^Đánh giá kết quả thực hiện/ }).waitFor();

describe('the report', () => {
  test('has the words of its picture, and nothing that its policy forbids', async () => {
    const { page, context, wrong } = await open('/viec');
    await page.getByRole('link', { name: 'Báo cáo' }).click();
    await page.waitForURL(`**${REPORT}`);
    await page.getByRole('link', { name: '02† nhiệm vụ' }).first().click();
    await page.waitForURL(/so=C1/);
    await page.getByRole('heading', { name: '02 nhiệm vụ đang nghiệm thu' }).waitFor();
    expect(await missingWords(page, 'g-bao-cao-quy')).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('says why a task is not counted', async () => {
    const { page, context } = await open(`${REPORT}?so=C1`);
    await page.getByText('Vì sao 8 nhiệm vụ kia không tính').click();
    expect(await visibleWords(page)).toContain('Không ở bước nghiệm thu: Đã thẩm định');
    await context.close();
  });

  test('another day is another report, kept in the address; what is no day is told', async () => {
    const { page, context } = await open(REPORT);
    await shown(page);
    const day = page.getByLabel('Xảy ra đến hết');
    await day.fill('15/1/2023');
    await day.press('Enter');
    await page.waitForURL(/asOf=2023-01-15/);
    await page.getByText('Số liệu tính đến hết ngày 15/01/2023.').waitFor();
    await page.getByLabel('Xảy ra đến hết').fill('31/02/2023');
    await page.getByLabel('Xảy ra đến hết').press('Enter');
    await page.getByText('Viết ngày như 10/03/2023').waitFor();
    await page.getByLabel('Biết đến').fill('10/03/2023 00:30');
    await page.getByLabel('Biết đến').press('Enter');
    await page.waitForURL(/knownAt=2023-03-10T00/);
    await context.close();
  });

  test('is downloaded as a Word document and as Markdown', async () => {
    const { page, context } = await open(REPORT);
    await shown(page);
    for (const [button, name, begin] of [
      ['Tải Word (.docx)', 'bao-cao-2023-Q1.docx', 'PK'],
      ['Tải Markdown', 'bao-cao-2023-Q1.md', '# B'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path(), 'utf8').slice(0, begin.length)).toBe(begin);
    }
    await context.close();
  });

  test('F6 goes between the sheet and what stands beside it', async () => {
    const { page, context } = await open(`${REPORT}?so=C1`);
    await shown(page);
    const where = () => page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")');
    await page.keyboard.press('F6');
    expect(await where()).toBe('Sau con số');
    await page.keyboard.press('F6');
    expect(await where()).toBeNull();
    await context.close();
  });

  test('on paper it is the report alone', async () => {
    const { page, context } = await open(`${REPORT}?so=C1`);
    await shown(page);
    await page.emulateMedia({ media: 'print' });
    const words = await visibleWords(page);
    expect(words).toContain('Đánh giá kết quả thực hiện');
    expect(
      ['Bản thảo', 'từ sự kiện', 'Cách tính', 'Việc của tôi'].filter((said) => words.includes(said)),
    ).toEqual([]);
    await context.close();
  });

  test('whoever has no right to it has no entry, and is told so at its address', async () => {
    const { page, context } = await open('/viec', { as: 'council-member' });
    await page.getByRole('link', { name: 'Việc của tôi' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Báo cáo' }).count()).toBe(0);
    await page.goto(`${site.program.origin}${REPORT}`);
    await page.getByRole('alert').waitFor();
    await context.close();
  });

  test('nothing is wider than a phone', async () => {
    const { page, context } = await open(`${REPORT}?so=C1`, { width: 360 });
    await shown(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await context.close();
  });

  test.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['vi', 'en'] as const).map((language) => ({ scheme, language })),
    ),
  )('axe finds nothing, %j', async (look) => {
    const { page, context } = await open(`${REPORT}?so=C1`, look);
    await shown(page);
    await page.getByRole('heading', { name: /^02 / }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
