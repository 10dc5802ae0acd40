import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { recordAll } from '../../../apps/api/testing/people.ts';
import { axeViolations, missingWords, untilQuiet, visibleWords } from '../../support/chromium.ts';
import { pageOf } from '../../support/page-site.ts';
import type { RunningProgram } from '../../support/running-program.ts';

/** The task of the picture, left as it is; the one that things happen to. */
const [PICTURED, LIVED] = ['BT-2023Q1-01', 'BT-2023Q1-02'];
const hashes: string[] = [];

/** Two files, and their hashes put by. */
async function stored(program: RunningProgram): Promise<readonly object[]> {
  const files = [];
  for (const name of ['công văn.pdf', 'mất rồi.pdf']) {
    const { json } = await program.call('POST', '/files', { raw: Buffer.from(`%PDF-1.7 ${name}`) });
    files.push({ ...json, name });
    hashes.push(String(json?.sha256));
  }
  return files;
}

/** A paper with two files, a step recorded late, one that is voided, one that is corrected. */
async function lives(program: RunningProgram): Promise<void> {
  const { stores } = program;
  const files = await stored(program);
  const by = { kind: 'task', code: LIVED, reason: 'Bổ sung hồ sơ' };
  await recordAll(stores, [
    {
      ...by,
      command: 'publish-acceptance-info',
      occurredOn: '2023-03-01',
      data: { url: 'https://sokhcn.example/nt-02' },
      document: { number: '05/CV-SKHCN', date: '2023-03-01', issuer: 'Sở KH&CN', files },
    },
    { ...by, command: 'assign', occurredOn: '2023-03-09', data: { role: 'host', personId: 'p-binh' } },
    {
      ...by,
      command: 'assign',
      occurredOn: '2023-03-09',
      data: { role: 'program-manager', personId: 'p-an' },
    },
  ]);
  const { json } = await program.call('GET', `/tasks/${LIVED}/events?limit=1000`);
  const idOf = (type: string, role?: string): unknown =>
    (json?.items as readonly { id: string; type: string; data: { role?: string } }[]).find(
      (one) => one.type === type && one.data.role === role,
    )?.id;
  await recordAll(stores, [
    {
      ...by,
      command: 'void',
      occurredOn: '2023-03-10',
      data: { targetEventId: idOf('PersonAssigned', 'host'), reason: 'Ghi nhầm nhiệm vụ' },
      approvedBy: 'director',
    },
    {
      ...by,
      command: 'correct',
      occurredOn: '2023-03-10',
      approvedBy: 'director',
      data: {
        targetEventId: idOf('AcceptanceInfoPublished'),
        field: 'data.url',
        to: 'https://sokhcn.example/nt-2',
        reason: 'Sai địa chỉ',
      },
    },
  ]);
}

const site = pageOf(['council-secretary', 'program-manager', 'auditor'], { more: lives });
const pathOf = (code: string | undefined): string => `/nhiem-vu/${code ?? ''}`;
const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

describe('the page of a task', () => {
  test('has the words of its picture on both widths; its first step stays in reach on a phone', async () => {
    const { page, context, wrong } = await site.open(pathOf(PICTURED), { as: 'council-secretary' });
    await untilQuiet(page);
    expect(await missingWords(page, 'c-trang-nhiem-vu')).toEqual([]);
    expect(await visibleWords(page)).toContain('(mẫu 9); thiếu vẫn ghi được');
    // What is assumed is explained where it is met first, once.
    expect((await visibleWords(page)).match(/Gạch chấm/g)).toHaveLength(1);
    // What no source tells is shown as missing; what codes and chains are for is said in a sentence.
    for (const words of [
      'Chủ trì chưa có tên: không nêu trong báo cáo',
      'người quản trị máy chủ (test) 19 sự kiện, nhập từ tệp',
      'sửa lén một dòng là lộ',
    ])
      expect((await visibleWords(page)).replaceAll(/\s+/gu, ' ')).toContain(words);
    await page.locator('main header').getByText('Gạch chấm').waitFor();
    const council = page.getByRole('region', { name: 'Hội đồng nghiệm thu' });
    expect(await council.locator('dd[class*=assumed]').allInnerTexts()).toEqual(['9', '08/02/2023']);
    await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
    expect(await focused(page)).toBe('viec-khac');
    const acts = page.getByRole('region', { name: 'Việc làm được bây giờ' });
    expect(await acts.locator('details li').first().isVisible()).toBe(true);
    expect(await acts.locator('kbd').first().isVisible()).toBe(true);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await missingWords(page, 'm-c-trang-nhiem-vu-360')).toEqual([]);
    expect(await page.locator('[data-number] kbd').evaluateAll((keys) => keys.length)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
    await acts.locator('details li').first().waitFor();
    expect(await page.locator('[data-number] kbd').first().isVisible()).toBe(false);
    expect(await widthOf(page)).toBe(360);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const step = await page
      .locator('main')
      .getByRole('link', { name: /^Ghi kết quả/ })
      .first()
      .boundingBox();
    expect(step?.height).toBeGreaterThanOrEqual(44);
    expect((step?.y ?? 0) + (step?.height ?? 0)).toBeLessThan(780);
    await page.getByText('Văn bản', { exact: true }).click();
    const words = await visibleWords(page);
    expect(words).toContain('Quyết định lập hội đồng nghiệm thu');
    expect(words).toContain('Bước đã ghi thì không thêm văn bản được, đính chính cũng không:');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('is walked by keys: parts, acts, neighbours of the list, and says which', async () => {
    const { page, context } = await site.open('/nhiem-vu', { as: 'program-manager' });
    await page.getByRole('link', { name: /Hòn Cau/ }).click();
    await page.getByRole('heading', { level: 1, name: /Hòn Cau/ }).waitFor();
    await untilQuiet(page);
    // What is called for comes first; the rest of one's own says that nothing does, and none of it lies in the fold.
    const acts = page.getByRole('region', { name: 'Việc làm được bây giờ' });
    expect(await acts.getByRole('heading', { level: 3 }).first().innerText()).toBe(
      'Kết quả hội đồng nghiệm thu',
    );
    const besides = acts.getByRole('list', { name: 'Ghi thêm khi có phát sinh' });
    await besides.getByRole('heading', { name: 'Chuyên gia thẩm định sản phẩm' }).waitFor();
    expect(await besides.getByRole('heading', { name: /^Kết quả/ }).count()).toBe(0);
    expect(await besides.locator('li:not([data-mine=true])').count()).toBe(0);
    expect(await acts.locator('li[data-mine=true]').count()).toBeGreaterThan(1);
    expect(await page.locator('details li[data-mine=true]').count()).toBe(0);
    await page.keyboard.press('t');
    expect(await focused(page)).toBe('dien-bien');
    await page.keyboard.press('h');
    expect(await focused(page)).toBe('han');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Trợ giúp và phím tắt' });
    await help.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press(']'); // what is behind a dialog hears no keys
    await help.getByRole('checkbox', { name: /^Dùng phím tắt một chữ/ }).uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    // What does nothing is not named.
    expect(await page.locator('main kbd').count()).toBe(0);
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    expect(await focused(page)).not.toBe('dien-bien');
    expect(await help.count()).toBe(0);
    await page.getByRole('button', { name: 'Trợ giúp và phím tắt' }).click();
    await help.getByRole('checkbox', { name: /^Dùng phím tắt một chữ/ }).check();
    await help.getByRole('button', { name: 'Đóng' }).click();
    await help.waitFor({ state: 'detached' });
    expect(await page.locator('main kbd').count()).toBeGreaterThan(1);
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.pathname !== pathOf(PICTURED));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('[');
    await page.waitForURL(`**${pathOf(PICTURED)}`);
    await context.close();
  });

  test('says how many facts there are once it knows', async () => {
    const { page, context } = await site.open('/viec', { as: 'council-secretary', width: 360 });
    let come = (): void => undefined;
    const late = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/events?*', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${site.program.origin}${pathOf(PICTURED)}`);
    await page.getByRole('region', { name: 'Toàn vẹn' }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/(?<!\d)0 sự kiện/u);
    come();
    await page.getByRole('region', { name: 'Toàn vẹn' }).getByText('19 sự kiện', { exact: true }).waitFor();
    await page.unrouteAll();
    await context.close();
  });

  test('its regulation is drawn on demand, with the state it is in and the way it came, in words too', async () => {
    const { page, context, wrong } = await site.open(pathOf(PICTURED), {
      as: 'auditor',
      width: 360,
      scheme: 'dark',
      language: 'en',
      isTouched: true,
    });
    await untilQuiet(page);
    // Keys are told of where there are some.
    for (const hint of await page.locator('kbd').all()) expect(await hint.isVisible()).toBe(false);
    expect(await visibleWords(page)).not.toContain('all shortcuts');
    await page.getByRole('button', { name: 'Show the diagram' }).click();
    const figure = page.locator('figure');
    await figure.locator('[data-mark=here] text').first().waitFor();
    expect(await figure.locator('g[data-mark=here]').textContent()).toContain('Acceptance council');
    // Without its list of sources a step has no number: it would be read as a count.
    const drawn = await figure.locator('svg text').allTextContents();
    expect(drawn).toContain('Terminate the contract');
    expect(drawn.filter((line) => /^\d/u.test(line))).toEqual([]);
    expect(await figure.locator('g[data-mark=gone]').count()).toBe(10);
    expect(await figure.getByRole('list', { name: 'The diagram in words' }).textContent()).toContain(
      'Acceptance council established: stands here since 08/02/2023',
    );
    expect(
      await figure.getByRole('region').evaluate((box) => (box as unknown as { scrollTop: number }).scrollTop),
    ).toBeGreaterThan(0);
    expect(await widthOf(page)).toBe(360);
    expect(await axeViolations(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  });
});

describe('what happened and what is on paper', () => {
  test('late, corrected and voided are marked, filtered, and opened down to the hash', async () => {
    const { page, context } = await site.open(pathOf(LIVED), { as: 'program-manager' });
    await untilQuiet(page);
    const story = page.getByRole('region', { name: 'Diễn biến' });
    for (const mark of [/Ghi muộn 7 ngày làm việc/, /Được đính chính, sự kiện/, /Đã hủy ghi nhận, sự kiện/])
      await story.getByText(mark).first().waitFor();
    await story.getByLabel('Xem:').selectOption('late');
    await story.getByRole('listitem').nth(1).waitFor();
    await story.getByText('Nội dung đã ghi').last().click();
    await story.getByText('https://sokhcn.example/nt-02').waitFor();
    await story.getByText('Mã và mã băm').click();
    const hash = (
      (await site.eventsOf(LIVED)).find(({ type }) => type === 'AcceptanceInfoPublished')?.metadata as {
        hash?: string;
      }
    ).hash;
    expect(await story.textContent()).toContain(hash);
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  test('a fact opened is told in words, whatever it is; countersigned, it names both', async () => {
    const { page, context } = await site.open(pathOf(LIVED), { as: 'auditor' });
    await untilQuiet(page);
    const story = page.getByRole('region', { name: 'Diễn biến' });
    const corrected = story.getByRole('listitem').filter({ hasText: 'của sự kiện' }).first();
    await corrected.getByText('cán bộ quản lý nhiệm vụ ghi, giám đốc Sở duyệt').waitFor();
    await story.getByRole('button', { name: /sự kiện trước, từ/ }).click();
    for (const one of await story.getByText('Nội dung đã ghi').all()) await one.click();
    const told = await corrected.locator('dl').first().innerText();
    for (const words of ['sự kiện 19: Công khai thông tin nghiệm thu', 'Địa chỉ công khai', 'Giá trị đã ghi'])
      expect(told).toContain(words);
    // A year is no sum.
    expect(await story.innerText()).toMatch(/Năm kế hoạch\s+20\d\d\s/u);
    const names = await story.locator('dt').allInnerTexts();
    await page.evaluate('scrollTo(0, 0)');
    expect(names.filter((name) => /[a-z][A-Z]|Vnd$|^[a-z]+$/u.test(name))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  test('a paper gives its files, and says of one that it is no longer stored; who is assigned stands beside it', async () => {
    const [kept = '', lost = ''] = hashes;
    const { home } = site.program.stores.settings;
    rmSync(join(home, 'files', lost.slice(0, 2), lost.slice(2, 4), lost));
    const { page, context } = await site.open(pathOf(LIVED), { as: 'program-manager' });
    const papers = page.getByRole('region', { name: 'Văn bản' });
    await papers.getByText('số 05/CV-SKHCN · 01/03/2023 · Sở KH&CN').waitFor();
    await papers.getByText('mất rồi.pdf: tệp không còn trong kho').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      papers.getByRole('button', { name: /^công văn\.pdf/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('công văn.pdf');
    rmSync(join(home, 'files', kept.slice(0, 2), kept.slice(2, 4), kept));
    await papers.getByRole('button', { name: /^công văn\.pdf/ }).click();
    await papers.getByRole('alert').waitFor();
    await page.getByRole('region', { name: 'Người' }).getByText('từ 09/03/2023').first().waitFor();
    await context.close();
  });

  test('the chain holds only once an auditor had it read; printed, the page says whence and when', async () => {
    const { page, context } = await site.open(pathOf(PICTURED), { as: 'auditor' });
    await untilQuiet(page);
    expect(await visibleWords(page)).not.toContain('Chuỗi khớp');
    await page.getByRole('button', { name: 'Kiểm chuỗi' }).click();
    await page.getByText(/Chuỗi khớp, kiểm lúc/).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await visibleWords(page)).toMatch(new RegExp(`In từ http.*${pathOf(PICTURED)}, lúc`));
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await context.close();
  });
});
