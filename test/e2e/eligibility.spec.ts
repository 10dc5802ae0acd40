import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

const APPLICANT = 'Chi cục Tiêu chuẩn Đo lường Chất lượng';

let stores: PortfolioStores;
beforeAll(async () => {
  stores = await portfolioStores();
  const data = {
    title: 'Một đề tài cũ',
    level: 'provincial',
    managingBody: 'Sở Khoa học và Công nghệ',
    state: 'InExecution',
    host: APPLICANT,
    contract: { number: '1/HĐ', effectiveFrom: '2020-01-10', endsOn: '2022-06-30', totalVnd: '900000000' },
  };
  const taken = await stores.lotrinh.json(
    ...['task', 'do', 'CU-1', 'take-over', '--occurred-on', '2022-01-10', '--data', JSON.stringify(data)],
  );
  expect(taken.code).toBe(0);
});
afterAll(() => stores.remove());

interface Assessed {
  readonly dossierId: string;
  readonly on: string;
  readonly checks: readonly { readonly rule: string; readonly answer: string; readonly evidence: unknown }[];
}

test('task eligibility: each applicant of the round, judged on the day its call closed, by what the log holds', async () => {
  const { code, body } = await stores.lotrinh.json('task', 'eligibility', 'BT-2023Q1-06');
  const assessed = body as readonly Assessed[];
  expect([code, assessed.map(({ dossierId, on }) => [dossierId, on])]).toEqual([
    0,
    [
      ['BT-2023Q1-06-D1', '2023-02-10'],
      ['BT-2023Q1-06-D2', '2023-02-10'],
    ],
  ]);
  expect(assessed[0]?.checks.filter(({ answer }) => answer === 'barred')).toEqual([
    expect.objectContaining({
      rule: 'host-acceptance-late',
      evidence: [{ task: 'CU-1', revision: 0, type: 'TaskTakenOver', occurredOn: '2022-01-10' }],
    }),
  ]);
  expect(assessed[1]?.checks.some(({ answer }) => answer === 'barred')).toBe(false);
});

test('people read which condition is not met, and the facts behind it', async () => {
  const words = ['task', 'eligibility', 'BT-2023Q1-06', '--dossier', 'BT-2023Q1-06-D1'];
  const { out } = await stores.lotrinh.plain(...words);
  expect(out).toContain('Tổ chức: nộp hồ sơ nghiệm thu chậm quá hạn');
  expect(out).toContain('CU-1, phiên bản 0: Tiếp nhận nhiệm vụ đang thực hiện, 10/01/2022');
  expect(out).not.toContain('BT-2023Q1-06-D2');
});

test.each([
  [['BT-2023Q1-99'], 'not-found', undefined],
  [['BT-2023Q1-06', '--dossier', 'KHONG-CO'], 'unknown-dossier', 'dossier'],
  [['BT-2023Q1-06', '--investigator', 'Nguyễn Văn A'], 'invalid-field', 'investigator'],
])('%j is %s', async (words, type, field) => {
  const { code, body } = await stores.lotrinh.json('task', 'eligibility', ...words);
  expect([code, body]).toMatchObject([1, { error: { type, ...(field !== undefined && { field }) } }]);
});

test('a task without a call has no applicants yet', async () => {
  const { body } = await stores.lotrinh.json('task', 'eligibility', 'CU-1');
  expect(body).toEqual([]);
});
