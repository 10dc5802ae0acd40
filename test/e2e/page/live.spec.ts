import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { recordAll } from '../../../apps/api/testing/people.ts';
import { axeViolations, untilQuiet } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { field, fill } from '../../support/step-form.ts';

const site = pageOf([
  ...(['program-manager', 'head-of-division', 'accountant', 'council-secretary'] as const),
  'facility-manager',
]);
const HON_CAU = 'BT-2023Q1-01';
const ASKED = 'BT-2023Q1-02';

/** What has the focus, by its name. */
const FOCUSED = `(({ ariaLabel, textContent }) => ariaLabel ?? textContent)(document.activeElement)`;
/** At the edge of the tabs, which are wider than their window. */
const VEIL = `(() => {
  const box = document.querySelector('nav[aria-label="Nhóm việc"]');
  const { position, width } = getComputedStyle(box, '::after');
  return [position, width, box.scrollWidth > box.clientWidth];
})()`;
const isLive = (page: Page) => page.locator('[data-live=live]').waitFor();
const withdraw = (code: string) =>
  recordAll(site.program.stores, [
    {
      ...{ kind: 'task', code, command: 'withdraw', occurredOn: '2023-03-10' },
      data: { reason: 'Tổ chức đề nghị rút' },
    },
  ]);

test('on a phone the list begins with its tasks: the words stay, the rest is under one button that counts what is on', async () => {
  const { page, context } = await site.open('/nhiem-vu?cap=tinh&quaHan=true', {
    as: 'program-manager',
    width: 360,
  });
  await page.waitForSelector('tbody th[scope=row]');
  await untilQuiet(page);
  const first = await page.locator('tbody th[scope=row]').first().boundingBox();
  expect(first?.y).toBeLessThan(480);
  expect(await page.getByRole('searchbox').isVisible()).toBe(true);
  expect(await page.getByLabel('Cấp:').isVisible()).toBe(false);
  await page.getByText('2 đang chọn').click();
  await page.getByLabel('Cấp:').selectOption('');
  await page.getByText('1 đang chọn').waitFor();
  expect(await page.getByRole('link', { name: /^Thẩm định/ }).isVisible()).toBe(true);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});

test('on a phone the queue begins with its first act, its filters too are under one button, the mark is seen whole', async () => {
  const { page, context } = await site.open('/viec?theo=nhiem-vu', { as: 'program-manager', width: 360 });
  await page.waitForSelector('[data-row]');
  await untilQuiet(page);
  expect((await page.locator('[data-row]').first().boundingBox())?.y).toBeLessThan(400);
  expect(await page.getByLabel('Nhóm theo:').isVisible()).toBe(false);
  await page.getByText('1 đang chọn').click();
  await page.getByLabel('Nhóm theo:').selectOption('');
  await page.getByText('1 đang chọn').waitFor({ state: 'detached' });
  // Its tabs go on beyond the window: a veil at the edge says so, and the last one is reached by keys.
  const tabs = page.getByRole('navigation', { name: 'Nhóm việc' });
  await tabs.getByRole('link').last().focus();
  const last = await tabs.getByRole('link').last().boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(await page.evaluate(VEIL)).toEqual(['sticky', '40px', true]);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /program-manager/ })
    .click();
  await page.getByText('program-manager · cán bộ quản lý nhiệm vụ', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  const mark = page.getByRole('banner').getByRole('link', { name: 'Lộ Trình' });
  const drawn = await mark.locator('svg, img').boundingBox();
  expect((await mark.boundingBox())?.width).toBeGreaterThanOrEqual(drawn?.width ?? Infinity);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});

test('an act has one name, and who is next one wording, in the queue, the list, on the page of the task and in its form', async () => {
  const { page, context } = await site.open('/viec', { as: 'council-secretary' });
  const words = 'Bạn làm, trưởng phòng hoặc giám đốc Sở duyệt';
  const name = 'Kết quả hội đồng nghiệm thu';
  await page.locator('[data-row]').getByText(words).waitFor();
  await page.getByRole('heading', { name }).waitFor();
  await page.goto(`${site.program.origin}/nhiem-vu`);
  const row = page.getByRole('row', { name: /Hòn Cau/ });
  await row.getByText(words).waitFor();
  await row.getByText(name).waitFor();
  await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-01`);
  const acts = page.getByRole('region', { name: 'Việc làm được bây giờ' });
  await acts.getByText(words).first().waitFor();
  await acts.getByRole('heading', { name }).waitFor();
  await acts.getByRole('link', { name: /^Ghi kết quả/ }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await context.close();
});

test('what another must do and the reader records leads to its form, as nobody’s first; who may countersign reads that another does', async () => {
  const { page, context } = await site.open('/viec', { as: 'head-of-division' });
  const row = page.locator('[data-row]').filter({ hasText: 'BT-2023Q1-09' });
  await row.getByText('làm, bạn ghi được').waitFor();
  const way = row.locator('a[data-act]');
  expect(await way.getAttribute('href')).toBe('/nhiem-vu/BT-2023Q1-09/buoc/sign-contract');
  expect(await way.getAttribute('data-variant')).toBe('default');
  const words = 'giám đốc Sở làm, bạn ghi được, một người khác duyệt: trưởng phòng hoặc giám đốc Sở';
  await page.locator('[data-row]').getByText(words).waitFor();
  await page.goto(`${site.program.origin}/nhiem-vu`);
  await page
    .getByRole('row', { name: /BT-2023Q1-09/ })
    .getByText('làm, bạn ghi được')
    .waitFor();
  await page
    .getByRole('row', { name: /BT-2023Q1-02/ })
    .getByText('làm, bạn ghi được')
    .waitFor();
  await context.close();
});

test('who must act and does not record it is told who does, and gets no form that would be refused', async () => {
  const { page, context } = await site.open('/viec', { as: 'facility-manager' });
  const row = page.locator('[data-row]').filter({ hasText: 'BT-2023Q1-09' });
  await row.getByText(/^Bạn làm, cán bộ quản lý nhiệm vụ hoặc trưởng phòng hoặc giám đốc Sở ghi/).waitFor();
  await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-09/buoc/sign-contract`);
  await page.getByRole('heading', { name: 'Bước này do người khác ghi: Ký hợp đồng' }).waitFor();
  expect(await page.locator('form input').count()).toBe(0);
  await context.close();
});

test('what one records the other sees without asking: the case in a band, the lists in their order until they are sorted', async () => {
  const reader = await site.open('/viec', { as: 'program-manager' });
  const { page, context, wrong } = reader;
  await isLive(page);
  const other = await context.newPage();
  await other.goto(`${site.program.origin}/nhiem-vu/${HON_CAU}`);
  await isLive(other);
  const board = await context.newPage();
  await board.goto(`${site.program.origin}/nhiem-vu`);
  await isLive(board);
  for (const one of [page, other, board]) await untilQuiet(one);
  const rowsOf = (one: Page) => one.locator('[data-row] h3, tbody th[scope=row] a').allInnerTexts();
  const [rows, lines] = [await rowsOf(page), await rowsOf(board)];

  const writer = await site.open(`/nhiem-vu/${HON_CAU}/buoc/verify-products`, { as: 'program-manager' });
  await fill(writer.page, { occurredOn: '10/03/2023', 'data.conclusion': 'Đủ sản phẩm' });
  await writer.page.click('button[type=submit]');
  await writer.page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  await other.getByText(/^Có sự kiện mới: .+ ghi lúc \d\d:\d\d ngày 10\/03\/2023\./u).waitFor();
  expect(await axeViolations(other)).toEqual([]);
  const events = await other.locator('#dien-bien + p').innerText();
  await other.getByRole('button', { name: 'Xem', exact: true }).click();
  await other.getByText(/^Có sự kiện mới/u).waitFor({ state: 'detached' });
  await untilQuiet(other);
  expect(await other.locator('#dien-bien + p').innerText()).not.toBe(events);

  await withdraw('BT-2023Q1-04');
  for (const [one, before] of [
    [page, rows],
    [board, lines],
  ] as const) {
    await one.getByRole('button', { name: 'Xếp lại' }).waitFor();
    expect(await rowsOf(one)).toEqual(before);
    await one.getByText('Đã đổi hoặc không còn ở đây').first().waitFor();
    if (one === page) expect(await axeViolations(one)).toEqual([]);
    await one.getByRole('button', { name: 'Xếp lại' }).click();
    // The button is gone, and the focus with it would be nowhere.
    expect(await one.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await one.getByText('Đã đổi hoặc không còn ở đây').first().waitFor({ state: 'detached' });
  }
  expect(await rowsOf(board)).not.toEqual(lines);
  expect(wrong).toEqual([]);
  await writer.context.close();
  await context.close();
});

describe('whoever asked for a second person', () => {
  const as = async (role: 'program-manager' | 'head-of-division', path: string, body: object) => {
    const headers = { authorization: `Bearer ${site.person(role).token}` };
    const { status, json } = await site.program.call('POST', path, { as: 'nobody', headers, body });
    expect([200, 202]).toContain(status);
    return String(json?.approval);
  };
  const settle = (path: string, body: object = {}) => as('head-of-division', path, body);
  const answersOn = (page: Page) => page.getByRole('region', { name: 'Trả lời đề nghị duyệt của bạn' });

  test('sees in their queue what became of it, without asking; does again what was returned, from what they had sent', async () => {
    const first = await as('program-manager', `/tasks/${ASKED}/commands/establish-acceptance-council`, {
      ...{ occurredOn: '2023-03-08', data: { membersTotal: 8 }, reason: 'Theo đề nghị của phòng' },
      document: { number: '12/QĐ-SKHCN', date: '2023-03-09', issuer: 'Sở KH&CN' },
      uncertain: ['occurredOn', 'data.membersTotal'],
    });
    const { page, context, wrong } = await site.open('/viec', { as: 'program-manager' });
    await isLive(page);
    await untilQuiet(page);
    const answers = answersOn(page);
    expect(await answers.count()).toBe(0);
    // They look at the case before the answer comes: its story of then is kept by the page.
    const entries = page.getByRole('navigation').first();
    await entries.getByRole('link', { name: 'Nhiệm vụ' }).click();
    await page
      .getByRole('link', { name: /phục hồi rừng nghèo/ })
      .first()
      .click();
    await page.getByText(/^Gửi duyệt: thành lập hội đồng nghiệm thu/u).waitFor();
    await entries.getByRole('link', { name: 'Việc của tôi' }).click();
    await page.locator('[data-row]').first().waitFor();
    const other = await site.open(`/nhiem-vu/${ASKED}/duyet/${first}`, { as: 'head-of-division' });
    const assumed = 'Ngày quyết định; Số thành viên hội đồng';
    await other.page.getByRole('definition').getByText(assumed, { exact: true }).waitFor();
    await other.page.getByLabel('Lý do, khi trả lại').fill('Thiếu một người');
    await other.page.getByRole('button', { name: 'Trả lại' }).click();
    await answers.getByText('Bị trả lại: thành lập hội đồng nghiệm thu').waitFor();
    await answers.getByText('lý do: Thiếu một người').waitFor();
    await answers.getByText(/^Trưởng phòng head-of-division, \d\d:\d\d/u).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // Every way to the form begins with what was sent: nothing has to be typed twice.
    await page.goto(`${site.program.origin}/nhiem-vu/${ASKED}/buoc/establish-acceptance-council`);
    await page.getByText(/head-of-division trả lại lúc/u).waitFor();
    await page.goto(`${site.program.origin}/viec`);
    await answers.getByRole('link', { name: 'Sửa và gửi lại' }).click();
    await page.getByText(/head-of-division trả lại lúc .+ Lý do: Thiếu một người\. Các ô đã điền/u).waitFor();
    const said = {
      ...{ occurredOn: '08/03/2023', 'data.membersTotal': '8', reason: 'Theo đề nghị của phòng' },
      ...{ 'document.number': '12/QĐ-SKHCN', 'document.date': '09/03/2023', 'document.issuer': 'Sở KH&CN' },
    };
    const values = Object.keys(said).map(async (path) => [path, await page.inputValue(field(path))] as const);
    expect(Object.fromEntries(await Promise.all(values))).toEqual(said);
    expect(await axeViolations(page)).toEqual([]);
    await fill(page, { 'data.membersTotal': '9' });
    await page.click('button[type=submit]');
    await page.getByRole('heading', { name: 'Đã gửi duyệt' }).waitFor();
    const events = await site.eventsOf(ASKED);
    expect(events.at(-1)).toMatchObject({
      type: 'CountersignRequested',
      data: { data: { membersTotal: 9 }, occurredOn: '2023-03-08', document: { issuer: 'Sở KH&CN' } },
    });
    // Done again, it is returned no more.
    await page.goto(`${site.program.origin}/viec`);
    await isLive(page);
    await untilQuiet(page);
    await answers.waitFor({ state: 'detached' });
    await settle(`/tasks/${ASKED}/approvals/${events.at(-1)?.id ?? ''}/countersign`);
    await answers.getByText('Đã duyệt: thành lập hội đồng nghiệm thu').waitFor();
    await page.goto(`${site.program.origin}/nhiem-vu/${ASKED}`);
    const asking = page.getByRole('listitem').filter({ hasText: 'Gửi duyệt' }).last();
    await asking.getByText('Nội dung đã ghi').click();
    await asking.getByRole('definition').getByText(assumed, { exact: true }).waitFor();
    expect(wrong).toEqual([]);
    await other.context.close();
    await context.close();
  });

  test('puts an answer away: the next one has the focus, after the last the heading', async () => {
    for (const code of ['BT-2023Q1-05', 'BT-2023Q1-06']) {
      const opening = (await site.eventsOf(code)).find(({ type }) => type === 'DossiersOpened');
      const asked = await as('program-manager', `/tasks/${code}/commands/void`, {
        ...{ occurredOn: '2023-03-10', data: { targetEventId: opening?.id, reason: 'Ghi nhầm' } },
      });
      await settle(`/tasks/${code}/approvals/${asked}/return`, { reason: 'Không nhầm' });
    }
    const { page, context } = await site.open('/viec', { as: 'program-manager' });
    const seen = answersOn(page).getByRole('button', { name: /^Đã xem/ });
    await seen.nth(1).waitFor();
    const focused = () => page.evaluate<string>(FOCUSED);
    const next = await seen.nth(1).getAttribute('aria-label');
    await seen.first().focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(next);
    // Whatever else was told before.
    for (let left = await seen.count(); left > 0; left -= 1) await page.keyboard.press('Enter');
    await seen.first().waitFor({ state: 'detached' });
    expect(await focused()).toBe('Việc của tôi');
    await page.reload();
    await page.waitForSelector('[data-row]');
    await untilQuiet(page);
    expect(await seen.count()).toBe(0);
    await context.close();
  });
});

test('a connection that breaks is told, and told from where it was; a form keeps what was typed', async () => {
  const { page, context } = await site.open(`/nhiem-vu/${HON_CAU}/buoc/verify-products`, {
    as: 'program-manager',
  });
  await isLive(page);
  await fill(page, { occurredOn: '10/03/2023', 'data.conclusion': 'Đang gõ dở' });
  await context.setOffline(true);
  await page.getByText(/^Mất kết nối từ \d\d:\d\d\./u).waitFor();
  await withdraw('BT-2023Q1-03');
  await context.setOffline(false);
  await page.getByText(/Đã nối lại lúc \d\d:\d\d\./u).waitFor();
  await isLive(page);
  expect(await page.locator(field('data.conclusion')).inputValue()).toBe('Đang gõ dở');
  await context.close();
});
