import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { recordAll } from '../../../apps/api/testing/people.ts';
import { axeViolations, logInAs } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { programOnTheDay } from '../../support/sample-program.ts';

const TASK = 'TC-1';
const site = pageOf(['program-manager'], {
  start: programOnTheDay,
  more: ({ stores }) =>
    recordAll(stores, [
      {
        ...{ code: TASK, command: 'propose', occurredOn: '2023-03-06' },
        document: { number: '57/TTr-SKHCN', date: '2023-03-06', issuer: 'Trung tâm Khuyến nông' },
        data: {
          title: 'Hỗ trợ tuyển chọn giống lúa chịu mặn cho huyện Tuy Phong',
          ...{ managingBody: 'Sở Khoa học và Công nghệ', level: 'provincial' },
        },
      },
      {
        ...{ code: 'DC-9', command: 'take-over', occurredOn: '2022-03-01' },
        data: {
          ...{ title: 'Nuôi cua biển trong ao đất', level: 'provincial', state: 'InExecution' },
          managingBody: 'Sở Khoa học và Công nghệ',
          contract: {
            ...{ number: 'HĐ-9', effectiveFrom: '2022-03-01', endsOn: '2023-06-30', totalVnd: '500000000' },
          },
        },
      },
    ]),
});

const button = (page: Page) => page.getByRole('button', { name: /^Tìm nhiệm vụ/ });
const field = (page: Page) => page.getByRole('combobox', { name: /^Tìm nhiệm vụ/ });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

test('Ctrl K finds what is typed without marks, by keyboard alone', async () => {
  const { page, context, wrong } = await site.open('/viec', { as: 'program-manager' });
  await button(page).focus();
  await page.keyboard.press('Control+k');
  await field(page).fill('tuyen chon');
  await options(page)
    .locator('mark', { hasText: /^tuyển chọn$/ })
    .waitFor();
  expect(await chosen(page).innerText()).toContain(TASK);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toContain('Tìm nhiệm vụ');

  // A number tells the paper, and the task that it is of; the arrows go round.
  await page.keyboard.press('Meta+k');
  await field(page).fill('57/ttr');
  await page.getByRole('group', { name: 'Văn bản' }).getByText('57/TTr-SKHCN, 06/03/2023').waitFor();
  await field(page).fill('bao cao');
  await page.getByRole('option', { name: 'Báo cáo', exact: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page).innerText()).toBe(await options(page).last().innerText());
  await field(page).fill('khong co gi nhu vay');
  await page.getByText(/^Không tìm thấy/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  // What Enter is pressed for is opened once it is found.
  await field(page).fill('57/TTR');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/nhiem-vu/${TASK}#van-ban`);
  await page.getByRole('heading', { level: 1, name: /tuyển chọn giống lúa/ }).waitFor();
  await page.locator('#van-ban:focus').waitFor();
  // Of a screen without a part that is named, the screen has the focus, not what opened the dialog.
  await button(page).click();
  await field(page).fill('bao cao');
  await page.getByRole('option', { name: 'Báo cáo', exact: true }).click();
  await page.waitForURL('**/bao-cao/**');
  await page.locator('main:focus').waitFor();
  // A screen comes first, then the steps: of what the queue has, from anywhere; of a task, from its page.
  await page.keyboard.press('Control+k');
  await field(page).fill('gia han');
  const steps = page.getByRole('group', { name: 'Ghi một bước' });
  await steps.getByRole('option', { name: /Gia hạn.*DC-9/s }).waitFor();
  await field(page).fill('ghi tra cuu trung lap');
  await page.getByText(/^Không tìm thấy/).waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${site.program.origin}/nhiem-vu/${TASK}`);
  await page.getByRole('heading', { level: 1, name: /tuyển chọn giống lúa/ }).waitFor();
  await page.keyboard.press('Control+k');
  await field(page).fill('nhiem vu');
  await page.getByRole('option', { name: 'Nhiệm vụ', exact: true }).waitFor();
  await steps.waitFor();
  expect(await chosen(page).innerText()).toMatch(/^Nhiệm vụ$/);
  await field(page).fill('ghi tra cuu trung lap');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/nhiem-vu/${TASK}/buoc/check-duplicates`);
  expect(wrong).toEqual([]);
  await context.close();
});

test('on a phone: what was opened last is there at once; offline and a failure are told', async () => {
  const look = { as: 'program-manager', width: 360, scheme: 'dark' } as const;
  const { page, context } = await site.open(`/nhiem-vu/${TASK}`, look);
  await page.getByRole('heading', { level: 1, name: /tuyển chọn giống lúa/ }).waitFor();
  await button(page).click();
  await page.getByRole('group', { name: 'Vừa mở' }).getByText(TASK).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await axeViolations(page)).toEqual([]);

  await page.route('**/api/v1/search?*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"title":"Máy chủ lỗi"}' }),
  );
  await field(page).fill('lua');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/v1/search?*');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  const cases = page.getByRole('group', { name: 'Nhiệm vụ, hồ sơ' });
  await cases.getByText(TASK).waitFor();
  expect(await page.getByRole('group', { name: 'Vừa mở' }).count()).toBe(0);
  await context.setOffline(true);
  await field(page).fill('giong');
  await page.getByText(/^Đang mất kết nối/).waitFor();
  // What was found for other words does not stand for these.
  await cases.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Đóng' }).click();
  await field(page).waitFor({ state: 'detached' });
  await context.close();
});

test('what is typed and pressed before all of the page has come is not lost', async () => {
  const { page, context } = await site.open('/viec');
  let come = (): void => undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await late;
    await route.continue();
  });
  await logInAs(page, 'program-manager');
  await button(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tuyen chon');
  await options(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('tuyen chon');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'program-manager' }).click();
  come();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await page.locator(':focus', { hasText: /^Theo máy$/ }).waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await focused(page)).toContain('program-manager');
  await page.unrouteAll();
  await context.close();
});
