import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Refused } from '#commands/refused';
import type { EventStore } from '#event-store/event-store.port';
import type { Position } from '#event-store/recorded-event';
import { readCursor } from '#subscriptions/cursor';
import { VIEWS_READER } from '#views/case-projector';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { runningProgram, type RunningProgram } from '../../../test/support/running-program.ts';
import { listenTo, type Listening } from '../testing/event-stream.ts';
import { recordAll, somebody, type Somebody } from '../testing/people.ts';
import { loggedIn } from '../testing/sessions.ts';
import { ChangeFeed } from './change-feed.ts';

describe.each(STORE_SETS)('changes of cases, %s', (_, openStores) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  let [manager, head, lead] = [] as unknown as readonly [Somebody, Somebody, Somebody];
  beforeAll(async () => {
    fresh = await openStores();
    program = await runningProgram(fresh.settings);
    manager = await somebody(program.stores, { username: 'cv', role: 'program-manager' });
    head = await somebody(program.stores, { username: 'tp', role: 'head-of-division' });
    lead = await somebody(program.stores, { username: 'cn', role: 'host' });
    await record('OWN', 'propose', PROPOSED);
    await record('OWN', 'assign', { role: 'host', personId: lead.personId });
    await record('FOREIGN', 'propose', PROPOSED);
    await known();
  }, 60_000);
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  const PROPOSED = { title: 'Lúa', level: 'provincial', managingBody: 'Sở KH&CN' };
  const record = (code: string, command: string, data: object) =>
    recordAll(program.stores, [{ code, command, occurredOn: '2024-01-08', data }]);
  const touch = (code: string) =>
    record(code, 'assign', { role: 'accountant', personId: `kt-${String((touched += 1))}` });
  let touched = 0;

  const bearer = ({ token }: Somebody) => ({ authorization: `Bearer ${token}` });
  const listen = (headers: Readonly<Record<string, string>>, query = ''): Promise<Listening> =>
    listenTo(`${program.origin}/api/v1/changes${query}`, headers);
  /** What there is by now, to whoever does not want a stream. */
  const soFar = async (of: Somebody, query = '') =>
    (await program.call('GET', `/changes${query}`, { as: 'nobody', headers: bearer(of) })).json ?? {};
  const headOfLog = async (): Promise<string> => (await program.stores.store.head()) ?? '';
  /** Waits until the views hold what is recorded; up to where. */
  const known = async (): Promise<string> => {
    const position = await headOfLog();
    await soFar(manager, `?after=${position}`);
    return position;
  };
  const codes = (events: readonly { readonly data: unknown }[]) =>
    events.map(({ data }) => (data as { code?: string }).code);

  test('each change is told when the views hold it, without what it is; a foreign case is silent', async () => {
    const [all, own] = [await listen(bearer(manager)), await listen(bearer(lead))];
    expect(all.headers['content-type']).toBe('text/event-stream');
    expect(all.headers['cache-control']).toBe('no-store, no-transform');
    expect(all.headers['x-accel-buffering']).toBe('no');
    await touch('FOREIGN');
    const [told] = await all.first(1);
    expect(told).toMatchObject({ event: 'change', data: { kind: 'task', code: 'FOREIGN' } });
    const cursor = await readCursor(program.stores.pool, { reader: VIEWS_READER });
    expect((cursor ?? '') >= (told?.id ?? '?')).toBe(true);
    await touch('OWN');
    expect(codes(await all.first(2))).toEqual(['FOREIGN', 'OWN']);
    expect(codes(await own.first(1))).toEqual(['OWN']);
    expect(own.text()).not.toContain('FOREIGN');
    for (const one of [all, own]) one.close();
  });

  test('a stream tells the time of the log first', async () => {
    const stream = await listen(bearer(lead));
    await touch('OWN');
    await stream.first(1);
    const [, now = ''] =
      /^retry: \d+\nid: \S+\nevent: clock\ndata: {"now":"(.+)"}\n\n/.exec(stream.text()) ?? [];
    expect(Math.abs(Date.parse(now) - Date.parse(program.stores.clock.now()))).toBeLessThan(60_000);
    stream.close();
  });

  test('a stream goes on where it was left, each case once; from nowhere known it is all to be asked again', async () => {
    const first = await listen(bearer(manager));
    await touch('OWN');
    const [left] = await first.first(1);
    first.close();
    for (const code of ['OWN', 'FOREIGN', 'OWN']) await touch(code);
    const last = await known();
    const again = await listen({ ...bearer(manager), 'last-event-id': left?.id ?? '' });
    const told = await again.first(2);
    expect(codes(told)).toEqual(['FOREIGN', 'OWN']);
    expect(told[1]?.id).toBe(last);
    again.close();
    for (const wrong of ['x', '9'.repeat(last.length)]) {
      const lost = await listen({ ...bearer(manager), 'last-event-id': wrong });
      expect((await lost.first(1))[0]).toMatchObject({ event: 'reset', id: last });
      lost.close();
    }
  });

  test('an address says where to go on, a browser that resumes says it better', async () => {
    const before = await known();
    await touch('FOREIGN');
    const until = await known();
    const resumed = await listen(bearer(manager), `?after=${before}`);
    expect(codes(await resumed.first(1))).toEqual(['FOREIGN']);
    resumed.close();
    const better = await listen({ ...bearer(manager), 'last-event-id': until }, `?after=${before}`);
    await touch('OWN');
    expect(codes(await better.first(1))).toEqual(['OWN']);
    better.close();
  });

  test('whoever wants no stream is told what there is by now', async () => {
    const before = await known();
    await touch('OWN');
    await touch('FOREIGN');
    const until = await known();
    const asked = await soFar(lead, `?after=${before}`);
    expect(asked).toMatchObject({ position: until, reset: false, items: [{ kind: 'task', code: 'OWN' }] });
    expect(await soFar(lead)).toEqual({ position: until, reset: false, items: [] });
    const nobody = await program.call('GET', '/changes', { as: 'nobody' });
    expect(nobody.status).toBe(401);
  });

  test('after a session ended nothing more is told, and the stream ends', async () => {
    const cookie = await loggedIn(program, manager);
    const stream = await listen({ cookie });
    const ended = await program.call('DELETE', '/session', { as: 'nobody', headers: { cookie } });
    expect(ended.status).toBe(204);
    await touch('OWN');
    await stream.ended;
    expect(stream.events()).toEqual([]);
  });

  test('what the department declares may change any case', async () => {
    const stream = await listen(bearer(lead));
    const as = ({ token }: Somebody, path: string, body: object = {}) =>
      program.call('POST', path, { as: 'nobody', body, headers: { authorization: `Bearer ${token}` } });
    const data = { date: '2024-02-05', off: true, source: 'Thông báo 1' };
    const asked = { occurredOn: '2024-01-08', data, reason: 'Theo thông báo' };
    const { json } = await as(manager, '/calendar/commands/declare-holiday', asked);
    const done = await as(head, `/calendar/approvals/${String(json?.approval)}/countersign`);
    expect(done.status).toBe(200);
    expect((await stream.first(1))[0]?.event).toBe('reset');
    stream.close();
  });

  test('one that is void is told as gone', async () => {
    await record('VOID', 'propose', PROPOSED);
    await known();
    const { json } = await program.call('GET', '/tasks/VOID/events');
    const [{ id }] = json?.items as [{ readonly id: string }];
    const stream = await listen(bearer(manager));
    const asked = await program.call('POST', '/tasks/VOID/commands/void', {
      as: 'nobody',
      headers: bearer(manager),
      body: { occurredOn: '2024-01-09', data: { targetEventId: id, reason: 'Ghi nhầm' } },
    });
    const { status } = await program.call(
      'POST',
      `/tasks/VOID/approvals/${String(asked.json?.approval)}/countersign`,
      { as: 'nobody', headers: bearer(head) },
    );
    expect(status).toBe(200);
    // Both the request and what it came to are of one case.
    expect(codes(await stream.first(1))).toEqual(['VOID']);
    expect((await program.call('GET', '/tasks?q=VOID')).json?.items).toEqual([]);
    stream.close();
  });

  test('one account takes no more than its places, and gives them back', async () => {
    const many = await somebody(program.stores, { username: 'nhieu', role: 'accountant' });
    const streams = [];
    for (let at = 0; at < 12; at += 1) streams.push(await listen(bearer(many)));
    expect(streams.map(({ status }) => status)).toEqual(Array(12).fill(200));
    // However they came in: a session and a token are of one account.
    for (const headers of [bearer(many), { cookie: await loggedIn(program, many) }]) {
      const refused = await listen(headers);
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '10']);
    }
    const other = await listen(bearer(head));
    expect(other.status).toBe(200);
    other.close();
    for (const { close } of streams) close();
    const freed = async (): Promise<number> => {
      const { status, close } = await listen(bearer(many));
      close();
      return status;
    };
    let status = await freed();
    for (let tries = 0; status !== 200 && tries < 100; tries += 1) status = await freed();
    expect(status).toBe(200);
  });

  test('a place that is given back is one place; the program has so many for all', () => {
    const feed = new ChangeFeed(program.stores);
    const taken = Array.from({ length: 12 }, () => feed.enter('one'));
    taken[0]?.();
    feed.enter('one');
    expect(() => feed.enter('one')).toThrow(Refused);
    for (let at = 12; at < 500; at += 1) feed.enter(`other-${String(at)}`);
    expect(() => feed.enter('one more')).toThrow(Refused);
  });

  test('who follows together has the log read once', async () => {
    const after = (await known()) as Position;
    await touch('FOREIGN');
    const stretch = { after, until: (await known()) as Position };
    let reads = 0;
    const store: EventStore = {
      ...program.stores.store,
      readAll: (asked) => {
        reads += 1;
        return program.stores.store.readAll(asked);
      },
    };
    const feed = new ChangeFeed({ ...program.stores, store });
    const [all, own] = await Promise.all([
      feed.changes(stretch, { roles: ['auditor'] }),
      feed.changes(stretch, { roles: ['host'], personId: lead.personId }),
    ]);
    expect([reads, all.cases.length, own.cases]).toEqual([1, 1, []]);
  });
});

test('the end of the program ends its streams', async () => {
  const fresh = await STORE_SETS[0][1]();
  const program = await runningProgram(fresh.settings);
  const { token } = await somebody(program.stores, { username: 'cv', role: 'program-manager' });
  const stream = await listenTo(`${program.origin}/api/v1/changes`, { authorization: `Bearer ${token}` });
  const began = performance.now();
  await Promise.all([program.stop(), stream.ended]);
  expect(performance.now() - began).toBeLessThan(10_000);
  await fresh.stop();
});
