import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Download, Page } from 'playwright-core';
import { axeViolations, LOOKS, lookAs, visibleWords } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';

const site = pageOf(['program-manager', 'head-of-division', 'auditor']);

const HEADING =
  'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái;Tổng kinh phí (triệu đồng)';
const row = (code: string, since: string, sum = '850'): string =>
  `${code};Giống lúa ${code};Cấp tỉnh;Sở KH&CN;Đã đặt hàng;${since};${sum}`;
const list = (...rows: readonly string[]): string => [HEADING, ...rows].join('\n');

/** Chooses a file, as whoever clicks the button does. */
const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: Buffer.from(content) });
const previewed = (page: Page) => page.getByRole('heading', { name: 'Xem trước' }).waitFor();
const rowsShown = (page: Page): Promise<readonly string[]> => page.locator('tbody tr').allInnerTexts();

async function downloadBy(page: Page, button: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return coming;
}
const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

/** Whether the page shows such words from now on, be it for a moment. */
async function everSays(page: Page, words: RegExp): Promise<() => Promise<boolean>> {
  await page.evaluate(`(() => {
    const look = () => { window.everSaid ||= ${String(words)}.test(document.body.innerText); };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  })()`);
  return () => page.evaluate<boolean>('Boolean(window.everSaid)');
}

describe('a list of running tasks', () => {
  test('with errors in it is previewed, mended by its error file, handed in once, countersigned by another, and seen', async () => {
    const { page, context, wrong } = await site.open('/viec', { as: 'program-manager' });
    await page.getByRole('link', { name: 'Nhập dữ liệu' }).click();
    await choose(
      page,
      'Danh sách.csv',
      list(row('I-1', '02/02/2023', '1.200 đồng'), row('I-2', '02/02/23', '1.200')),
    );
    await previewed(page);
    await page.getByRole('button', { name: 'Cần xem lại 1' }).click();
    expect(await rowsShown(page)).toEqual([
      expect.stringMatching(/I-1\s+Tổng kinh phí \(triệu đồng\): 1\.200 đ là rất nhỏ[^]*Hợp lệ/),
    ]);
    expect(await visibleWords(page)).toContain('1 bản ghi hợp lệ, 0 đã có, 1 bị từ chối.');
    await page.getByRole('button', { name: 'Bị từ chối 1' }).click();
    const [refused = ''] = await rowsShown(page);
    expect(refused).toMatch(
      /^3\s+Giống lúa I-2\s+I-2\s+Bị từ chối\s+Ngày bắt đầu trạng thái\n“02\/02\/23” không rõ/,
    );
    expect(refused).toMatch(/Tổng kinh phí \(triệu đồng\)\n“1\.200” có thể là/);

    const errors = await downloadBy(page, 'Tải tệp lỗi để sửa');
    expect(errors.suggestedFilename()).toBe('Danh sách-bi-tu-choi.csv');
    const said = await textOf(errors);
    expect(said).toMatch(/^\uFEFFMã số;.*;Lý do bị từ chối\r\nI-2;/);
    expect(said).toMatch(/không rõ năm nào[^]*“1\.200” có thể là/);
    expect(said).not.toContain('I-1;');

    const mended = `${said.replace('02/02/23', '02/02/2023').replace('1.200;', '1200;')}${row('I-1', '02/02/2023')}\r\n`;
    await choose(page, 'Danh sách đã sửa.csv', mended);
    await page.getByText('2 bản ghi hợp lệ, 0 đã có, 0 bị từ chối.').waitFor();
    const keys: string[] = [];
    await page.route('**/api/v1/imports', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    const saysNothingIsWritten = await everSays(page, /chưa ghi gì/i);
    await page.getByRole('button', { name: 'Gửi duyệt 2 bản ghi' }).click();
    await page.getByText('Chưa rõ đã gửi chưa, đang kiểm tra').waitFor();
    await page.getByRole('heading', { name: 'Đã gửi duyệt' }).waitFor();
    await page.getByRole('link', { name: 'Tệp .csv, 2 bản ghi' }).waitFor();
    expect([
      keys.length,
      new Set(keys).size,
      await page.getByRole('listitem').filter({ hasText: 'Chờ duyệt' }).count(),
    ]).toEqual([2, 1, 1]);
    await page.getByRole('link', { name: 'Xem tệp đã gửi' }).click();
    await page.getByRole('button', { name: 'Rút lại' }).waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
    expect(await saysNothingIsWritten()).toBe(false);
    expect(wrong.filter((one) => !one.includes('ERR_CONNECTION_RESET'))).toEqual([]);

    const head = await site.open('/viec', { as: 'head-of-division' });
    await head.page.getByRole('link', { name: 'Nhập dữ liệu tệp chờ bạn duyệt: 1' }).click();
    await head.page.getByText('Chờ bạn duyệt', { exact: true }).waitFor();
    const toldHead = await everSays(head.page, /chưa ghi gì/i);
    await head.page.getByRole('link', { name: 'Tệp .csv, 2 bản ghi' }).click();
    await head.page.getByText('2 bản ghi hợp lệ, 0 đã có, 0 bị từ chối.').waitFor();
    const coming = head.page.waitForEvent('download');
    await head.page.getByRole('link', { name: 'Tải tệp đã gửi' }).click();
    expect(await textOf(await coming)).toBe(mended);
    await head.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await head.page.getByText('Đã nhập: 2 bản ghi đã ghi, 0 bị từ chối.').waitFor();
    await head.page.getByText('0 bản ghi hợp lệ, 2 đã có, 0 bị từ chối.').waitFor();
    expect(await toldHead()).toBe(false);
    await head.page.getByRole('link', { name: 'Nhiệm vụ' }).last().click();
    await head.page.getByRole('link', { name: 'Giống lúa I-2' }).waitFor();
    await head.context.close();
    await page.reload();
    await page.getByText('2 bản ghi đã ghi, 0 bị từ chối').waitFor();
    await context.close();
  }, 60_000);

  test('is returned with a reason, and whoever handed it in reads why; an auditor reads it and settles nothing', async () => {
    const { page, context } = await site.open('/nhap', { as: 'program-manager' });
    await choose(page, 'r.csv', list(row('R-1', '02/02/2023'), row('R-2', '02/02/23')));
    await page.getByRole('button', { name: 'Gửi duyệt 1 bản ghi' }).click();
    await page.getByRole('link', { name: 'Xem tệp đã gửi' }).click();
    await page.waitForURL(/\/nhap\/./);
    const { pathname } = new URL(page.url());
    const head = await site.open(pathname, { as: 'head-of-division' });
    await head.page.getByRole('button', { name: 'Trả lại' }).click();
    await head.page.getByText('Nhập lý do').first().waitFor();
    await head.page.getByLabel('Lý do, khi trả lại').fill('Thiếu tên chủ nhiệm');
    await head.page.getByRole('button', { name: 'Trả lại' }).click();
    await head.page.getByText('Đã trả lại. Không bản ghi nào được ghi.').waitFor();
    await head.context.close();
    await page.reload();
    await page.getByText('Thiếu tên chủ nhiệm').waitFor();
    await context.close();
    const auditor = await site.open(pathname, { as: 'auditor' });
    await auditor.page.getByText('Giống lúa R-2').waitFor();
    expect(await auditor.page.getByRole('button', { name: /Duyệt|Rút lại/ }).count()).toBe(0);
    await auditor.page.goto(`${site.program.origin}/nhap`);
    await auditor.page.getByText('Đã trả lại').waitFor();
    expect(await auditor.page.locator('input[type=file]').count()).toBe(0);
    await auditor.context.close();
  }, 60_000);
});

test('the other language comes when it is asked for, and is kept', async () => {
  const { page, context } = await site.open('/nhap');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await context.close();
});

describe('a file that is none', () => {
  test('is told why in words, nothing is lost, and the next one is taken, dropped too; the empty list is a workbook', async () => {
    const { page, context } = await site.open('/nhap', { as: 'program-manager' });
    const refused: readonly (readonly [string, string | Buffer, string])[] = [
      ['cũ.xls', 'x', 'trong Excel chọn Lưu thành, loại .xlsx'],
      ['ảnh.png', 'x', 'Loại tệp này không nhập được'],
      ['rỗng.csv', '', 'Tệp rỗng'],
      ['cột.csv', list(row('C-1', '02/02/2023')).replace('Cấp;', 'Cấp;Màu sắc;'), 'Màu sắc'],
      ['mã.csv', Buffer.from(list(row('C-1', '02/02/2023')), 'utf16le'), 'CSV UTF-8'],
      ['sổ.xlsx', 'không phải', '.xlsx'],
      ['không.ndjson', '[]\n', 'phải có ít nhất một bản ghi'],
    ];
    for (const [name, content, why] of refused) {
      await choose(page, name, content);
      await page.getByText(name, { exact: true }).waitFor();
      const alert = page.getByRole('alert').filter({ hasText: 'Không nhập được tệp này' });
      await alert.filter({ hasText: why }).waitFor();
      expect(await alert.innerText()).toContain('Sửa tệp rồi chọn lại.');
    }
    await dropped(page, 'thả.csv', list(row('D-1', '02/02/2023')));
    await page.getByText('1 bản ghi hợp lệ, 0 đã có, 0 bị từ chối.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    const template = await downloadBy(page, 'Tải mẫu Excel');
    expect(template.suggestedFilename()).toBe('danh-sach.xlsx');
    expect((await textOf(template)).slice(0, 2)).toBe('PK');
    await context.close();
  });
});

/** Drops a file on the zone, as a person does with a mouse. */
async function dropped(page: Page, name: string, content: string): Promise<void> {
  const file = JSON.stringify([[content], name]);
  const transfer = await page.evaluateHandle(
    `(() => { const held = new DataTransfer(); held.items.add(new File(...${file})); return held; })()`,
  );
  await page.locator('[data-over]').dispatchEvent('drop', { dataTransfer: transfer });
}

test('a long list is shown a hundred rows at a time; axe finds nothing; nothing is wider than a phone', async () => {
  const { page, context } = await site.open('/nhap', { as: 'program-manager' });
  const rows = Array.from({ length: 150 }, (_, at) => row(`T-${String(at)}`, '02/02/2023'));
  await choose(page, 'dài.csv', list(...rows));
  await page.getByText('100 dòng đầu trên 150.').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(100);
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  expect(await page.locator('tbody tr').count()).toBe(150);
  const short = list(row('T-1', '02/02/2023', '1.200 đồng'), row('T-2', '02/02/23'));
  for (const look of LOOKS) {
    await lookAs(page, look);
    await choose(page, 'ngắn.csv', short);
    await page.locator('tbody tr').first().waitFor();
    expect([look, await axeViolations(page)]).toEqual([look, []]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await page
    .getByRole('link', { name: /file, / })
    .first()
    .click();
  for (const look of LOOKS) {
    await lookAs(page, look);
    await page.locator('tbody tr').first().waitFor();
    expect([look, await axeViolations(page)]).toEqual([look, []]);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await context.close();
}, 60_000);
