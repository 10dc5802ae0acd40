import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '#lifecycle/values/role';
import { axeViolations, type Look, untilQuiet, type Window } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import { programOnTheDay, viewsCaughtUp } from '../../support/sample-program.ts';
import { fill } from '../../support/step-form.ts';

const CODE = 'CS-2023-01';
const site = pageOf(['program-manager', 'council-secretary', 'director'], { start: programOnTheDay });

const open = (path: string, as: Role, look: Look = {}): Promise<Window> => site.open(path, { as, ...look });

/** Fills in the form of a step and hands it in. */
async function record(page: Page, command: string, said: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${site.program.origin}/nhiem-vu/${CODE}/buoc/${command}`);
  await fill(page, said);
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: /^(?:Đã ghi|Đã gửi duyệt)$/ }).waitFor();
}

/** The director finds the one request in the queue, reads it, and countersigns it. */
async function countersign(page: Page): Promise<void> {
  await viewsCaughtUp(site.program);
  await page.goto(`${site.program.origin}/viec?nhom=cho-duyet`);
  await page.getByRole('link', { name: /^Xem và duyệt/ }).click();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByText('Đã duyệt và ghi vào nhiệm vụ').waitFor();
}

const LOOKS: readonly Look[] = [
  { scheme: 'light', language: 'vi' },
  { scheme: 'dark', language: 'vi' },
  { scheme: 'light', language: 'en', width: 360 },
  { scheme: 'dark', language: 'en', width: 360 },
];

test('where there is no task yet the list says so, and what the reader may do: no filter stands there to be dropped', async () => {
  const { page, context } = await open('/nhiem-vu', 'program-manager');
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: 'Chưa có nhiệm vụ nào' }).waitFor();
  await main.getByRole('link', { name: 'Nhập danh sách từ tệp' }).waitFor();
  expect(await main.getByRole('link', { name: 'Bỏ lọc' }).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await main.getByRole('link', { name: 'Đề xuất nhiệm vụ' }).click();
  await page.waitForURL('**/nhiem-vu/moi/propose');
  await page.goto(`${site.program.origin}/nhiem-vu?tim=lua`);
  await main.getByRole('link', { name: 'Bỏ lọc' }).click();
  await main.getByRole('heading', { name: 'Chưa có nhiệm vụ nào' }).waitFor();
  await context.close();
  const reader = await open('/nhiem-vu', 'council-secretary');
  await reader.page.getByText('Nhiệm vụ hiện ở đây khi được mở hoặc nhập vào').waitFor();
  expect(
    await reader.page
      .getByRole('main')
      .getByRole('link', { name: /^(Nhập|Đề xuất)/ })
      .count(),
  ).toBe(0);
  await reader.context.close();
});

test('a task goes all its way on the page: registered, appraised, contracted, accepted, by three people', async () => {
  const manager = await open('/nhiem-vu', 'program-manager');
  const { page } = manager;
  await page.getByRole('button', { name: 'Nhiệm vụ mới' }).click();
  await page.getByRole('menuitem', { name: 'Đăng ký nhiệm vụ cấp cơ sở' }).click();
  await fill(page, {
    ...{ occurredOn: '03/01/2022', task: CODE, 'data.title': 'Mô hình trồng nấm linh chi' },
    'data.managingBody': 'UBND huyện Tánh Linh',
  });
  await page.click('button[type=submit]');
  await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  await record(page, 'appraise', {
    ...{ occurredOn: '10/01/2022', 'data.totalVnd': '180000000', 'data.stateVnd': '180000000' },
    'data.durationMonths': '12',
  });
  await record(page, 'sign-contract', {
    ...{ occurredOn: '17/01/2022', 'data.number': '01/HĐ', 'data.host': 'UBND huyện Tánh Linh' },
    ...{ 'data.effectiveFrom': '17/01/2022', 'data.endsOn': '31/01/2023', 'data.totalVnd': '180000000' },
  });
  await record(page, 'submit-acceptance-dossier', { occurredOn: '10/02/2023' });
  await record(page, 'confirm-acceptance-dossier', { occurredOn: '13/02/2023' });
  await record(page, 'establish-acceptance-council', { occurredOn: '01/03/2023', 'data.membersTotal': '7' });

  const director = await open('/viec', 'director');
  await page.goto(`${site.program.origin}/nhiem-vu/${CODE}`);
  const request = await page.getByRole('link', { name: /^Chờ duyệt/ }).getAttribute('href');
  for (const look of LOOKS) {
    const one = await open(request ?? '', 'director', look);
    await one.page.getByRole('button').nth(1).waitFor();
    await untilQuiet(one.page);
    expect([look, await axeViolations(one.page)]).toEqual([look, []]);
    await one.context.close();
  }
  await countersign(director.page);

  const secretary = await open(`/viec`, 'council-secretary');
  await secretary.page.getByRole('link', { name: /^Ghi kết quả/ }).click();
  await fill(secretary.page, {
    ...{ occurredOn: '09/03/2023', 'document.number': '01/BB-HĐNT', 'data.membersPresent': '7' },
    ...{ 'data.votes.excellent': '1', 'data.votes.passed': '6', 'data.votes.failed': '0' },
  });
  await secretary.page.click('button[type=submit]');
  await secretary.page.getByRole('heading', { name: 'Đã gửi duyệt' }).waitFor();
  await countersign(director.page);

  const { json } = await site.program.call('GET', `/tasks/${CODE}`);
  expect(json).toMatchObject({ state: 'Passed', milestone: 'accepted', rating: 'passed' });
  await page.goto(`${site.program.origin}/nhiem-vu/${CODE}`);
  await page
    .getByText(/, từ 09\/03\/2023$/)
    .first()
    .waitFor();
  // What a form would be refused is told by a 409 while it is filled in.
  const wrongs = [manager, director, secretary].flatMap(({ wrong }) => wrong);
  expect(wrongs.filter((line) => !line.includes('409'))).toEqual([]);
  for (const { context } of [manager, director, secretary]) await context.close();
}, 180_000);
