import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listReminders } from '#reminders/ledger/query';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { importSample, samplePortfolio } from '../../test/support/portfolio/import-sample.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';

describe.each(STORE_SETS)('on %s', (_stores, start) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  let position: string;
  beforeAll(async () => {
    fresh = await start();
    program = await runningProgram({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00', ...fresh.settings });
    const dry = await program.call('POST', '/imports?dryRun=true', ndjson(samplePortfolio()));
    expect(dry.json).toMatchObject(IMPORTED);
    expect(await importSample(program.stores)).toEqual(IMPORTED);
    position = (await program.stores.store.head()) ?? '';
    await program.call('GET', `/tasks?after=${position}`);
  });
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  const IMPORTED = { accepted: 111, unchanged: 0, refused: [] };
  const ndjson = (raw: Uint8Array) => ({ raw, headers: { 'content-type': 'application/x-ndjson' } });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answered> =>
    program.call('GET', path, { headers });
  const itemsOf = (answer: Answered): readonly Record<string, unknown>[] =>
    answer.json?.items as Record<string, unknown>[];
  const TASK = '/tasks/BT-2023Q1-01';

  describe('lists', () => {
    test('tasks by default, page by page, each once', async () => {
      const seen: unknown[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Answered = await get(`/tasks?limit=3${next === '' ? '' : `&cursor=${next}`}`);
        seen.push(...itemsOf(page).map(({ code }) => code));
        next = page.json?.next as string | null;
      }
      expect(seen).toHaveLength(10);
      expect(new Set(seen).size).toBe(10);
      expect(itemsOf(await get('/dossiers'))).toHaveLength(15);
    });

    test('filtered', async () => {
      const count = async (query: string): Promise<number> => itemsOf(await get(`/tasks?${query}`)).length;
      expect(await count('milestone=contracted')).toBe(2);
      expect(await count('milestone=accepted')).toBe(0);
      expect(await count('level=facility')).toBe(2);
      expect(await count('q=hon+cau')).toBe(1);
      expect((await count('overdue=true')) + (await count('overdue=false'))).toBe(10);
    });

    test('deadlines as the view has them today, and as the log has them on the same day', async () => {
      const today = itemsOf(await get('/deadlines'));
      expect(today.length).toBeGreaterThan(0);
      const keys = (list: readonly Record<string, unknown>[]): unknown[] =>
        list.map(({ task, id, dueOn }) => [task, id, dueOn]);
      expect(keys(itemsOf(await get('/deadlines?asOf=2023-03-10')))).toEqual(keys(today));
      const late = itemsOf(await get('/deadlines?overdue=true'));
      expect(late.length).toBeLessThan(today.length);
      expect(itemsOf(await get('/deadlines?limit=1&cursor=1'))[0]).toEqual(today[1]);
    });

    test('reminders page by page, each once, in the order of the ledger; as many by default as of any list', async () => {
      const all = await listReminders(program.stores.pool);
      const seen: unknown[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Answered = await get(`/reminders?limit=37${next === '' ? '' : `&cursor=${next}`}`);
        seen.push(...itemsOf(page));
        next = page.json?.next as string | null;
      }
      expect(seen).toEqual(all);
      expect(all.length).toBeGreaterThan(100);
      for (const list of ['/reminders', '/tasks', '/deadlines', `${TASK}/events`]) {
        const [first, hundred] = [await get(list), await get(`${list}?limit=100`)];
        expect(first.json).toEqual(hundred.json);
      }
    });

    test('reminders, and why one of them', async () => {
      const pending = itemsOf(await get('/reminders?status=pending&limit=2'));
      expect(pending).toHaveLength(2);
      const why = await get(`/reminders/${String(pending[0]?.id)}`);
      expect(why.json).toMatchObject({ id: pending[0]?.id, task: pending[0]?.task });
      const reconciled = await program.call('POST', '/reminders/reconcile', { as: 'administrator' });
      expect(reconciled.json).toMatchObject({ removed: 0 });
      expect(
        (await program.call('POST', '/reminders/reconcile', { as: 'administrator' })).json,
      ).toMatchObject({ added: 0 });
    });

    test('definitions, one of them whole', async () => {
      expect(itemsOf(await get('/definitions')).map(({ id }) => id)).toContain('facility');
      expect((await get('/definitions/facility')).json).toHaveProperty('commands');
    });

    test.each([
      ['/tasks?limit=0&foo=1&overdue=maybe', ['limit', 'foo', 'overdue']],
      ['/tasks?cursor=abc', ['cursor']],
      ['/tasks?sort=colour', ['sort']],
      ['/tasks?q=a&q=b', ['q']],
      ['/deadlines?asOf=2023-02-30', ['asOf']],
      ['/deadlines?cursor=x', ['cursor']],
      [`${TASK}?knownAt=2023-03-10`, ['knownAt']],
      [`${TASK}/diff?from=x&to=1`, ['from']],
      [`${TASK}/diff?from=1`, ['to']],
      [`${TASK}/actions?foo=1`, ['foo']],
      ['/reports/quarterly/2023-Q5', ['quarter']],
      ['/reports/quarterly/2023-Q1?asOf=2022-12-31', ['asOf']],
      ['/tasks?after=%20', ['after']],
      ['/tasks?after=zzz', ['after']],
      ['/tasks?after=', ['after']],
      ['/reminders?after=7', ['after']],
      ['/deadlines?after=00000000000000000zzz', ['after']],
      ['/tasks?state=foo', ['state']],
      ['/tasks?state=', ['state']],
      ['/tasks?level=x&kind=zzz&milestone=y', ['level', 'kind', 'milestone']],
      ['/dossiers?state=received', ['state']],
      ['/reminders?status=foo', ['status']],
      ['/reminders?cursor=5', ['cursor']],
      [`${TASK}/diff?from=0&to=9999`, ['to']],
      [`${TASK}/diff?from=9998&to=9999`, ['from', 'to']],
    ])('%s names what is wrong', async (path, fields) => {
      const refused = await get(path);
      expect(refused.status).toBe(400);
      expect((refused.json?.errors as { field: string }[]).map(({ field }) => field)).toEqual(fields);
    });
  });

  describe('one case', () => {
    test('stands where both clocks say', async () => {
      const now = await get(TASK);
      expect([now.json?.state, now.headers.get('etag')]).toEqual([
        'AcceptanceCouncil',
        `"${String(now.json?.revision)}"`,
      ]);
      const then = await get(`${TASK}?asOf=2019-03-04`);
      expect([then.json?.state, then.json?.revision, then.headers.get('etag')]).toEqual([
        'Proposed',
        0,
        null,
      ]);
      expect((await get(`${TASK}?knownAt=2023-03-01T00:00:00Z`)).status).toBe(404);
    });

    test('its events, page by page, by both clocks', async () => {
      const all = itemsOf(await get(`${TASK}/events`));
      expect(all.map(({ revision }) => revision)).toEqual(all.map((_, place) => place));
      const first = await get(`${TASK}/events?limit=2`);
      const second = await get(`${TASK}/events?limit=1000&cursor=${String(first.json?.next)}`);
      expect([...itemsOf(first), ...itemsOf(second)]).toEqual(all);
      expect(itemsOf(await get(`${TASK}/events?asOf=2019-03-04`))).toHaveLength(1);
    });

    test('what differs between two points', async () => {
      const diff = await get(`${TASK}/diff?from=0&to=1`);
      expect(diff.json).toMatchObject({ from: '0', to: '1' });
      expect(diff.json?.changes).toContainEqual({
        field: 'state',
        before: 'Proposed',
        after: 'Ordered',
        events: [1],
      });
    });

    test('what may be done now, with form, roles and deadlines', async () => {
      const actions = itemsOf(await get(`${TASK}/actions`));
      const commands = actions.map(({ command }) => command);
      expect(commands).toContain('conclude-acceptance');
      expect(commands).not.toContain('propose');
      expect(commands).not.toContain('sign-contract');
      expect(actions.find(({ command }) => command === 'conclude-acceptance')).toMatchObject({
        known: { membersTotal: 9 },
        computed: [{ field: 'rating', label: { vi: 'Xếp loại' } }],
        sealed: false,
        event: 'AcceptanceConcluded',
        deadlines: { starts: ['D41', 'D42'], stops: ['D39', 'D40'] },
        form: { type: 'object', required: ['membersTotal', 'membersPresent', 'votes'] },
      });
    });

    test.each(['', '/events', '/diff?from=0&to=1', '/actions'])('%s of none is not found', async (path) => {
      expect((await get(`/tasks/NO-SUCH${path}`)).status).toBe(404);
    });
  });

  describe('the report', () => {
    test('as data and as Markdown, as the caller takes it', async () => {
      const data = await get('/reports/quarterly/2023-Q1');
      expect(data.json).toMatchObject({ quarter: '2023-Q1', asOf: '2023-03-10', closed: 0, simulated: true });
      const text = await get('/reports/quarterly/2023-Q1', { accept: 'text/markdown' });
      expect(text.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(text.text).toMatch(/^# /);
      expect((await get('/reports/quarterly/2023-Q1', { accept: 'text/html' })).status).toBe(406);
    });
  });

  describe('an import', () => {
    test('again would change nothing; a type that is none of ours and a broken file are told', async () => {
      const again = await program.call('POST', '/imports?dryRun=true', ndjson(samplePortfolio()));
      expect(again.json).toMatchObject({ accepted: 0, unchanged: 111, refused: [] });
      const asText = await program.call('POST', '/imports', {
        raw: 'x',
        headers: { 'content-type': 'text/plain' },
      });
      expect(asText.status).toBe(415);
      const broken = await program.call('POST', '/imports', { raw: '{' });
      expect([broken.status, broken.json?.type]).toEqual([400, 'urn:lotrinh:invalid-json']);
    });

    test('takes more than a command may have', async () => {
      const record = { task: 'L-1', command: 'nothing', data: { x: 'y'.repeat(900_000) } };
      const path = '/imports?dryRun=true';
      const large = await program.call('POST', path, { body: [record, record, record] });
      expect([large.status, (large.json?.refused as unknown[]).length]).toEqual([200, 3]);
    });
  });

  describe('the program itself', () => {
    test('is live and ready, and says how far its reader is', async () => {
      expect((await program.at('GET', '/health/live')).json).toEqual({ status: 'ok' });
      const ready = await program.at('GET', '/health/ready');
      expect(ready.json).toMatchObject({ details: { views: { status: 'up', caughtUp: true, parked: 0 } } });
      const metrics = (await program.at('GET', '/metrics', { as: 'administrator' })).text;
      expect(metrics).toContain('lotrinh_reader_lag_seconds{reader="views"} 0');
      expect(metrics).toContain('process_resident_memory_bytes');
    });

    test.each(['/api', '/api/'])('whoever opens %s in a browser comes to the documentation', async (path) => {
      const page = await program.at('GET', path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect([page.status, page.text]).toEqual([200, (await program.at('GET', '/api/docs')).text]);
      const data = await program.at('GET', path, { headers: { accept: 'application/json' } });
      expect([data.status, data.json?.type, data.json?.detail]).toEqual([
        404,
        'urn:lotrinh:no-such-address',
        `Không có địa chỉ ${path}.`,
      ]);
    });

    test('an address that is none, anywhere', async () => {
      for (const path of ['/nope', '/api/v1/nope', '/api/v1/tasks/a/nope']) {
        const { status, json } = await program.at('GET', path);
        expect([status, json?.type, String(json?.detail).includes(path)]).toEqual([
          404,
          'urn:lotrinh:no-such-address',
          true,
        ]);
      }
      expect((await program.at('GET', '/api/v1/tasks/%E0%A4%A')).status).toBe(400);
      expect((await program.at('GET', '/api/v1/reminders/%00')).status).toBe(400);
    });

    test('a page of another origin may not read it', async () => {
      const { headers } = await program.at('GET', '/api/v1/tasks', {
        headers: { origin: 'http://elsewhere.example' },
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  describe('once nobody keeps the views', () => {
    test('a query for its own write says 503 and when to come again; without it, it answers', async () => {
      await program.stopProjector();
      const opened = await program.call('POST', '/dossiers', {
        body: {
          dossier: 'D-1',
          command: 'receive-administrative-dossier',
          occurredOn: '2023-03-09',
          data: { field: 'x', procedure: 'y', dueOn: '2023-03-20' },
        },
      });
      expect(opened.status).toBe(201);
      const behind = await get(`/tasks?after=${String(opened.json?.position)}`);
      expect([behind.status, behind.json?.type]).toEqual([503, 'urn:lotrinh:views-behind']);
      expect(behind.headers.get('retry-after')).toBe('1');
      expect((await get('/tasks')).status).toBe(200);
      expect((await get('/dossiers/D-1')).status).toBe(200);
    });
  });
});
