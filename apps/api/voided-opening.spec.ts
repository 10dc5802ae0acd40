import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type RunningProgram } from '../../test/support/running-program.ts';
import { somebody, type Somebody } from './testing/people.ts';

let fresh: FreshStores;
let program: RunningProgram;
let [manager, head, host, other] = [] as unknown as readonly [Somebody, Somebody, Somebody, Somebody];
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
  host = await somebody(stores, { username: 'cn', role: 'host' });
  other = await somebody(stores, { username: 'khac', role: 'host' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const path = '/tasks/NV-1';
const by = (one: Somebody, call: string, body?: object) => {
  const [method = '', where = ''] = call.split(' ');
  const headers = { authorization: `Bearer ${one.token}` };
  return program.call(method, where, { as: 'nobody', headers, ...(body !== undefined && { body }) });
};
const takeOver = (state: string) => ({
  task: 'NV-1',
  command: 'take-over',
  occurredOn: '2024-01-08',
  data: { title: 'Lúa', level: 'provincial', managingBody: 'Sở KH&CN', state },
});

describe('a task opened in a wrong state, over HTTP', () => {
  let knownAt: string;
  test('is voided by two persons while the first one asks alone', async () => {
    expect((await by(manager, 'POST /tasks', takeOver('Passed'))).status).toBe(201);
    const assign = { occurredOn: '2024-01-09', data: { role: 'host', personId: 'cn' } };
    expect((await by(manager, `POST ${path}/commands/assign`, assign)).status).toBe(200);
    const events = (await by(manager, `GET ${path}/events`)).json?.items as readonly {
      readonly id: string;
      readonly recordedAt: string;
    }[];
    knownAt = events.at(-1)?.recordedAt ?? '';
    const asked = await by(manager, `POST ${path}/commands/void`, {
      occurredOn: '2024-02-01',
      data: { targetEventId: events[0]?.id, reason: 'Ghi nhầm trạng thái' },
    });
    expect(asked.status).toBe(202);
    const approval = `${path}/approvals/${String(asked.json?.approval)}`;
    expect((await by(manager, `POST ${approval}/countersign`, {})).status).toBe(403);
    expect((await by(head, `POST ${approval}/countersign`, {})).status).toBe(200);
  });
  test('is not found any more, but its history is, by who could read it before', async () => {
    for (const one of [manager, host]) {
      expect((await by(one, `GET ${path}`)).status).toBe(404);
      expect((await by(one, `GET ${path}/actions`)).status).toBe(404);
      expect((await by(one, `GET ${path}/events`)).json?.items).toHaveLength(4);
      expect((await by(one, `GET ${path}?knownAt=${knownAt}`)).json).toMatchObject({ state: 'Passed' });
    }
    expect((await by(other, `GET ${path}/events`)).status).toBe(404);
    expect((await by(manager, 'GET /tasks')).json?.items).toEqual([]);
  });
  test('is opened again: 201, on the same stream, for its own people', async () => {
    const again = await by(manager, 'POST /tasks', takeOver('Ordered'));
    expect([again.status, again.headers.get('etag')]).toEqual([201, '"4"']);
    expect((await by(manager, `GET ${path}`)).json).toMatchObject({ state: 'Ordered', revision: 4 });
    expect((await by(host, `GET ${path}/events`)).status).toBe(404);
  });
});
