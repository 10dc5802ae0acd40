import { describe, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { PASSWORD, somebody } from '../../../apps/api/testing/people.ts';
import { logInAs, visibleWords, type Look } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { draftsOn, field, fill, MINUTES } from '../../support/step-form.ts';

const site = pageOf(['program-manager', 'head-of-division', 'council-secretary', 'one-stop-officer'], {
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
  await page.getByText(/Đã lưu nháp lúc/).waitFor();
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

const REASON_AT = `document.getElementById('f-reason').getBoundingClientRect().top + scrollY`;

const WATCHED = `globalThis.seenAgain = false;
  new MutationObserver(() => { if (document.querySelector('main [role=alert] a')) globalThis.seenAgain = true; })
    .observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true }); 0`;

describe('what the minutes leave open', () => {
  const conclusion = () =>
    open('/nhiem-vu/BT-2023Q1-01/buoc/conclude-acceptance', { as: 'council-secretary' });

  test('stands under the figure and above the button, and holds nothing up', async () => {
    const { page, context, wrong } = await conclusion();
    await page.waitForSelector(field('occurredOn'));
    const note = page.getByRole('note').filter({ hasText: 'chưa ghi' });
    const panel = page.getByRole('complementary');
    await panel.getByText('Thư ký.').waitFor();
    // What was assumed at the import is not shown as a fact.
    await page.getByText('Lấy từ dữ liệu của nhiệm vụ; giá trị giả định khi nhập').waitFor();
    // Of an empty form nothing is recorded yet: the rules beside it say so.
    expect(await note.count()).toBe(0);
    const reviewers = page.locator(`label[for="f-data.reviewersPresent"]`);
    expect(await reviewers.innerText()).toContain(
      '(chỉ để trống nếu biên bản không ghi; điều kiện khi đó chưa rõ)',
    );
    await page.check(field('data.chairPresent'));
    await fill(page, { ...MINUTES, 'data.reviewersPresent': '2' });
    const said = 'Còn 1 điều kiện chưa ghi: thư ký. Vẫn gửi được; người duyệt sẽ thấy.';
    await panel.getByText(said).waitFor();
    await note.getByText(said).waitFor();
    await page.check(field('data.secretaryPresent'));
    await note.waitFor({ state: 'detached' });
    expect(await panel.innerText()).not.toContain('chưa ghi');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('a count that is missing is asked for by what is counted; none is a nought', async () => {
    const { page, context } = await conclusion();
    await page.waitForSelector(field('occurredOn'));
    await fill(page, { ...MINUTES, 'data.votes.failed': '' });
    await page.click('button[type=submit]');
    const missing = page.getByRole('link', { name: 'Nhập số phiếu Không đạt; không có thì ghi 0' });
    await missing.click();
    // Once mended it stands there as mended until the next try: nothing below moves under the pointer.
    const before = await page.evaluate<number>(REASON_AT);
    await page.keyboard.type('0');
    await page.getByRole('heading', { name: 'Đã sửa chỗ vừa báo' }).waitFor();
    expect(await missing.count()).toBe(0);
    expect(await page.locator('main del').allInnerTexts()).toEqual([
      'Nhập số phiếu Không đạt; không có thì ghi 0',
    ]);
    expect(await page.evaluate<number>(REASON_AT)).toBe(before);
    expect(await page.title()).not.toMatch(/^Lỗi/);
    // Nor is it wrong again for a moment while something else is typed.
    await page.evaluate(WATCHED);
    await page.fill(field('data.reviewersPresent'), '2');
    await page.getByText('2 phản biện có mặt').waitFor();
    expect(await page.evaluate('seenAgain')).toBe(false);
    await page.fill(field('data.votes.failed'), '');
    await page.getByRole('heading', { name: 'Có 1 chỗ cần sửa' }).waitFor();
    expect(await page.evaluate<number>(REASON_AT)).toBe(before);
    await context.close();
  });
});

test('the calendar of an empty day opens where the program stands, and types nothing by itself', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-01/buoc/verify-products');
  await page.waitForSelector(field('occurredOn'));
  await page.evaluate(
    'HTMLInputElement.prototype.showPicker = function () { globalThis.openedAt = this.value; }',
  );
  const pick = () => page.getByRole('button', { name: 'Chọn ngày: Ngày thẩm định' }).click();
  await pick();
  expect(await page.evaluate('openedAt')).toBe('2023-03-10');
  expect(await page.inputValue(field('occurredOn'))).toBe('');
  // That very day may be picked: to the browser it is another than what stands there.
  const calendar = page.locator('input[type=date]').first();
  await calendar.fill('2023-03-10', { force: true });
  expect(await page.inputValue(field('occurredOn'))).toBe('10/03/2023');
  await page.fill(field('occurredOn'), '01/02/2023');
  await pick();
  expect(await page.evaluate('openedAt')).toBe('2023-02-01');
  await context.close();
});

describe('the paper of a step', () => {
  const contract = () => open('/nhiem-vu/BT-2023Q1-09/buoc/sign-contract');

  test('its day may be left out and says so; a day to come is told as the field is left', async () => {
    const { page, context, wrong } = await contract();
    const labelOf = (path: string) => page.locator(`label[for="f-${path}"]`).innerText();
    const marked = await Promise.all(['number', 'date', 'issuer'].map((name) => labelOf(`document.${name}`)));
    expect(marked).toEqual([
      'Số văn bản',
      'Ngày văn bản (không bắt buộc)',
      'Cơ quan ban hành (không bắt buộc)',
    ]);
    await fill(page, { 'document.number': '09/HĐ', 'document.date': '13/03/2023' });
    await page.locator(field('document.date')).blur();
    await page.getByText('Ngày văn bản không được sau hôm nay (10/03/2023)').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.fill(field('document.date'), '10/03/2023');
    await page.getByText('Ngày văn bản không được sau hôm nay').waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('that is itself what the step records gives it its number by one press, and takes it so', async () => {
    const { page, context } = await contract();
    const press = (name: string) => page.getByRole('button', { name }).click();
    await page.fill(field('document.number'), '09/HĐ');
    await press('Như số văn bản: 09/HĐ');
    expect(await page.inputValue(field('data.number'))).toBe('09/HĐ');
    expect(await page.evaluate('document.activeElement.id')).toBe('f-data.number');
    await fill(page, { 'document.number': '', 'data.number': '10/HĐ' });
    await press('Như số hợp đồng: 10/HĐ');
    expect(await page.inputValue(field('document.number'))).toBe('10/HĐ');
    // Nothing is said in the place of somebody.
    expect(await page.getByRole('button', { name: /^Như/ }).count()).toBe(0);
    await context.close();
  });
});

test('while the line is down nothing of older values stands beside the form', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-10/buoc/sign-contract');
  await fill(page, {
    ...{ occurredOn: '01/03/2023', 'data.number': '10/HĐ', 'data.host': 'UBND huyện Bắc Bình' },
    ...{ 'data.effectiveFrom': '01/03/2023', 'data.endsOn': '01/03/2024', 'data.totalVnd': '45000000' },
  });
  const panel = page.getByRole('complementary');
  await panel.getByText('Nhiệm vụ sang').waitFor();
  await context.setOffline(true);
  await page.fill(field('data.endsOn'), '01/06/2024');
  await panel.getByText('Mất kết nối: sẽ tính lại theo các ô hiện tại ngay khi có lại.').waitFor();
  expect(await panel.innerText()).not.toContain('Nhiệm vụ sang');
  await context.setOffline(false);
  await panel.getByText('Nhiệm vụ sang').waitFor();
  await context.close();
});

test('a voiding that opens a deadline again says so', async () => {
  const opening = (await eventsOf('BT-2023Q1-04')).find(({ type }) => type === 'DossiersOpened');
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-04/buoc/void');
  await page.selectOption(field('data.targetEventId'), opening?.id ?? '');
  await fill(page, { occurredOn: '10/03/2023', 'data.reason': 'Ghi nhầm nhiệm vụ' });
  const again = page.getByRole('complementary').getByRole('listitem').filter({ hasText: '21/02/2023' });
  await again.getByText('mở lại').waitFor();
  expect(await again.innerText()).not.toContain('dời từ');
  await context.close();
});

test('a form of a dossier speaks of a dossier', async () => {
  const { page, context } = await open('/ho-so/HC-2023Q1-15/buoc/pause-clock', { as: 'one-stop-officer' });
  await page.waitForSelector(field('occurredOn'));
  await fill(page, { occurredOn: '10/03/2023' });
  expect(await visibleWords(page)).toContain('Về hồ sơ');
  expect(await page.locator('main').innerText()).not.toMatch(/nhiệm vụ/iu);
  await page.goto(`${site.program.origin}/ho-so/HC-2023Q1-15/buoc/resume-clock`);
  await page.getByText(/^Hồ sơ đang ở trạng thái .+; bước này không làm/).waitFor();
  await page.getByRole('link', { name: 'Xem hồ sơ' }).waitFor();
  await context.close();
});
