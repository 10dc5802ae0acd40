import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { samplePortfolio } from '../../../test/support/portfolio/import-sample.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../../test/support/running-program.ts';
import { somebody, type Somebody } from '../testing/people.ts';

let fresh: FreshStores;
let program: RunningProgram;
let [manager, head, auditor] = [] as unknown as readonly [Somebody, Somebody, Somebody];
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00', ...fresh.settings });
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
  auditor = await somebody(stores, { username: 'kt', role: 'auditor' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const bearer = ({ token }: Somebody) => ({ authorization: `Bearer ${token}` });
const send = (raw: string | Uint8Array, who = manager): Promise<Answered> =>
  program.call('POST', '/imports', {
    as: 'nobody',
    raw,
    headers: { ...bearer(who), 'content-type': 'application/x-ndjson' },
  });
const settle = (who: Somebody, path: string, body: object = {}): Promise<Answered> =>
  program.call('POST', `/imports/approvals/${path}`, { as: 'nobody', body, headers: bearer(who) });
const waiting = async (who = auditor): Promise<readonly Record<string, unknown>[]> => {
  const { json } = await program.call('GET', '/imports/approvals', { as: 'nobody', headers: bearer(who) });
  return json?.items as readonly Record<string, unknown>[];
};
const proposed = (task: string, more: object = {}): string =>
  JSON.stringify({
    task,
    command: 'propose',
    occurredOn: '2023-01-09',
    actor: 'program-manager',
    data: { title: 'Một', level: 'provincial', managingBody: 'Sở KH&CN' },
    ...more,
  });
/** Handed in by the manager: the id of the request. */
async function handedIn(raw: string | Uint8Array): Promise<string> {
  const { status, json } = await send(raw);
  expect(status).toBe(202);
  return String(json?.approval);
}
const exists = async (task: string): Promise<boolean> =>
  (await program.call('GET', `/tasks/${task}`)).status === 200;

describe('a file that is handed in over HTTP', () => {
  test('waits for a second person, who sees what would become of it; countersigned it is imported whole', async () => {
    const approval = await handedIn(samplePortfolio());
    expect(await exists('BT-2023Q1-01')).toBe(false);
    const shown = await program.call('GET', `/imports/approvals/${approval}`, {
      as: 'nobody',
      headers: bearer(head),
    });
    expect(shown.json).toMatchObject({
      status: 'pending',
      requestedBy: 'person:cv',
      records: 111,
      plan: { accepted: 111, unchanged: 0, refused: [] },
    });
    const taken = await settle(head, `${approval}/countersign`);
    const position = (await program.stores.store.head()) ?? '';
    expect([taken.status, taken.json]).toEqual([200, { accepted: 111, unchanged: 0, refused: [], position }]);
    expect(await waiting()).toMatchObject([
      { approval, status: 'finished', settledBy: 'person:tp', outcome: { taken: 111, refused: 0 } },
    ]);
    const { json } = await program.call('GET', '/tasks/BT-2023Q1-01/events');
    const [first] = json?.items as readonly { metadata: { recordedBy: unknown } }[];
    expect(first?.metadata.recordedBy).toMatchObject({
      import: { line: 1, by: expect.any(String) as unknown },
    });
  }, 60_000);

  test('tells its refused records, by line, to whoever countersigns, in their language', async () => {
    const approval = await handedIn([proposed('N-1'), proposed('N-1', { occurredOn: 'gestern' })].join('\n'));
    const { json } = await program.call('POST', `/imports/approvals/${approval}/countersign`, {
      ...{ as: 'nobody', body: {} },
      headers: { ...bearer(head), 'accept-language': 'en' },
    });
    expect(json).toMatchObject({
      accepted: 1,
      refused: [
        { line: 2, type: 'invalid-date', field: 'occurredOn', message: expect.any(String) as unknown },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/[ăâđêôơư]/);
  });

  test('is not countersigned by who handed it in, nor by a role that may not', async () => {
    const approval = await handedIn(proposed('N-2'));
    const own = await settle(manager, `${approval}/countersign`);
    expect([own.status, own.json?.type]).toEqual([403, 'urn:lotrinh:not-allowed']);
    const second = await somebody(program.stores, { username: 'cv2', role: 'program-manager' });
    expect((await settle(second, `${approval}/countersign`)).status).toBe(403);
    expect((await settle(auditor, `${approval}/countersign`)).status).toBe(403);
    expect(await exists('N-2')).toBe(false);
    const acts = await program.call('GET', '/audit/acts', { as: 'nobody', headers: bearer(auditor) });
    const call = `POST /api/v1/imports/approvals/${approval}/countersign`;
    expect(acts.json?.items).toContainEqual(
      expect.objectContaining({
        type: 'CallRefused',
        actor: 'person:cv',
        data: expect.objectContaining({ call }) as unknown,
      }),
    );
    expect((await settle(manager, `${approval}/recall`)).json).toMatchObject({ status: 'recalled' });
  });

  test('is returned with a reason, and then settled for good', async () => {
    const approval = await handedIn(proposed('N-3'));
    expect((await settle(head, `${approval}/return`)).json).toMatchObject({ errors: [{ field: 'reason' }] });
    const returned = () =>
      program.call('POST', `/imports/approvals/${approval}/return`, {
        ...{ as: 'nobody', body: { reason: 'Thiếu năm' } },
        headers: { ...bearer(head), 'idempotency-key': 'returned-once' },
      });
    // Asked again under its key, where the first answer was lost.
    for (const { json } of [await returned(), await returned()])
      expect(json).toMatchObject({ status: 'returned', reason: 'Thiếu năm' });
    expect((await settle(head, `${approval}/countersign`)).json).toMatchObject({
      status: 409,
      errors: [{ type: 'illegal-state' }],
    });
    expect((await settle(head, `${approval}/dance`)).status).toBe(404);
    expect((await settle(head, 'none/countersign')).status).toBe(404);
    expect(await exists('N-3')).toBe(false);
  });

  test('the same bytes are asked for once; a file that is none is told and not kept', async () => {
    const approval = await handedIn(proposed('N-4'));
    expect((await send(proposed('N-4'))).json).toMatchObject({
      status: 409,
      errors: [{ type: 'already-exists', message: expect.stringContaining(approval) as unknown }],
    });
    const [newest, ...older] = await waiting();
    expect([newest?.approval, older.length]).toEqual([approval, 4]);
    const before = older.length + 1;
    const broken = await program.call('POST', '/imports', {
      as: 'nobody',
      raw: 'x',
      headers: { ...bearer(manager), 'content-type': 'application/json' },
    });
    expect([broken.status, (await waiting()).length]).toEqual([400, before]);
  });
});

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADING = 'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái';
const GOOD = 'L-1;Lúa;Cấp tỉnh;Sở;Đã đặt hàng;02/02/2023';
const BAD = 'L-2;Ngô;Cấp tỉnh;Sở;Đã đặt hàng;02/02/23';
const list = (...rows: readonly string[]): string => [HEADING, ...rows].join('\n');
const tried = (raw: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  program.call('POST', '/imports?dryRun=true', {
    as: 'nobody',
    raw,
    headers: { ...bearer(manager), 'content-type': CSV, ...headers },
  });
const shownTo = (who: Somebody, path: string, headers: Readonly<Record<string, string>> = {}) =>
  program.call('GET', `/imports/${path}`, { as: 'nobody', headers: { ...bearer(who), ...headers } });

describe('a dry run of a list', () => {
  test('tells each record in the words of the definitions, what is wrong under the heading of its column', async () => {
    const { json } = await tried(list(GOOD, BAD));
    expect(json).toMatchObject({
      accepted: 1,
      refused: [{ line: 3, key: 'L-2', heading: 'Ngày bắt đầu trạng thái' }],
      rows: [
        {
          line: 2,
          code: 'L-1',
          title: 'Lúa',
          outcome: 'accepted',
          commandLabel: { vi: expect.any(String) as unknown },
          stateLabel: { vi: 'Đã đặt hàng', en: 'Ordered' },
        },
        { line: 3, code: 'L-2', title: 'Ngô', outcome: 'refused', commandLabel: null, stateLabel: null },
      ],
    });
  });

  test('in the language of who asks', async () => {
    const [vi, en] = [
      await tried(list(BAD)),
      await tried(list(BAD), { 'accept-language': 'en', accept: `${CSV}, application/json;q=0.1` }),
    ];
    expect(vi.text).toContain('không rõ năm nào');
    expect(en.text).toMatch(/^Mã số;.*;Why refused\r\n/);
    expect(en.text).not.toContain('không rõ');
  });

  test('as a file has the refused rows alone, with why; it is read again as the list it is', async () => {
    const file = await tried(list(GOOD, BAD), { accept: CSV });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, `${CSV}; charset=utf-8`]);
    expect(file.headers.get('vary')).toContain('Accept');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.text).toMatch(/^Mã số;.*;Lý do bị từ chối\r\nL-2;Ngô;.*không rõ năm nào/);
    expect(file.text).not.toContain('L-1');
    const mended = await tried(file.text.replace('02/02/23;', '02/02/2023;'));
    expect(mended.json).toMatchObject({ accepted: 1, refused: [] });
  });

  test('where nothing is refused there is no file; in another form than it was sent in there is none either', async () => {
    expect((await tried(list(GOOD), { accept: CSV })).status).toBe(204);
    expect((await tried(list(BAD), { accept: XLSX })).status).toBe(406);
    const lines = await tried('{}', { accept: CSV, 'content-type': 'application/x-ndjson' });
    expect(lines.status).toBe(406);
  });

  test('names the deadline that would come next; a vote is none of a file’s, tried or handed in', async () => {
    const dossier = {
      ...{ dossier: 'HC-1', command: 'receive-administrative-dossier', occurredOn: '2023-03-01' },
      data: { field: 'Bức xạ', procedure: 'Cấp phép', dueOn: '2023-04-01' },
    };
    const vote = { task: 'BT-2023Q1-01', command: 'cast-rating', occurredOn: '2023-03-09' };
    const lines = [dossier, vote].map((one) => JSON.stringify(one)).join('\n');
    const { json } = await tried(lines, { 'content-type': 'application/x-ndjson' });
    expect(json).toMatchObject({
      refused: [{ line: 2, type: 'not-allowed' }],
      rows: [{ nextDeadline: { dueOn: '2023-04-01', label: { vi: expect.any(String) as unknown } } }, {}],
    });
  });

  test('what would be refused as a whole when it is handed in is told so', async () => {
    const nothing = await tried('[]', { 'content-type': 'application/x-ndjson' });
    expect([nothing.status, nothing.json?.type]).toEqual([400, 'urn:lotrinh:invalid-field']);
    expect((await send('[]')).status).toBe(400);
  });

  test('a list whose heading is wrong is told all of it at once', async () => {
    const { json } = await tried('Mã số;Tên nhiệm vụ;Cấp;Màu bìa\nL-1;Lúa;Cấp tỉnh;đỏ');
    expect(json?.errors).toMatchObject([
      { message: expect.stringContaining('Màu bìa') as unknown },
      { message: expect.stringMatching(/Cơ quan quản lý, Trạng thái, Ngày bắt đầu trạng thái/) as unknown },
    ]);
  });
});

describe('around a file that is handed in', () => {
  test('under one key it is asked for once; who countersigns reads it as it came, and what is wrong with it', async () => {
    const sent = () =>
      program.call('POST', '/imports', {
        as: 'nobody',
        raw: list(GOOD, BAD),
        headers: { ...bearer(manager), 'content-type': CSV, 'idempotency-key': 'once' },
      });
    const [first, again] = [await sent(), await sent()];
    expect([first.status, again.json]).toEqual([202, first.json]);
    const approval = String(first.json?.approval);
    const shown = await shownTo(head, `approvals/${approval}`);
    expect(shown.json).toMatchObject({
      status: 'pending',
      countersigners: [{ role: 'head-of-division' }, { role: 'director' }],
      settlings: ['countersign', 'return'],
      plan: { accepted: 1, refused: [{ line: 3 }], rows: [{ code: 'L-1' }, { code: 'L-2' }] },
    });
    const mine = async (who: Somebody) =>
      (await waiting(who)).find((one) => one.approval === approval)?.settlings;
    expect([await mine(manager), await mine(head), await mine(auditor)]).toEqual([
      ['recall'],
      ['countersign', 'return'],
      [],
    ]);
    const refused = await shownTo(head, `approvals/${approval}`, { accept: CSV });
    expect(refused.text).toMatch(/L-2;Ngô;.*không rõ năm nào/);
    const file = await shownTo(head, `approvals/${approval}/file`);
    expect([file.status, file.text]).toEqual([200, list(GOOD, BAD)]);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/attachment; .*\.csv$/);
    expect((await shownTo(head, 'approvals/none/file')).status).toBe(404);
    expect((await settle(head, `${approval}/countersign`)).json).toMatchObject({ accepted: 1 });
    expect((await shownTo(head, `approvals/${approval}`)).json).toMatchObject({
      outcome: { taken: 1, refused: 1 },
      settlings: [],
      plan: { unchanged: 1, refused: [{ line: 3, heading: 'Ngày bắt đầu trạng thái' }] },
    });
  });

  test.each([
    ['', XLSX, 'PK'],
    [CSV, CSV, 'Mã'],
  ])('the empty list comes as a workbook, or as CSV: %j', async (accept, type, begin) => {
    const { headers, text } = await shownTo(manager, 'template', accept === '' ? {} : { accept });
    expect([headers.get('content-type')?.split(';')[0], text.slice(0, 2)]).toEqual([type, begin]);
    expect(headers.get('content-disposition')).toContain('danh-sach.');
  });
});
