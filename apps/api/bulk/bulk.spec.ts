import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../../test/support/running-program.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let fresh: FreshStores;
let program: RunningProgram;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
});
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const PROPOSAL = {
  command: 'propose',
  occurredOn: '2024-01-08',
  actor: 'program-manager',
  data: { title: 'Một', level: 'provincial', managingBody: 'Sở KH&CN' },
};
const bulk = (body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  program.call('POST', '/bulk', { body, headers });

describe('POST /bulk', () => {
  test('answers per task, in order, with 200; each is recorded by itself', async () => {
    const { status, json } = await bulk({ ...PROPOSAL, tasks: ['H-1', 'a b', 'H-2'] });
    expect([status, json]).toEqual([
      200,
      {
        position: expect.any(String) as unknown,
        results: [
          { task: 'H-1', ok: true, revision: 0 },
          {
            task: 'a b',
            ok: false,
            error: expect.objectContaining({ type: 'invalid-field', field: 'task' }) as unknown,
          },
          { task: 'H-2', ok: true, revision: 0 },
        ],
      },
    ]);
    const events = await program.call('GET', '/tasks/H-2/events');
    expect(JSON.stringify(events.json)).toContain('"via":"token"');
  });

  test('a key makes it idempotent, task by task', async () => {
    const headers = { 'idempotency-key': 'khóa-1' };
    const first = await bulk({ ...PROPOSAL, tasks: ['K-1', 'K-2'] }, headers);
    const again = await bulk({ ...PROPOSAL, tasks: ['K-1', 'K-2'] }, headers);
    expect(again.json).toEqual(first.json);
    const events = await program.call('GET', '/tasks/K-2/events');
    expect(events.json?.items).toMatchObject([{ metadata: { key: 'khóa-1/K-2' } }]);
  });

  test('a dry run says the same and records nothing', async () => {
    const { json } = await bulk({ ...PROPOSAL, tasks: ['D-1'], dryRun: true });
    expect(json).toEqual({ results: [{ task: 'D-1', ok: true, revision: 0 }] });
    expect((await program.call('GET', '/tasks/D-1')).status).toBe(404);
  });

  test('everything that is wrong with the body is told at once, in the caller’s language', async () => {
    const answer = await bulk({ tasks: ['A', 'A'], dryRun: 'yes', task: 'A' }, { 'accept-language': 'en' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const errors = answer.json?.errors as readonly { field: string; message: string }[];
    expect([answer.status, errors.map(({ field }) => field)]).toEqual([
      400,
      ['command', 'tasks.1', 'dryRun', 'task'],
    ]);
    expect(errors[1]?.message).toBe('tasks.1: “A” stands twice.');
    expect((await bulk([])).status).toBe(400);
  });
});

describe('POST /imports?dryRun=true', () => {
  const LIST =
    'Mã số;Tên nhiệm vụ;Cấp;Cơ quan quản lý;Trạng thái;Ngày bắt đầu trạng thái\nL-1;Lúa;Cấp tỉnh;Sở;Đã đóng nhận hồ sơ;03/06/2024\n';
  const send = (query: string): Promise<Answered> =>
    program.call('POST', `/imports${query}`, { raw: LIST, headers: { 'content-type': 'text/csv' } });

  test('reads a list as a department keeps it, and says what would be due', async () => {
    const dry = await send('?dryRun=true');
    expect(dry.json).toMatchObject({
      accepted: 1,
      rows: [{ line: 2, code: 'L-1', state: 'CallClosed', nextDeadline: { id: 'D08', dueOn: '2024-06-12' } }],
    });
  });

  test('a file that is none is a problem', async () => {
    const answer = await program.call('POST', '/imports', { raw: LIST, headers: { 'content-type': XLSX } });
    expect([answer.status, answer.json?.type]).toEqual([400, 'urn:lotrinh:invalid-table']);
  });
});
