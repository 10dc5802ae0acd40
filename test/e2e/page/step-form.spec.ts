import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { recordAll } from '../../../apps/api/testing/people.ts';
import type { Role } from '#lifecycle/values/role';
import { axeViolations, missingWords, visibleWords, type Look } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { draftsOn, field, fill, MINUTES } from '../../support/step-form.ts';

const site = pageOf(['program-manager', 'council-secretary']);

const HON_CAU = '/nhiem-vu/BT-2023Q1-01';
const open = (path: string, as: Role, look: Look = {}) => site.open(path, { as, ...look });
const conclusion = async (look: Look = {}) => {
  const opened = await open(`${HON_CAU}/buoc/conclude-acceptance`, 'council-secretary', look);
  await opened.page.waitForSelector(field('occurredOn'));
  return opened;
};

/** The fields in the order that a keyboard goes. */
const FIELDS = `[...document.querySelectorAll('form input')].map(({ id }) => id)`;
/** What was pressed is gone: the focus is somewhere all the same. */
const FOCUSED = 'document.activeElement.textContent.trim()';
const REASON_AT = `document.getElementById('f-reason').getBoundingClientRect().top + scrollY`;
const PANEL_IS_BEFORE_BUTTON = `document.querySelector('aside').getBoundingClientRect().bottom
  < document.querySelector('form button[type=submit]').getBoundingClientRect().top`;

const send = (page: Page) => page.click('button[type=submit]');
const { eventsOf } = site;

describe('the form of a step', () => {
  test('says beside it what is computed, by which rules, and what starts and stops', async () => {
    const { page, context, wrong } = await conclusion();
    expect(await page.inputValue(field('occurredOn'))).toBe('');
    await fill(page, MINUTES);
    await page.getByText('hệ thống tính, không chọn tay').waitFor();
    expect(await missingWords(page, 'd1-bieu-mau')).toEqual([]);
    const beside = (await page.getByRole('complementary').innerText()).replace(/\s+/g, ' ');
    // Why a day is not the thirtieth; when what ends was done, beside the day on which it was due.
    expect(beside).toMatch(
      /10\/04\/2023 Đăng ký kết quả 30 ngày từ ngày họp hội đồng 10\/03\/2023 \(09\/04 là Chủ Nhật nên sang thứ Hai\),/,
    );
    expect(beside).toMatch(/\d\d\/\d\d\/2023 Hạn [^:]+: xong ngày 10\/03\/2023, đúng hạn/);
    expect(await page.title()).toBe('Kết quả hội đồng nghiệm thu · Lộ Trình');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('is called as the minutes call it, and says from the first what the session must meet', async () => {
    const { page, context, wrong } = await conclusion();
    const rules = page.getByRole('complementary').getByRole('listitem');
    await rules.filter({ hasText: 'Số người họp. cần ít nhất 6 trên 9 có mặt (2/3); chưa ghi' }).waitFor();
    expect(await page.getByText('Tổng số phiếu').locator('..').innerText()).toContain('–');
    const reasonAt = () => page.evaluate<number>(REASON_AT);
    const before = await reasonAt();
    expect(await page.locator(`label[for="f-occurredOn"]`).innerText()).toBe('Ngày họp hội đồng');
    const paper = page.getByRole('heading', { name: /^Biên bản họp hội đồng nghiệm thu/ });
    // Neither is "not needed" beside a rule, or a task, that speaks of it.
    expect(await paper.innerText()).toContain('(cần có; thiếu vẫn ghi được)');
    await page.getByText('Ghi xong thì không thêm văn bản, tệp được nữa.').waitFor();
    expect(await page.locator(`label[for="f-data.reviewersPresent"]`).innerText()).toContain(
      '(chỉ để trống nếu biên bản không ghi; điều kiện khi đó chưa rõ)',
    );
    expect(await page.locator(`label[for="f-reason"]`).innerText()).toContain('(không bắt buộc)');
    const order = await page.evaluate<readonly string[]>(FIELDS);
    expect(order.indexOf('f-data.secretaryPresent')).toBeLessThan(order.indexOf('f-data.votes.excellent'));
    await page.fill(field('data.votes.excellent'), '2');
    expect(await reasonAt()).toBe(before);
    await page.check(field('data.chairPresent'));
    await rules.filter({ hasText: 'Có người chủ trì.' }).waitFor();
    await page.fill(field('data.membersPresent'), '5');
    await rules.filter({ hasText: 'Chưa đủ người họp. 5 trên 9 có mặt' }).waitFor();
    // The paper's day is the step's by one press, and never by itself.
    await fill(page, { occurredOn: '10/03/2023', 'document.number': '01/BB' });
    expect(await page.inputValue(field('document.date'))).toBe('');
    await page.getByRole('button', { name: 'Cùng ngày: 10/03/2023' }).click();
    expect(await page.inputValue(field('document.date'))).toBe('10/03/2023');
    expect(await page.evaluate('document.activeElement.id')).toBe('f-document.date');
    expect(wrong).toEqual([]);
    await page.fill(field('occurredOn'), '');
    await send(page);
    await page.getByRole('link', { name: 'Nhập Ngày họp hội đồng' }).waitFor();
    await context.close();
  });

  test('says all that is wrong at once: summary, fields, title; a link leads to its field', async () => {
    const { page, context } = await conclusion();
    await fill(page, {
      ...MINUTES,
      ...{ occurredOn: '12/03/2023', 'document.number': '', 'data.votes.passed': '5' },
    });
    await send(page);
    await page.getByRole('heading', { name: 'Có 3 chỗ cần sửa' }).waitFor();
    expect(await missingWords(page, 'd2-bieu-mau-loi')).toEqual([]);
    expect(await page.title()).toBe('Lỗi: Kết quả hội đồng nghiệm thu · Lộ Trình');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Có 3 chỗ cần sửa');
    const links = await page.getByRole('alert').getByRole('link').allInnerTexts();
    for (const text of links) expect(await page.getByText(text, { exact: true }).count()).toBe(2);
    await page.getByRole('link', { name: 'Nhập số văn bản' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('f-document.number');
    // Mended, and mistyped again: what is wrong is told, and whoever types goes on typing.
    await fill(page, { ...MINUTES, 'data.votes.passed': '6' });
    await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor({ state: 'detached' });
    await page.locator(field('document.number')).fill('');
    await page.getByRole('heading', { name: 'Có 1 chỗ cần sửa' }).waitFor();
    await page.keyboard.type('02/BB-HĐNT');
    expect(await page.inputValue(field('document.number'))).toBe('02/BB-HĐNT');
    expect(await eventsOf('BT-2023Q1-01')).not.toContainEqual(
      expect.objectContaining({ type: 'CountersignRequested' }),
    );
    await context.close();
  });

  test('keeps a draft on this machine, of this person; signing out drops it', async () => {
    const { page, context } = await conclusion();
    await fill(page, MINUTES);
    // By itself it says so quietly; who presses is answered, each time.
    await page.getByText(/^Nháp giữ trên máy này/).waitFor();
    const answer = page.getByRole('status').filter({ hasText: /Đã lưu nháp lúc \d\d:\d\d:\d\d/ });
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await answer.waitFor();
    await page.reload();
    await page.waitForSelector(field('occurredOn'));
    expect(await page.inputValue(field('document.number'))).toBe('01/BB-HĐNT');
    expect(await page.inputValue(field('data.votes.passed'))).toBe('6');
    await page.getByRole('button', { name: /council-secretary/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.waitForSelector('[name=password]');
    expect(await draftsOn(page)).toEqual([]);
    await context.close();
  });

  test('is not lost with the session: log-in over it, then sent', async () => {
    const { page, context } = await open(
      '/nhiem-vu/BT-2023Q1-02/buoc/publish-acceptance-info',
      'program-manager',
    );
    await fill(page, { occurredOn: '09/03/2023', 'data.url': 'https://sokhcn.example/nt-02' });
    // What is beside the form has been asked for by then: what meets the ended session is the record.
    await page.getByText('Nhiệm vụ vẫn ở trạng thái').waitFor();
    await context.clearCookies();
    await send(page);
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.waitFor();
    await dialog.locator('[name=password]').fill('con trâu là đầu cơ nghiệp');
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.inputValue(field('data.url'))).toBe('https://sokhcn.example/nt-02');
    await send(page);
    await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
    expect((await eventsOf('BT-2023Q1-02')).at(-1)?.type).toBe('AcceptanceInfoPublished');
    expect(await draftsOn(page)).toEqual([]);
    await context.close();
  });
});

describe('a form is made of the kinds of its fields', () => {
  test('names, days and sums: grouped while typed, recorded as digits and ISO days', async () => {
    const { page, context } = await open('/nhiem-vu/BT-2023Q1-09/buoc/sign-contract', 'program-manager');
    await fill(page, {
      ...{ occurredOn: '1/3/2023', 'data.number': '09/HĐ', 'data.host': 'UBND huyện Tuy Phong' },
      ...{ 'data.effectiveFrom': '01032023', 'data.endsOn': '01.03.2024' },
    });
    await page.locator(field('data.totalVnd')).pressSequentially('45000000');
    expect(await page.inputValue(field('data.totalVnd'))).toBe('45.000.000');
    await page.press(field('data.totalVnd'), 'Home');
    await page.locator(field('data.totalVnd')).pressSequentially('1');
    expect(await page.inputValue(field('data.totalVnd'))).toBe('145.000.000');
    expect(await page.inputValue(field('data.effectiveFrom'))).toBe('01/03/2023');
    await page.getByText('Nhiệm vụ sang').waitFor();
    await send(page);
    await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
    expect((await eventsOf('BT-2023Q1-09')).at(-1)).toMatchObject({
      type: 'ContractSigned',
      occurredOn: '2023-03-01',
      data: { effectiveFrom: '2023-03-01', endsOn: '2024-03-01', totalVnd: '145000000' },
    });
    await context.close();
  });

  test('numbers, lists of rows, a file by what is in it', async () => {
    const { page, context } = await open('/nhiem-vu/BT-2023Q1-04/buoc/recommend', 'council-secretary');
    await fill(page, { occurredOn: '09/03/2023', 'document.number': '02/BB', 'data.meanScore': '82,5' });
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'bien-ban.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.4 biên bản'),
    });
    await page.getByText('Dấu vân tay tệp').waitFor();
    const group = page.getByRole('group', { name: /^Xếp hạng/ });
    await group.getByRole('button', { name: 'Thêm dòng' }).click();
    await group.getByRole('button', { name: 'Thêm dòng' }).click();
    await fill(page, { 'data.ranking.0.dossierId': 'A', 'data.ranking.1.dossierId': 'B' });
    await group.getByRole('button', { name: 'Bỏ dòng 1' }).click();
    expect(await page.inputValue(field('data.ranking.0.dossierId'))).toBe('B');
    await group.getByRole('button', { name: 'Bỏ dòng 1' }).click();
    expect(await page.evaluate(FOCUSED)).toBe('Thêm dòng');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ tệp bien-ban.pdf' }).click();
    expect(await page.evaluate(FOCUSED)).toBe('Chọn tệp');
    await page.fill(field('data.ranking.0.meanScore'), 'tám mươi');
    await send(page);
    // The press is not lost to the sentence that appears above the button as the field is left.
    await page.getByRole('link', { name: /gõ một số từ 0 đến 100/ }).waitFor();
    await context.close();
  });
});

describe('somebody was faster', () => {
  test('nothing is written; what is newer, which field it touches; what was typed is sent on the new data', async () => {
    const [secretary, manager] = [
      await conclusion(),
      await open(`${HON_CAU}/buoc/publish-acceptance-info`, 'program-manager'),
    ];
    await fill(secretary.page, { ...MINUTES, 'data.membersPresent': '8' });
    await fill(manager.page, { occurredOn: '10/03/2023', 'data.url': 'https://sokhcn.example/nt-01' });
    await send(manager.page);
    await manager.page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
    await recordAll(site.program.stores, [
      {
        ...{ code: 'BT-2023Q1-01', command: 'establish-acceptance-council', occurredOn: '2023-03-10' },
        ...{ data: { membersTotal: 8 }, actor: 'director' },
      },
    ]);
    const { page } = secretary;
    await send(page);
    await page.getByRole('heading', { name: 'Nhiệm vụ đã thay đổi trong lúc bạn nhập' }).waitFor();
    await page.getByRole('button', { name: 'Dùng dữ liệu mới, giữ phần tôi nhập' }).waitFor();
    expect(await missingWords(page, 'd3-bieu-mau-xung-dot')).toEqual([]);
    expect(await visibleWords(page)).toContain('Ảnh hưởng 1 ô: Số thành viên hội đồng 9 → 8');
    expect((await eventsOf('BT-2023Q1-01')).at(-1)?.type).toBe('AcceptanceCouncilEstablished');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dùng dữ liệu mới, giữ phần tôi nhập' }).click();
    await page.getByText(/trước đó 9, sự kiện \d+/).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    expect(await page.inputValue(field('data.membersTotal'))).toBe('8');
    expect(await page.inputValue(field('data.votes.passed'))).toBe('6');
    await page.getByText('8 trên 8 có mặt', { exact: false }).waitFor();
    expect((await eventsOf('BT-2023Q1-01')).at(-1)?.type).toBe('AcceptanceCouncilEstablished');
    await secretary.context.close();
    await manager.context.close();
  });
});

test('while the line is down nothing is lost, and what was sent twice is recorded once', async () => {
  const { page, context } = await open('/nhiem-vu/BT-2023Q1-02/buoc/verify-products', 'program-manager');
  // No such step where the task stands: said, not shown as a form.
  await page.getByRole('heading', { name: 'Bước này chưa làm được lúc này' }).waitFor();
  await page.goto(`${site.program.origin}${HON_CAU}/buoc/verify-products`);
  await fill(page, { occurredOn: '10/03/2023', 'data.conclusion': 'Đạt yêu cầu' });
  // The answer is lost on its way: the server has recorded it.
  let lost = 0;
  await page.route('**/commands/verify-products', async (route) => {
    const isDry = (route.request().postData() ?? '').includes('"dryRun":true');
    if (isDry || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await send(page);
  await page.getByText('Chưa rõ đã ghi chưa, đang kiểm tra').waitFor();
  await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  const recorded = (await eventsOf('BT-2023Q1-01')).filter(
    ({ type }) => type === 'ExpertVerificationRecorded',
  );
  expect([lost, recorded.length]).toEqual([1, 1]);
  await context.close();
});

test('offline it waits, and is sent when the line is back', async () => {
  const { page, context } = await open(`${HON_CAU}/buoc/verify-products`, 'program-manager');
  await fill(page, { occurredOn: '10/03/2023', 'data.conclusion': 'Lần hai' });
  await context.setOffline(true);
  await send(page);
  await page.getByText('Mất kết nối: sẽ gửi ngay khi có lại').waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  await context.close();
});

describe('axe finds nothing on a form with mistakes, in both looks and languages', () => {
  const LOOKS: readonly Look[] = [
    { scheme: 'light', language: 'vi' },
    { scheme: 'dark', language: 'vi' },
    { scheme: 'light', language: 'en', width: 360 },
    { scheme: 'dark', language: 'en', width: 360 },
  ];
  test.each(LOOKS)('$scheme, $language', async (look) => {
    const { page, context } = await conclusion(look);
    expect(await axeViolations(page)).toEqual([]);
    await send(page);
    await page.waitForSelector('[aria-invalid]');
    expect(await axeViolations(page)).toEqual([]);
    if (look.width !== undefined) {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      expect(await page.evaluate(PANEL_IS_BEFORE_BUTTON)).toBe(true);
    }
    await context.close();
  });
});
