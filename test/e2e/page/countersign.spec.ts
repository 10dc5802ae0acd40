import { describe, expect, test } from '@jest/globals';
import type { Role } from '#lifecycle/values/role';
import { axeViolations, untilCount, visibleWords } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { field, fill, MINUTES } from '../../support/step-form.ts';

const site = pageOf(['program-manager', 'council-secretary', 'head-of-division', 'director']);
const open = (path: string, as: Role) => site.open(path, { as });
const { eventsOf } = site;

test('the secretary concludes, the head countersigns: asked is not recorded, and nobody signs for themselves', async () => {
  const { page, context } = await open(
    '/nhiem-vu/BT-2023Q1-01/buoc/conclude-acceptance',
    'council-secretary',
  );
  await page.waitForSelector(field('occurredOn'));
  await fill(page, { ...MINUTES, occurredOn: '10/03/2023' });
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: 'Đã gửi duyệt' }).waitFor();
  const ASKED = 'Người duyệt: bất kỳ ai trong: trưởng phòng, giám đốc Sở.';
  await page.getByText(ASKED).waitFor();
  await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click();
  const BY = /^Thư ký hội đồng council-secretary gửi lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/;
  await page.getByText(BY).getByText(ASKED).waitFor();
  // What waits is no call to act: neither above, nor in its row, nor on the way.
  const main = page.locator('main');
  await main.getByText('họp hội đồng nghiệm thu: đang chờ duyệt').waitFor();
  await untilCount(page, 'main a:has-text("Đang chờ duyệt · Xem đề nghị")', 2);
  expect(await main.getByRole('link', { name: /^Ghi kết quả/ }).count()).toBe(0);
  expect(await visibleWords(page)).not.toContain('chậm nhất hôm nay');
  await page.getByRole('link', { name: 'Chờ duyệt: kết quả hội đồng nghiệm thu' }).click();
  const ends = page.getByRole('link', { name: 'Về nhiệm vụ' }).locator('..');
  await ends.getByRole('button', { name: 'Rút lại' }).waitFor();
  expect(await ends.innerText()).toMatch(/^Về nhiệm vụ\s+Rút lại$/);
  // Who asked waits: what takes it back is not what the page is for.
  expect(await ends.locator('[data-variant=filled]').allInnerTexts()).toEqual(['Về nhiệm vụ']);
  await page.getByRole('heading', { name: 'Chờ duyệt: kết quả hội đồng nghiệm thu' }).waitFor();
  await page.getByText(BY).getByText(ASKED).waitFor();
  await page.getByRole('complementary').getByText('Đủ người họp.').waitFor();
  expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
  const at = new URL(page.url()).pathname;
  // The same is not asked for twice: one row, its form says so.
  await page.goto(`${site.program.origin}/nhiem-vu/BT-2023Q1-01/buoc/conclude-acceptance`);
  await page.getByText('Bước này đã gửi duyệt và đang chờ; không cần gửi lại.').waitFor();
  await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
  await page.getByText('Duyệt: kết quả hội đồng nghiệm thu').waitFor();
  expect(await page.getByRole('link', { name: /^Ghi kết quả/ }).count()).toBe(0);

  const manager = await open(at, 'program-manager');
  await manager.page.getByText('Chờ trưởng phòng hoặc giám đốc Sở duyệt.').waitFor();
  expect(await manager.page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
  // In the night of Vietnam it is still the day before in Greenwich.
  await manager.page.route('**/tasks/BT-2023Q1-01', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace(
      /"requestedAt":"[^"]*"/,
      '"requestedAt":"2023-03-09T20:05:00Z"',
    );
    const { approvals, ...shown } = JSON.parse(text) as { approvals: readonly { requester: object }[] };
    const byIdAlone = approvals.map((one) => ({
      ...{ ...one, requester: { ...one.requester, roles: [] } },
      settlings: ['return'],
    }));
    await route.fulfill({ response: answer, json: { ...shown, approvals: byIdAlone } });
  });
  await manager.page.reload();
  // An id is no word: it stands as it is.
  await manager.page.getByText(/^council-secretary gửi lúc 03:05 ngày 10\/03\/2023/).waitFor();
  // Where another was asked by name one may still return it.
  await manager.page.getByRole('button', { name: 'Trả lại' }).waitFor();
  expect(await manager.page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
  await manager.context.close();

  const head = await open('/viec?nhom=hom-nay', 'head-of-division');
  await head.page.getByText('1 việc hết hạn hôm nay, gồm cả 1 việc chờ bạn duyệt').waitFor();
  // Of the reader's own, and none that has gone by.
  await head.page.getByText('Hạn gần nhất là thứ sáu 10/03/2023').waitFor();
  await head.page.getByRole('link', { name: /^Chờ bạn duyệt/ }).click();
  await head.page
    .getByRole('link', { name: /^Xem và duyệt/ })
    .first()
    .click();
  await head.page.waitForURL(`**${at}`);
  await head.page.getByText('01/BB-HĐNT').waitFor();
  expect(await visibleWords(head.page)).toContain('Phiếu: Xuất sắc 2');
  // What decides it and was left out is named where it would stand, under the figure, above the buttons.
  expect(await visibleWords(head.page)).toContain('Thư ký có mặt không ghi');
  expect(await visibleWords(head.page)).toContain('Số phản biện có mặt không ghi');
  await head.page.getByRole('definition').filter({ hasText: '9 (giá trị giả định khi nhập)' }).waitFor();
  const OPEN = 'Còn 3 điều kiện chưa ghi trong đề nghị này: người chủ trì, phản biện, thư ký.';
  await head.page.getByRole('complementary').getByText(OPEN).waitFor();
  await head.page.getByRole('note').getByText(OPEN).waitFor();
  expect(await visibleWords(head.page)).toContain('Biên bản họp hội đồng nghiệm thu (mẫu 9) 01/BB-HĐNT');
  expect(await visibleWords(head.page)).toContain('Bản chụp hoặc tệp đã ký không có');
  await head.page.getByRole('heading', { name: 'Duyệt: kết quả hội đồng nghiệm thu' }).waitFor();
  await head.page.getByText(BY).getByText(ASKED).waitFor();
  const panel = head.page.getByRole('complementary');
  await panel.getByText('hệ thống tính, không chọn tay').waitFor();
  await panel.getByRole('heading', { name: 'Khi được duyệt' }).waitFor();
  await panel.getByText('Hoàn thiện hồ sơ').waitFor();
  // By the regulation that the task follows, as beside the form.
  await panel.getByText('TT 11/2014, Điều 10–13').waitFor();
  expect(await axeViolations(head.page)).toEqual([]);
  await head.page.getByRole('button', { name: 'Trả lại' }).click();
  await head.page.getByText('Nhập lý do trả lại').waitFor();
  await head.page.getByLabel('Lý do, khi trả lại').fill('Thiếu');
  expect(await head.page.getByText('Nhập lý do trả lại').count()).toBe(0);
  await head.page.getByText('Duyệt là ghi ngay vào nhiệm vụ; ghi sai thì đính chính').waitFor();
  await head.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await head.page.getByText('Đã duyệt và ghi vào nhiệm vụ').waitFor();
  await head.page.getByRole('heading', { name: 'Đã duyệt: kết quả hội đồng nghiệm thu' }).waitFor();
  expect(await visibleWords(head.page)).not.toMatch(/chỉ có hiệu lực khi|Người duyệt:|Khi được duyệt/);
  expect(await visibleWords(head.page)).toMatch(
    /Trưởng phòng head-of-division duyệt lúc \d\d:\d\d ngày 10\/03\/2023\./,
  );
  await panel.getByRole('heading', { name: 'Đã duyệt', exact: true }).waitFor();
  await panel.getByText('Hoàn thiện hồ sơ').waitFor();
  expect((await eventsOf('BT-2023Q1-01')).at(-1)).toMatchObject({
    type: 'AcceptanceConcluded',
    data: { rating: 'passed' },
    // What was taken over from an assumption is no fact for that.
    metadata: { uncertain: ['data.membersTotal'] },
  });
  await head.page.getByRole('link', { name: 'Xem nhiệm vụ' }).click();
  await head.page.getByText('Đạt (2 xuất sắc').waitFor();
  await head.page.setViewportSize({ width: 360, height: 780 });
  await head.page.getByText('9 thành viên, đã họp: Đạt').waitFor();
  await head.page.setViewportSize({ width: 1280, height: 800 });
  // Both are the head's to record: first what is due first.
  const due = head.page.locator('main').getByRole('link', { name: /^(Hoàn thiện hồ sơ|Ghi đăng ký)/ });
  await due.nth(2).waitFor();
  expect(await due.first().innerText()).toContain('Ghi đăng ký kết quả');
  // What is refused until another step is recorded says so, and leads to no form.
  const confirm = head.page.getByRole('listitem').filter({ hasText: 'Chủ tịch xác nhận hoàn thiện hồ sơ' });
  await confirm.getByText('Làm được sau khi ghi: Hoàn thiện hồ sơ').waitFor();
  await head.page
    .getByRole('list', { name: 'Làm được sau bước khác' })
    .getByText('Chủ tịch xác nhận hoàn thiện hồ sơ')
    .waitFor();
  expect(await confirm.getByRole('link').count()).toBe(0);
  // By role and name; the ids, by which two persons are told apart, lie in the fold.
  const story = head.page.getByRole('region', { name: 'Diễn biến' });
  await story
    .getByText('thư ký hội đồng council-secretary ghi, trưởng phòng head-of-division duyệt')
    .first()
    .waitFor();
  await head.page.getByText('Nội dung đã ghi').first().click();
  await story.getByText('Mã và mã băm').first().click();
  await story.getByText('person:council-secretary').waitFor();
  await story.getByText('person:head-of-division').waitFor();
  await head.page.getByRole('term').filter({ hasText: 'Ngày họp hội đồng' }).waitFor();
  // A line says what it is about, what it came to and at what hour: nobody has to open it.
  await story.getByRole('heading', { name: /^Kết quả hội đồng nghiệm thu: Đạt/ }).waitFor();
  const asking = story.getByRole('listitem').filter({ hasText: 'Gửi duyệt: kết quả hội đồng nghiệm thu' });
  await asking.getByText(/ · ghi lúc \d\d:\d\d · /u).waitFor();
  await asking.getByText('Nội dung đã ghi').click();
  await asking.getByRole('term').filter({ hasText: 'Ngày gửi duyệt' }).waitFor();
  const terms = await asking.getByRole('term').allInnerTexts();
  expect(new Set(terms).size).toBe(terms.length);
  expect(terms.filter((term) => /^(Ngày xảy ra|Văn bản)/u.test(term))).toEqual(['Văn bản']);
  await head.context.close();
  await context.close();
});

describe('a request for a second person', () => {
  const CODE = 'BT-2023Q1-02';
  const ask = async (): Promise<void> => {
    const { status, json } = await site.program.call(
      'POST',
      `/tasks/${CODE}/commands/establish-acceptance-council`,
      {
        as: 'nobody',
        headers: { authorization: `Bearer ${site.person('program-manager').token}` },
        body: { occurredOn: '2023-03-10', data: { membersTotal: 9 } },
      },
    );
    expect(status).toBe(202);
    await site.program.call('GET', `/work?after=${String(json?.position)}`, { as: 'auditor' });
  };

  test('a second person finds the request in the queue, reads it, returns it, countersigns the next', async () => {
    await ask();
    const { page, context, wrong } = await open('/viec', 'director');
    await page.getByRole('link', { name: /^Chờ bạn duyệt/ }).click();
    await untilCount(page, '[data-row]', 1);
    await page.getByText('cán bộ quản lý nhiệm vụ program-manager gửi ngày 10/03/2023').waitFor();
    expect(await visibleWords(page)).toContain('Duyệt: thành lập hội đồng nghiệm thu');
    await page.getByRole('link', { name: /^Xem và duyệt/ }).click();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    expect(await visibleWords(page)).toMatch(
      /program-manager gửi lúc \d\d:\d\d ngày 10\/03\/2023.*hội đồng 9/iu,
    );
    expect(await visibleWords(page)).toMatch(/Quyết định [^.]* không có; duyệt rồi thì không thêm được/);
    expect(await axeViolations(page)).toEqual([]);
    // Another who reads it meanwhile is told, and shown what is so by now.
    const other = await open(new URL(page.url()).pathname, 'head-of-division');
    await other.page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    await other.page.locator('[data-live=live]').waitFor();
    await page.getByLabel('Lý do, khi trả lại').fill('Thiếu danh sách thành viên');
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Đã trả lại', { exact: true }).waitFor();
    await page.getByText('Lý do: Thiếu danh sách thành viên').waitFor();
    // The button that was pressed is gone.
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('status');
    await other.page.getByText(/^Có sự kiện mới: trả lại/iu).waitFor();
    await other.page.getByRole('button', { name: 'Xem', exact: true }).click();
    await other.page.getByText('Nó đã được duyệt, trả lại hoặc rút lại').waitFor();
    await other.context.close();
    await ask();
    await page.goto(`${site.program.origin}/nhiem-vu/${CODE}`);
    await page.getByRole('link', { name: 'Chờ duyệt: thành lập hội đồng nghiệm thu' }).click();
    const before = page.getByRole('note').filter({ hasText: 'Đề nghị này được gửi lại.' });
    await before.getByText(/director trả lại lúc \d\d:\d\d ngày 10\/03\/2023/).waitFor();
    await before.getByText('Thiếu danh sách thành viên').waitFor();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click();
    await page
      .getByText(/^Đã lập hội đồng nghiệm thu, từ 10\/03\/2023/)
      .first()
      .waitFor();
    expect(await page.getByRole('list', { name: 'Chờ người thứ hai duyệt' }).count()).toBe(0);
    // What is on record has no form any more, and leads to where it is told.
    await page.goto(`${site.program.origin}/nhiem-vu/${CODE}/buoc/confirm-acceptance-dossier`);
    await page.getByRole('heading', { name: 'Bước này đã được ghi' }).waitFor();
    await page.getByRole('link', { name: 'Xem trong diễn biến' }).click();
    await page.waitForFunction("document.activeElement.id.startsWith('su-kien-')");
    // Below the bar, which stays at the top.
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThan(48);
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/hợp lệ/);
    expect(wrong).toEqual([]);
    await context.close();
  });
});
