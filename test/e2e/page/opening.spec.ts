import { describe, expect, test } from '@jest/globals';
import type { Role } from '#lifecycle/values/role';
import { axeViolations, type Look, untilQuiet } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { field, fill } from '../../support/step-form.ts';

const site = pageOf(['program-manager', 'accountant']);

const open = (path: string, as: Role, look: Look = {}) => site.open(path, { as, ...look });

describe('a task is opened on the page', () => {
  test('from the list: code and form, what it becomes beside it, a code that is taken told at its field', async () => {
    const { page, context, wrong } = await open('/nhiem-vu', 'program-manager');
    await page.getByRole('button', { name: 'Nhiệm vụ mới' }).click();
    await page.getByRole('menuitem', { name: 'Đề xuất nhiệm vụ' }).click();
    await page.waitForURL('**/nhiem-vu/moi/propose');
    await fill(page, {
      ...{ occurredOn: '10/03/2023', task: 'BT-2023Q1-01', 'data.title': 'Giống lúa chịu mặn' },
      'data.managingBody': 'Sở Khoa học và Công nghệ tỉnh Bình Thuận',
    });
    await page
      .locator(`${field('data.level')} input`)
      .first()
      .check();
    await page.locator('[id="f-task-wrong"]', { hasText: '“BT-2023Q1-01” đã tồn tại' }).waitFor();
    await page.fill(field('task'), 'MOI-01');
    await page.getByText('Nhiệm vụ sang').waitFor();
    await page.getByRole('button', { name: 'Đề xuất nhiệm vụ' }).click();
    await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
    await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click();
    await page.waitForURL('**/nhiem-vu/MOI-01');
    await page.getByRole('heading', { level: 1, name: 'Giống lúa chịu mặn' }).waitFor();
    expect(wrong.filter((line) => !line.includes('409'))).toEqual([]);
    await context.close();
  });

  test('by who may alone: an accountant has no such button', async () => {
    const { page, context } = await open('/nhiem-vu', 'accountant');
    await page.getByText('BT-2023Q1-01').first().waitFor();
    await untilQuiet(page);
    expect(await page.getByRole('button', { name: 'Nhiệm vụ mới' }).count()).toBe(0);
    await context.close();
  });

  test.each(['propose', 'register-facility-task', 'take-over'])(
    'axe finds nothing on the form of %s, in both looks and languages',
    async (command) => {
      const LOOKS: readonly Look[] = [
        { scheme: 'light', language: 'vi' },
        { scheme: 'dark', language: 'en', width: 360 },
      ];
      for (const look of LOOKS) {
        const { page, context } = await open(`/nhiem-vu/moi/${command}`, 'program-manager', look);
        await page.waitForSelector(field('task'));
        expect([look, await axeViolations(page)]).toEqual([look, []]);
        await page.click('button[type=submit]');
        await page.waitForSelector('[aria-invalid]');
        expect([look, await axeViolations(page)]).toEqual([look, []]);
        await context.close();
      }
    },
  );
});
