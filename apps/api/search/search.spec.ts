import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { runningProgram, type RunningProgram } from '../../../test/support/running-program.ts';
import { recordAll, somebody, type Somebody } from '../testing/people.ts';

let fresh: FreshStores;
let program: RunningProgram;
let [manager, lead, oneStop] = [] as unknown as readonly [Somebody, Somebody, Somebody];
let after: string;

const PROPOSED = {
  ...{ command: 'propose', occurredOn: '2024-01-08' },
  data: { title: 'Tuyển chọn giống lúa', level: 'provincial', managingBody: 'Sở KH&CN' },
};
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  lead = await somebody(stores, { username: 'cn', role: 'host' });
  oneStop = await somebody(stores, { username: 'mc', role: 'one-stop-officer' });
  async function* bytes() {
    yield await Promise.resolve(Buffer.from('Tờ trình'));
  }
  const file = { ...(await stores.files.add(bytes())), name: 'Biên bản họp.txt' };
  await recordAll(stores, [
    { code: 'T-10', ...PROPOSED, document: { number: '57/TTr', issuer: 'Sở KH&CN', files: [file] } },
    { code: 'T-1', ...PROPOSED },
    {
      ...{ ...PROPOSED, code: 'K-1', occurredOn: '2024-01-09' },
      data: { ...PROPOSED.data, title: '(không nêu trong báo cáo về ngô lai)' },
    },
    { ...PROPOSED, code: 'K-2', data: { ...PROPOSED.data, title: 'Khảo nghiệm ngô lai' } },
    ...Array.from({ length: 20 }, (_, place) => ({ code: `NHIỀU-${String(place)}`, ...PROPOSED })),
    {
      ...{ code: 'T-10', command: 'assign', occurredOn: '2024-01-08' },
      data: { role: 'host', personId: lead.personId },
    },
    {
      ...{ kind: 'dossier', code: 'HC-1', command: 'receive-administrative-dossier' },
      occurredOn: '2024-01-08',
      data: { field: 'Bức xạ', procedure: 'Cấp phép', dueOn: '2024-02-08' },
      document: { number: '57/PTN' },
    },
  ]);
  after = (await stores.store.head()) ?? '';
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const find = async (q: string, { token } = manager) => {
  const query = new URLSearchParams({ q, after });
  const headers = { authorization: `Bearer ${token}` };
  const { json } = await program.call('GET', `/search?${query.toString()}`, { as: 'nobody', headers });
  return json as { cases: { code: string }[]; documents: { code: string; number: string }[] };
};
const codes = async (q: string, by = manager) => {
  const { cases, documents } = await find(q, by);
  return [cases.map(({ code }) => code), documents.map(({ code }) => code)];
};

test('a case by its name, code or host; first the one whose code it is, ten at most', async () => {
  expect((await find('tuyen chon giong')).cases).toHaveLength(10);
  for (const q of ['t-1', ' t-1 ']) expect((await codes(q))[0]).toEqual(['T-1', 'T-10']);
  expect((await find('t-10')).cases).toEqual([
    {
      ...{ kind: 'task', code: 'T-10', title: PROPOSED.data.title },
      state: { name: 'Proposed', label: { vi: 'Đã đề xuất', en: 'Proposed' } },
    },
  ]);
});

test('what stands in brackets for a name that is not told comes behind names', async () => {
  expect((await codes('ngo lai'))[0]).toEqual(['K-2', 'K-1']);
  expect((await codes('k-1'))[0]).toEqual(['K-1']);
});

test('a paper by its number or the name of a file, with the case that it is of', async () => {
  expect((await find('bien ban hop')).documents).toEqual([
    {
      ...{ kind: 'task', code: 'T-10', title: PROPOSED.data.title, revision: 0, occurredOn: '2024-01-08' },
      event: { name: 'TaskProposed', label: { vi: expect.any(String), en: expect.any(String) } },
      ...{ number: '57/TTr', date: null, issuer: 'Sở KH&CN', files: ['Biên bản họp.txt'] },
    },
  ]);
  expect((await codes('57/'))[1]).toEqual(['T-10', 'HC-1']);
});

test('of what somebody may not read nothing is found', async () => {
  expect(await codes('57/', lead)).toEqual([[], ['T-10']]);
  expect(await codes('tuyen chon', lead)).toEqual([['T-10'], []]);
  expect(await codes('57/', oneStop)).toEqual([[], ['HC-1']]);
  expect(await codes('HC-1', oneStop)).toEqual([['HC-1'], []]);
});

test('no words find nothing, and a sign of a pattern is a sign', async () => {
  for (const q of ['', '  ', '%', '_', '\\']) expect(await codes(q)).toEqual([[], []]);
  expect((await program.call('GET', '/search')).json).toEqual({ cases: [], documents: [] });
});
