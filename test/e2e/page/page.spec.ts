import { describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { accessOn } from '#access/access-deps';
import { openAccount } from '#access/accounts';
import { operatorPrincipal } from '#access/principal';
import {
  axeViolations,
  logInAs,
  type Look,
  LOOKS,
  missingWords,
  untilCount,
  untilQuiet,
  visibleWords,
} from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';

const site = pageOf(['program-manager', 'council-secretary', 'auditor', 'administrator']);

const hourOf = (instant: number): string =>
  new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(instant),
  );

const { open } = site;
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

  test('tells the time of the program, not that of the browser, and on which day it works', async () => {
    const { page, context } = await asManager('/viec');
    const top = page.getByRole('banner');
    await top.getByText('Hôm nay: 10/03/2023').waitFor();
    const now = site.program.stores.clock.now();
    const minutes = [-1, 0, 1].map((by) => hourOf(Date.parse(now) + by * 60_000));
    const told = await top.getByText(/^Trực tiếp · \d\d:\d\d$/u).innerText();
    expect(minutes).toContain(told.slice(-5));
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await top.getByText('10/03/2023').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    // 400 % zoom of a screen of 1280 px.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await context.close();
  });

  test('has the words of its picture on a phone, and nothing is wider than it', async () => {
    const { page, context } = await asManager('/viec', { width: 360 });
    await page.waitForSelector('[data-row]');
    expect(await missingWords(page, 'm-a-viec-cua-toi-360')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await context.close();
  });

  test('an administrator, who works on no case, is told so, and has no entry to one', async () => {
    const { page, context, wrong } = await open('/viec', { as: 'administrator' });
    await page.getByRole('heading', { name: 'Tài khoản này không xem nhiệm vụ, hồ sơ nào' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0);
    expect(wrong).toEqual([]);
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
    // What the law has the director do, and a manager records: both are told, as the letters tell it.
    await page.getByText('giám đốc Sở làm, bạn ghi được, trưởng phòng hoặc giám đốc Sở duyệt').waitFor();
    await page.goBack();
    await untilCount(page, '[data-row]', 8);
    await page.keyboard.press('/');
    await page.keyboard.type('hon cau');
    await page.waitForURL(/tim=hon/);
    await untilCount(page, '[data-row]', 1);
    expect(await visibleWords(page)).toContain('Khu bảo tồn biển Hòn Cau');
    // Filtered away is not done.
    await page.goto(`${site.program.origin}/viec?tim=khong-co`);
    await page.getByRole('heading', { name: 'Không có việc nào khớp bộ lọc' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Bỏ lọc' }).click();
    await untilCount(page, '[data-row]', 8);
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

  test('E leads to the form of the row; on the page of a task its number does', async () => {
    const { page, context } = await asManager('/viec');
    await page.waitForSelector('[data-row]');
    for (const key of ['j', 'j', 'e']) await page.keyboard.press(key);
    await page.waitForURL('**/nhiem-vu/BT-2023Q1-02/buoc/establish-acceptance-council');
    await page.goBack();
    await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-02`);
    const act = page.locator('a[data-number]').filter({ hasText: /^Lập hội đồng/ });
    const number = (await act.getAttribute('data-number')) ?? '';
    await page.keyboard.press(number);
    await page.waitForURL('**/nhiem-vu/BT-2023Q1-02/buoc/establish-acceptance-council');
    await context.close();
  });
});

describe('the tasks', () => {
  test.each([
    ['/nhiem-vu', 'b-nhiem-vu'],
    ['/nhiem-vu?view=cot', 'b2-nhiem-vu-cot-moc'],
  ])('%s has the words of its picture, and fits a phone', async (path, picture) => {
    const { page, context, wrong } = await asManager(path);
    await page.getByText('BT-2023Q1-01').first().waitFor();
    await untilQuiet(page);
    expect(await missingWords(page, picture)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('are filtered by milestone, by what is overdue, and sorted, all in the address', async () => {
    const { page, context } = await asManager('/nhiem-vu');
    await untilCount(page, 'tbody th[scope=row]', 10);
    await page.getByRole('link', { name: /^Thẩm định/ }).click();
    await page.waitForURL('**/nhiem-vu?moc=tham-dinh');
    await untilCount(page, 'tbody th[scope=row]', 3);
    await page.getByRole('link', { name: /^Thẩm định/ }).click();
    await page.getByRole('button', { name: 'Chỉ quá hạn' }).click();
    await page.waitForURL(/quaHan=true/);
    await untilCount(page, 'tbody th[scope=row]', 1);
    await page.getByRole('button', { name: 'Chỉ quá hạn' }).click();
    const state = page.getByLabel('Trạng thái:');
    expect(await state.locator('option').allInnerTexts()).toContain('Đã thẩm định (3)');
    await state.selectOption('DossiersOpened');
    await page.waitForURL(/tt=DossiersOpened/);
    await untilCount(page, 'tbody th[scope=row]', 5);
    await state.selectOption('');
    await untilCount(page, 'tbody th[scope=row]', 10);
    // An old address, or one typed wrongly: told in the reader's words, with the way back.
    await page.goto(`${site.program.origin}/nhiem-vu?cap=tinh&tt=MoHoSo`);
    await page.getByRole('heading', { name: 'Không có trạng thái nào là “MoHoSo”' }).waitFor();
    expect(await visibleWords(page)).not.toMatch(/DossiersOpened|Thử lại/);
    await page.getByRole('link', { name: 'Bỏ lọc trạng thái' }).click();
    await untilCount(page, 'tbody th[scope=row]', 8);
    await page.goto(`${site.program.origin}/nhiem-vu`);
    await untilCount(page, 'tbody th[scope=row]', 10);
    await page.getByRole('link', { name: 'Hạn gần nhất' }).click();
    await page.waitForURL(/sap=han/);
    await page.getByRole('button', { name: 'Chọn cột' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Kinh phí (đồng)' }).click();
    await page.waitForURL(/an=kinh-phi/);
    expect(await page.locator('thead th').allInnerTexts()).toEqual([
      'Nhiệm vụ',
      'Trạng thái',
      'Việc tiếp theo',
      'Hạn gần nhất ↑',
    ]);
    await context.close();
  });
});

test('what is filtered is saved as a file of Excel', async () => {
  const { page, context, wrong } = await asManager('/nhiem-vu?moc=tham-dinh');
  await untilCount(page, 'tbody th[scope=row]', 3);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('nhiem-vu.xlsx');
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(await download.path());
  expect(workbook.worksheets[0]?.rowCount).toBe(4);
  expect(wrong).toEqual([]);
  await context.close();
});

describe('the door', () => {
  test('a wrong password is told, the right one lets in, and out again', async () => {
    const { page, context } = await open('/viec');
    await page.fill('[name=username]', 'auditor');
    await page.fill('[name=password]', 'sai mật khẩu rồi');
    await page.click('button[type=submit]');
    await page.getByRole('alert').waitFor();
    await logInAs(page, 'auditor');
    await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-01`);
    await page.getByRole('button', { name: /auditor/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.waitForSelector('[name=password]');
    // Whoever comes next begins with their own work.
    await logInAs(page, 'program-manager');
    await page.waitForURL('**/viec');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await context.close();
  });

  test('a one-time password is changed before anything else', async () => {
    const opened = await openAccount(
      { username: 'moi', personId: 'p-moi', roles: ['program-manager'] },
      { by: operatorPrincipal('operator:test') },
      accessOn(site.program.stores),
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

const SCREENS = [
  '/viec',
  '/nhiem-vu',
  '/nhiem-vu?view=cot',
  '/nhiem-vu/BT-2023Q1-01',
  '/ho-so/HC-2023Q1-15',
  '/viec/khong-co',
];

describe('axe finds nothing, in both looks and languages', () => {
  test.each(LOOKS)('$scheme, $language', async (look) => {
    const front = await open('/viec', look);
    await front.page.waitForSelector('[name=password]');
    expect(await axeViolations(front.page)).toEqual([]);
    const { page } = front;
    await logInAs(page, 'program-manager');
    for (const path of SCREENS) {
      await page.goto(`${site.program.origin}${path}`);
      await untilQuiet(page);
      expect([path, await axeViolations(page)]).toEqual([path, []]);
    }
    await page.goto(`${site.program.origin}/nhiem-vu`);
    await page.getByRole('button', { name: /^(?:Nhiệm vụ mới|New task)$/ }).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(['new task', await axeViolations(page)]).toEqual(['new task', []]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    expect(['find', await axeViolations(page)]).toEqual(['find', []]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(look.language);
    await front.context.close();
  });
});
