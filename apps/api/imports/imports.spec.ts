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
    expect([taken.status, taken.json]).toEqual([200, { accepted: 111, unchanged: 0, refused: [] }]);
    expect(await waiting()).toMatchObject([
      { approval, status: 'finished', settledBy: 'person:tp', outcome: { taken: 111, refused: 0 } },
    ]);
    const { json } = await program.call('GET', '/tasks/BT-2023Q1-01/events');
    const [first] = json?.items as readonly { metadata: { recordedBy: unknown } }[];
    expect(first?.metadata.recordedBy).toMatchObject({
      import: { line: 1, by: expect.any(String) as unknown },
    });
  }, 60_000);

  test('tells its refused records, by line, to whoever countersigns', async () => {
    const approval = await handedIn([proposed('N-1'), proposed('N-1', { occurredOn: 'gestern' })].join('\n'));
    expect((await settle(head, `${approval}/countersign`)).json).toMatchObject({
      accepted: 1,
      refused: [{ line: 2, type: 'invalid-date', field: 'occurredOn' }],
    });
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
    const returned = await settle(head, `${approval}/return`, { reason: 'Thiếu năm' });
    expect(returned.json).toMatchObject({ status: 'returned', reason: 'Thiếu năm' });
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
    const before = (await waiting()).length;
    const broken = await program.call('POST', '/imports', {
      as: 'nobody',
      raw: 'x',
      headers: { ...bearer(manager), 'content-type': 'application/json' },
    });
    expect([broken.status, (await waiting()).length]).toEqual([400, before]);
  });
});
