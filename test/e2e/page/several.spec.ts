import { describe, expect, test } from '@jest/globals';
import { recordAll } from '../../../apps/api/testing/people.ts';
import { axeViolations, visibleWords, type Look } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { draftsOn, field, fill } from '../../support/step-form.ts';

const RUNNING = {
  ...{ kind: 'task', code: 'DC-9', command: 'take-over', occurredOn: '2022-03-01' },
  data: {
    ...{ title: 'Nuôi cua biển trong ao đất', level: 'provincial', state: 'InExecution' },
    managingBody: 'Sở Khoa học và Công nghệ',
    contract: {
      ...{ number: 'HĐ-9', effectiveFrom: '2022-03-01', endsOn: '2023-06-30', totalVnd: '500000000' },
    },
  },
};
const site = pageOf(['program-manager'], { more: ({ stores }) => recordAll(stores, [RUNNING]) });

const open = (path: string, look: Look = {}) => site.open(path, { as: 'program-manager', ...look });
const COUNCIL = '/viec/buoc/establish-selection-council?ma=BT-2023Q1-04,BT-2023Q1-05';

describe('a step of several tasks at once', () => {
  test('X picks a row, Shift+X all up to another; different steps are not done together', async () => {
    const { page, context } = await open('/viec');
    await page.waitForSelector('[data-row]');
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    const bar = page.getByRole('region', { name: 'Đã chọn' });
    await bar.getByText('1 nhiệm vụ đã chọn').waitFor();
    for (const key of ['j', 'Shift+X']) await page.keyboard.press(key);
    await bar.getByText('khác bước nên không làm chung được').waitFor();
    expect(await bar.getByRole('link').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Bỏ chọn' }).click();
    await bar.waitFor({ state: 'detached' });
    await context.close();
  });

  test('the page of a task promotes what the queue asks for: the act of a whole call to its form, no right that nobody asks for', async () => {
    const { page, context } = await open('/nhiem-vu/BT-2023Q1-05');
    const main = page.getByRole('main');
    await main.getByRole('link', { name: /^Lập hội đồng cho 5 nhiệm vụ/ }).click();
    const codes = ['04', '05', '06', '07', '08'].map((number) => `BT-2023Q1-${number}`).join();
    await page.waitForURL((url) => url.searchParams.get('ma') === codes);
    await page.waitForSelector(field('occurredOn'));
    await page.goto(`${site.program.origin}/nhiem-vu/${RUNNING.code}`);
    await main.getByRole('button', { name: 'Việc khác' }).waitFor();
    const promoted = main.locator('a[data-variant=filled]');
    expect(await promoted.first().innerText()).toContain('Nộp hồ sơ nghiệm thu');
    expect((await promoted.allInnerTexts()).join()).not.toContain('Gia hạn');
    await context.close();
  });

  test('one act on one call is one form; each task has its result, what is refused its own form with what was typed', async () => {
    const { page, context, wrong } = await open('/nhiem-vu/BT-2023Q1-08/buoc/establish-selection-council');
    await fill(page, { 'data.membersTotal': '7' });
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.getByText(/Đã lưu nháp lúc/).waitFor();
    await page.goto(`${site.program.origin}/viec`);
    await page.getByRole('checkbox', { name: /^Chọn: Thành lập hội đồng tuyển chọn/ }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.waitForURL('**/viec/buoc/establish-selection-council**');
    await page.waitForSelector(field('occurredOn'));
    await fill(page, { occurredOn: '10/03/2023', 'data.membersTotal': '9' });
    await page
      .locator(`${field('data.sheet')} input`)
      .first()
      .check();
    await page.getByText('BT-2023Q1-04, BT-2023Q1-05, BT-2023Q1-06, BT-2023Q1-07, BT-2023Q1-08').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // Meanwhile two of them are withdrawn by somebody else.
    await recordAll(
      site.program.stores,
      ['BT-2023Q1-06', 'BT-2023Q1-08'].map((code) => ({
        ...{ kind: 'task', code, command: 'withdraw', occurredOn: '2023-03-10' },
        data: { reason: 'Tổ chức đề nghị rút' },
      })),
    );
    await page.getByRole('button', { name: 'Ghi cho 5 nhiệm vụ' }).click();
    await page.getByRole('heading', { name: 'Thành lập hội đồng tuyển chọn: 3 xong, 2 chưa' }).waitFor();
    const words = await visibleWords(page);
    expect(words).toContain('BT-2023Q1-04, BT-2023Q1-05, BT-2023Q1-07: đã ghi');
    expect(words).toMatch(/BT-2023Q1-06: .+ Sửa và ghi riêng/u);
    // What was typed is left in the form of the one that refused it, and nowhere else; a form that was begun stays as it was.
    const kept = await draftsOn(page);
    expect(kept.map(({ typed }) => typed['data.membersTotal']).sort()).toEqual(['7', '9']);
    expect(await axeViolations(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('an answer that was lost is asked for again under the same key: one record a task', async () => {
    const { page, context } = await open(COUNCIL);
    await fill(page, { occurredOn: '10/03/2023', 'data.membersTotal': '9', 'document.number': '07/QĐ' });
    await page
      .locator(`${field('data.sheet')} input`)
      .first()
      .check();
    // The answer is lost: asked again under the same key it is one record a task.
    let lost = 0;
    await page.route('**/bulk', async (route) => {
      const isDry = (route.request().postData() ?? '').includes('"dryRun":true');
      if (isDry || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Ghi cho 2 nhiệm vụ' }).click();
    await page.getByText('Chưa rõ đã ghi chưa, đang kiểm tra').waitFor();
    await page.getByRole('heading', { name: 'Thành lập hội đồng tuyển chọn: 2 xong' }).waitFor();
    const events = await site.eventsOf('BT-2023Q1-05');
    const councils = events
      .filter(({ type }) => type === 'SelectionCouncilEstablished')
      .filter(({ metadata }) => metadata.document?.number === '07/QĐ');
    expect([lost, councils.length]).toEqual([1, 1]);
    await context.close();
  });

  test.each<Look>([
    { scheme: 'dark', language: 'vi' },
    { scheme: 'light', language: 'en', width: 360 },
  ])('axe finds nothing on its form: $scheme, $language', async (look) => {
    const { page, context } = await open(COUNCIL, look);
    await page.waitForSelector(field('occurredOn'));
    await page.click('button[type=submit]');
    await page.waitForSelector('[aria-invalid]');
    expect(await axeViolations(page)).toEqual([]);
    if (look.width !== undefined)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
    await context.close();
  });
});
