import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessOn } from '#access/access-deps';
import { openAccount } from '#access/accounts';
import { operatorPrincipal } from '#access/principal';
import type { Role } from '#lifecycle/values/role';
import { somebody } from '../../../apps/api/testing/people.ts';
import {
  axeViolations,
  logInAs,
  missingWords,
  openWindow,
  startChromium,
  untilCount,
  visibleWords,
  type Look,
} from '../../support/chromium.ts';
import { STORE_SETS, type FreshStores } from '../../support/fresh-stores.ts';
import { importSample } from '../../support/portfolio/import-sample.ts';
import { runningProgram, type RunningProgram } from '../../support/running-program.ts';

let fresh: FreshStores;
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00', ...fresh.settings });
  const { stores } = program;
  await importSample(stores);
  const ROLES: readonly Role[] = ['program-manager', 'council-secretary', 'auditor'];
  for (const role of ROLES) await somebody(stores, { username: role, role });
  const position = (await stores.store.head()) ?? '';
  await program.call('GET', `/work?after=${position}`, { as: 'auditor' });
  browser = await startChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.stop();
  await fresh.stop();
});

const open = (path: string, look: Look & { readonly as?: string } = {}) =>
  openWindow(browser, { origin: program.origin, path, ...look });
const asManager = (path: string, look: Look = {}) => open(path, { ...look, as: 'program-manager' });

describe('the queue', () => {
  test('has the words of its picture, and nothing that its policy forbids', async () => {
    const { page, context, wrong } = await asManager('/');
    await page.waitForSelector('[data-row]');
    expect(new URL(page.url()).pathname).toBe('/viec');
    expect(await missingWords(page, 'a-viec-cua-toi')).toEqual([]);
    expect(await page.title()).toBe('Việc của tôi · Lộ Trình');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('has the words of its picture on a phone, and nothing is wider than it', async () => {
    const { page, context } = await asManager('/viec', { width: 360 });
    await page.waitForSelector('[data-row]');
    expect(await missingWords(page, 'm-a-viec-cua-toi-360')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await context.close();
  });

  test('shows each role its own: a secretary one act, an auditor none', async () => {
    const secretary = await open('/viec', { as: 'council-secretary' });
    await secretary.page.waitForSelector('[data-row]');
    expect(await secretary.page.locator('[data-row]').count()).toBe(1);
    expect(await visibleWords(secretary.page)).toContain('Bạn làm, trưởng phòng hoặc giám đốc Sở duyệt');
    await secretary.context.close();
    const auditor = await open('/viec', { as: 'auditor' });
    await auditor.page.getByText('Không còn việc nào').waitFor();
    await auditor.context.close();
  });

  test('keeps what is chosen in the address, and goes back', async () => {
    const { page, context } = await asManager('/viec');
    await page.waitForSelector('[data-row]');
    await page.getByRole('link', { name: /^Quá hạn/ }).click();
    await page.waitForURL('**/viec?nhom=qua-han');
    await untilCount(page, '[data-row]', 2);
    await page.goBack();
    await untilCount(page, '[data-row]', 8);
    await page.keyboard.press('/');
    await page.keyboard.type('hon cau');
    await page.waitForURL(/tim=hon/);
    await untilCount(page, '[data-row]', 1);
    expect(await visibleWords(page)).toContain('Khu bảo tồn biển Hòn Cau');
    await context.close();
  });

  test('is walked through and opened by keys', async () => {
    const { page, context } = await asManager('/viec');
    await page.waitForSelector('[data-row]');
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL('**/nhiem-vu/BT-2023Q1-02');
    await page.getByRole('heading', { level: 1, name: /phục hồi rừng nghèo/ }).waitFor();
    await context.close();
  });
});

describe('the door', () => {
  test('a wrong password is told, the right one lets in, and out again', async () => {
    const { page, context } = await open('/viec');
    await page.fill('[name=username]', 'auditor');
    await page.fill('[name=password]', 'sai mật khẩu rồi');
    await page.click('button[type=submit]');
    await page.getByRole('alert').waitFor();
    await logInAs(page, 'auditor');
    await page.getByRole('button', { name: /auditor/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.waitForSelector('[name=password]');
    await context.close();
  });

  test('a one-time password is changed before anything else', async () => {
    const opened = await openAccount(
      { username: 'moi', personId: 'p-moi', roles: ['program-manager'] },
      { by: operatorPrincipal('operator:test') },
      accessOn(program.stores),
    );
    if (opened.status === 'refused') throw new Error(JSON.stringify(opened.refusals));
    const { page, context } = await open('/viec');
    await logInAs(page, 'moi', opened.password);
    await page.fill('[name=current]', opened.password);
    await page.locator('[name=next]').fill('một câu dài dễ nhớ của tôi');
    await page.click('button[type=submit]');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await context.close();
  });

  test('a session that ends leaves the page as it is, under a dialog', async () => {
    const { page, context } = await asManager('/viec?nhom=qua-han');
    await page.waitForSelector('[data-row]');
    await context.clearCookies();
    await page.getByLabel('Cấp:').selectOption('tinh');
    await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('dialog').locator('[name=password]').fill('con trâu là đầu cơ nghiệp');
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toContain('nhom=qua-han');
    await context.close();
  });
});

describe('axe finds nothing, in both looks and languages', () => {
  const LOOKS: readonly Look[] = [
    { scheme: 'light', language: 'vi' },
    { scheme: 'dark', language: 'vi' },
    { scheme: 'light', language: 'en' },
    { scheme: 'dark', language: 'en' },
  ];
  test.each(LOOKS)('$scheme, $language', async (look) => {
    const front = await open('/viec', look);
    await front.page.waitForSelector('[name=password]');
    expect(await axeViolations(front.page)).toEqual([]);
    const { page } = front;
    await logInAs(page, 'program-manager');
    for (const path of ['/viec', '/nhiem-vu/BT-2023Q1-01', '/ho-so/HC-2023Q1-15', '/viec/khong-co']) {
      await page.goto(`${program.origin}${path}`);
      await page.waitForLoadState('networkidle');
      expect([path, await axeViolations(page)]).toEqual([path, []]);
    }
    expect(await page.evaluate('document.documentElement.lang')).toBe(look.language);
    await front.context.close();
  });
});
