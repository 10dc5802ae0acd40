import { describe, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { PASSWORD, somebody } from '../../../apps/api/testing/people.ts';
import { logInAs, visibleWords, type Look } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { draftsOn, field, fill } from '../../support/step-form.ts';

const site = pageOf(['program-manager', 'head-of-division'], {
  more: ({ stores }) => somebody(stores, { username: 'other', role: 'program-manager' }),
});

const open = (path: string, { as = 'program-manager', ...look }: Look & { readonly as?: string } = {}) =>
  site.open(path, { as, ...look });
const { eventsOf } = site;
const isDry = (route: Route): boolean => (route.request().postData() ?? '').includes('"dryRun":true');
const keyOf = (route: Route): string => route.request().headers()['idempotency-key'] ?? '';

const UNSURE = [
  {
    what: 'the log gave no answer',
    answer: {
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'urn:lotrinh:outcome-unknown', detail: 'Mất kết nối trong khi ghi' }),
    },
  },
  {
    what: 'a proxy answered in its place',
    answer: { status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' },
  },
] as const;

describe('where nobody knows what became of it, the same is asked again under the same key', () => {
  test.each(UNSURE)('$what', async ({ what, answer }) => {
    const { page, context } = await open('/nhiem-vu/BT-2023Q1-01/buoc/verify-products');
    await fill(page, { occurredOn: '10/03/2023', 'data.conclusion': what });
    const keys: string[] = [];
    await page.route('**/commands/verify-products', async (route) => {
      if (isDry(route)) return route.continue();
      keys.push(keyOf(route));
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.fulfill(answer);
    });
    await page.click('button[type=submit]');
    await page.getByText('Chưa rõ đã ghi chưa, đang kiểm tra').waitFor();
    await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
    const recorded = (await eventsOf('BT-2023Q1-01')).filter(
      ({ data }) => (data as { conclusion?: string }).conclusion === what,
    );
    expect([keys.length, new Set(keys).size, recorded.length]).toEqual([2, 1, 1]);
    await context.close();
  });
});

test('the key lies on the machine before the record is on its way: a tab that dies under it sends the same again', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-02/buoc/publish-acceptance-info');
  await fill(page, { occurredOn: '09/03/2023', 'data.url': 'https://sokhcn.example/nt-02' });
  let key = '';
  let keptThen: unknown;
  await page.route('**/commands/publish-acceptance-info', async (route) => {
    if (isDry(route)) return route.continue();
    keptThen = await draftsOn(page);
    key = keyOf(route);
    return route.continue();
  });
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  expect(key).not.toBe('');
  expect(keptThen).toEqual([expect.objectContaining({ sent: expect.objectContaining({ key }) })]);
  await context.close();
});

test('whoever logs in over the form of another sees nothing of it, and it is kept for the other', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-01/buoc/verify-products');
  await fill(page, { occurredOn: '10/03/2023', 'data.conclusion': 'Ý của người thứ nhất' });
  await page.getByText('Nhiệm vụ vẫn ở trạng thái').waitFor();
  await context.clearCookies();
  await page.click('button[type=submit]');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await dialog.locator('[name=username]').fill('other');
  await dialog.locator('[name=password]').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /other/ }).waitFor();
  await page.waitForSelector(field('occurredOn'));
  expect(await page.inputValue(field('data.conclusion'))).toBe('');
  await page.fill(field('data.conclusion'), 'Ý của người thứ hai');
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await page.getByText(/Nháp giữ trên máy này/).waitFor();
  const kept = await draftsOn(page);
  expect(kept.map(({ typed }) => typed['data.conclusion']).sort()).toEqual([
    'Ý của người thứ hai',
    'Ý của người thứ nhất',
  ]);
  await context.close();
});

test('what was typed last is gone with who signs out, however soon they do', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-01/buoc/verify-products');
  await page.fill(field('data.conclusion'), 'Chưa kịp giữ');
  await page.getByRole('button', { name: /program-manager/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.waitForSelector('[name=password]');
  await logInAs(page, 'program-manager');
  await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-01/buoc/verify-products`);
  await page.waitForSelector(field('occurredOn'));
  expect(await page.inputValue(field('data.conclusion'))).toBe('');
  await context.close();
});

test('the right value of a correction is typed as people write it: days, sums, names', async () => {
  const opening = (await eventsOf('BT-2023Q1-01')).find(({ data }) => 'totalVnd' in data);
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-01/buoc/correct');
  const asked: string[] = [];
  await page.route('**/commands/correct', async (route) => {
    asked.push(route.request().postData() ?? '');
    return route.continue();
  });
  await page.selectOption(field('data.targetEventId'), opening?.id ?? '');
  await page.selectOption(field('data.field'), 'data.totalVnd');
  await fill(page, { 'data.reason': 'Gõ nhầm', occurredOn: '10/03/2023' });
  await page.fill(field('data.to'), '180.000.000');
  await page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('"to":"180000000"'));
  await page.selectOption(field('data.field'), 'occurredOn');
  await fill(page, { 'data.to': '1/3/2023' });
  await page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('"to":"2023-03-01"'));
  expect(asked.join()).not.toContain('180.000.000');
  await context.close();
});

test('a form of a dossier speaks of a dossier', async () => {
  const { page, context } = await open('/ho-so/HC-2023Q1-15/buoc/pause-clock');
  await page.waitForSelector(field('occurredOn'));
  await fill(page, { occurredOn: '10/03/2023' });
  expect(await visibleWords(page)).toContain('Về hồ sơ');
  expect(await page.locator('main').innerText()).not.toMatch(/nhiệm vụ/iu);
  await page.goto(`${site.program.origin}/ho-so/HC-2023Q1-15/buoc/resume-clock`);
  await page.getByText('Hồ sơ đang ở trạng thái khác').waitFor();
  await page.getByRole('link', { name: 'Xem hồ sơ' }).waitFor();
  await context.close();
});
