import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { peopleOn } from '#people/people-deps';
import { takeIn } from '#people/take-in';
import { plusDays } from '#lifecycle/values/plain-date';
import { answersTo } from '#views/settled-request/query';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { somebody, type Somebody } from './testing/people.ts';
import { loggedIn } from './testing/sessions.ts';
import { wrongTask } from './testing/wrong-task.ts';

const DOING = { actor: 'operator:test', recordedBy: { by: 'operator:test' } };

let fresh: FreshStores;
let program: RunningProgram;
let [manager, head, auditor] = [] as unknown as readonly [Somebody, Somebody, Somebody];
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
  auditor = await somebody(stores, { username: 'kt', role: 'auditor' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const by = (cookie: string, path: string, body: object = {}): Promise<Answered> =>
  program.call('POST', path, { as: 'nobody', body, headers: { cookie, origin: program.origin } });

let tasks = 0;
const nextWrongTask = () => {
  tasks += 1;
  return wrongTask(program, `B-${String(tasks)}`);
};

describe('a correction needs a second person', () => {
  test('202 with the approval, the case unchanged; the head countersigns and it stands', async () => {
    const { path, correction } = await nextWrongTask();
    const asked = await by(await loggedIn(program, manager), `${path}/commands/correct`, correction);
    expect([asked.status, asked.headers.get('etag')]).toEqual([202, '"1"']);
    const approval = String(asked.json?.approval);
    const waiting = await program.call('GET', path);
    expect(waiting.json).toMatchObject({
      title: 'Một',
      approvals: [{ approval, command: 'correct', requestedBy: 'person:cv' }],
    });
    const signed = await by(await loggedIn(program, head), `${path}/approvals/${approval}/countersign`);
    expect([signed.status, signed.json?.events]).toMatchObject([200, [{ type: 'FactCorrected' }]]);
    expect((await program.call('GET', path)).json).toMatchObject({ title: 'Hai', approvals: [] });
    const events = (await program.call('GET', `${path}/events`)).json?.items as { metadata: object }[];
    expect(events.at(-1)?.metadata).toMatchObject({
      requestedBy: 'person:cv',
      approvedBy: 'person:tp',
      causationId: approval,
    });
  });

  test('who asked cannot countersign, neither by session nor by a token of theirs, nor under a second account', async () => {
    const { path, correction } = await nextWrongTask();
    const asked = await by(await loggedIn(program, manager), `${path}/commands/correct`, correction);
    const sign = `${path}/approvals/${String(asked.json?.approval)}/countersign`;
    expect((await by(await loggedIn(program, manager), sign)).status).toBe(403);
    const { status } = await program.call('POST', sign, {
      as: 'nobody',
      body: {},
      headers: { authorization: `Bearer ${manager.token}` },
    });
    expect(status).toBe(403);
    const twin = await somebody(program.stores, {
      username: `twin-${path.slice(7)}`,
      role: 'director',
      personId: 'cv',
    });
    expect((await by(await loggedIn(program, twin), sign)).status).toBe(403);
    expect((await by(await loggedIn(program, auditor), sign)).status).toBe(403);
    expect((await program.call('GET', path)).json).toMatchObject({ title: 'Một' });
    const acts = await program.call('GET', '/audit/acts?limit=200');
    const tried = {
      type: 'CallRefused',
      data: { call: `POST /api/v1${sign}`, type: 'not-allowed', why: 'same-person' },
    };
    expect(acts.json?.items).toContainEqual(expect.objectContaining({ ...tried, actor: 'person:cv' }));
  });

  test('what it would come to is told to who may countersign and to who asked, and nothing is recorded', async () => {
    const { path, correction } = await nextWrongTask();
    const asked = await by(await loggedIn(program, manager), `${path}/commands/correct`, correction);
    const sign = `${path}/approvals/${String(asked.json?.approval)}/countersign`;
    for (const who of [head, manager]) {
      const dry = await by(await loggedIn(program, who), sign, { dryRun: true });
      expect([dry.status, dry.headers.get('etag'), dry.json]).toMatchObject([
        200,
        null,
        { dryRun: true, events: [{ type: 'FactCorrected' }], foreseen: { state: { after: 'Proposed' } } },
      ]);
    }
    const other = await somebody(program.stores, { username: `khac${path.slice(7)}`, role: 'accountant' });
    for (const who of [other, auditor])
      expect((await by(await loggedIn(program, who), sign, { dryRun: true })).status).toBe(403);
    expect((await by(await loggedIn(program, head), sign, { dryRun: 'rules' })).json).toMatchObject({
      status: 400,
      errors: [{ field: 'dryRun' }],
    });
    const recall = sign.replace(/countersign$/, 'recall');
    expect((await by(await loggedIn(program, manager), recall, { dryRun: true })).status).toBe(400);
    expect((await program.call('GET', `${path}/events`)).json?.items).toHaveLength(2);
    // What would refuse it by now is told instead.
    await by(await loggedIn(program, head), sign);
    expect((await by(await loggedIn(program, manager), sign, { dryRun: true })).status).toBe(409);
  });

  test('who asked is told by role, and by name to who may read names; whom they asked too', async () => {
    await takeIn({ personId: 'cv', details: { name: 'Ngô Thị Hỏi' } }, DOING, peopleOn(program.stores));
    const { path, correction } = await nextWrongTask();
    const cookie = await loggedIn(program, manager);
    const named = {
      ...correction,
      approvedBy: 'head-of-division',
      uncertain: ['occurredOn', 'data.to', 'data'],
    };
    const asked = await by(cookie, `${path}/commands/correct`, named);
    expect(asked.status).toBe(202);
    const seenBy = async (who: Somebody) => {
      const headers = { cookie: await loggedIn(program, who) };
      const { json } = await program.call('GET', path, { as: 'nobody', headers });
      return (json?.approvals as readonly object[])[0];
    };
    const managing = expect.objectContaining({ role: 'program-manager' }) as unknown;
    const requester = { personId: 'cv', roles: expect.arrayContaining([managing]) as unknown };
    expect(await seenBy(manager)).toMatchObject({ settlings: ['recall'] });
    expect(await seenBy(head)).toMatchObject({ settlings: ['countersign', 'return'] });
    expect(await seenBy(auditor)).toMatchObject({ settlings: [] });
    const queue = await program.call('GET', '/work?limit=1000', {
      ...{ as: 'nobody', headers: { cookie: await loggedIn(program, manager) } },
    });
    // The queue tells whom one chose, as the request does.
    expect(queue.json?.items).toContainEqual(
      expect.objectContaining({
        cases: [expect.objectContaining({ code: path.split('/').at(-1) })],
        askedLabel: expect.objectContaining({ vi: 'trưởng phòng' }) as unknown,
      }),
    );
    const another = await somebody(program.stores, { username: 'khac-gd', role: 'director' });
    expect(await seenBy(another)).toMatchObject({ settlings: ['return'] });
    const assumed = [
      { field: 'occurredOn', label: { vi: 'Ngày đính chính' } },
      { field: 'data.to', label: { vi: 'Giá trị đúng' } },
      { field: 'data', label: { vi: 'Nội dung' } },
    ];
    const told = {
      ...{ askedLabel: { vi: 'trưởng phòng' }, dayLabel: { vi: 'Ngày đính chính' }, uncertain: assumed },
      // As the correction calls it, not as a form does that has a field of that name.
      computed: [{ field: 'from', label: { vi: 'Giá trị đã ghi' } }],
    };
    for (const who of [head, manager])
      expect(await seenBy(who)).toMatchObject({ ...told, requester: { ...requester, name: 'Ngô Thị Hỏi' } });
    expect(await seenBy(auditor)).toMatchObject({ ...told, requester: { ...requester, name: null } });
  });

  test('is returned with a reason, or recalled by who asked', async () => {
    const { path, correction } = await nextWrongTask();
    const cookie = await loggedIn(program, manager);
    const first = await by(cookie, `${path}/commands/correct`, correction);
    const returned = `${path}/approvals/${String(first.json?.approval)}/return`;
    expect((await by(await loggedIn(program, head), returned)).json).toMatchObject({
      errors: [{ field: 'reason' }],
    });
    expect((await by(await loggedIn(program, head), returned, { reason: 'Thiếu quyết định' })).status).toBe(
      200,
    );
    const second = await by(cookie, `${path}/commands/correct`, correction);
    expect(second.status).toBe(202);
    expect((await by(cookie, `${path}/approvals/${String(second.json?.approval)}/recall`)).status).toBe(200);
    expect((await program.call('GET', path)).json).toMatchObject({ title: 'Một', approvals: [] });
  });

  test('whoever asked is told in their queue what became of it, for seven days; nobody else is, nor of what was taken back', async () => {
    const answersOf = async ({ token }: Somebody): Promise<readonly object[]> => {
      const position = (await program.stores.store.head()) ?? '';
      const headers = { authorization: `Bearer ${token}` };
      const { json } = await program.call('GET', `/work?after=${position}`, { as: 'nobody', headers });
      return json?.answers as readonly object[];
    };
    const { code, path, correction } = await nextWrongTask();
    const asker = await somebody(program.stores, { username: 'hoi', role: 'director' });
    const cookie = await loggedIn(program, asker);
    const ask = async (): Promise<string> =>
      String((await by(cookie, `${path}/commands/correct`, correction)).json?.approval);
    const signer = await loggedIn(program, head);
    const taken = await ask();
    await by(cookie, `${path}/approvals/${taken}/recall`);
    expect(await answersOf(asker)).toEqual([]);
    const second = await ask();
    await by(signer, `${path}/approvals/${second}/return`, { reason: 'Thiếu quyết định' });
    const of = { kind: 'task', code, command: 'correct', label: { vi: 'Đính chính' } };
    // By role, and by the name where it may be read, as a request tells who asked.
    const settler = { personId: 'tp', name: 'tp', roles: [{ role: 'head-of-division' }] };
    const told = { ...of, by: { vi: 'tp' }, settler };
    expect(await answersOf(asker)).toMatchObject([
      { ...told, approval: second, outcome: 'returned', reason: 'Thiếu quyết định' },
    ]);
    const third = await ask();
    // What is asked for again is returned no more.
    expect(await answersOf(asker)).toEqual([]);
    await by(signer, `${path}/approvals/${third}/countersign`);
    await takeIn({ personId: 'tp', details: { name: 'Trần Văn Duyệt' } }, DOING, peopleOn(program.stores));
    expect(await answersOf(asker)).toMatchObject([
      {
        ...{ ...told, by: { vi: 'Trần Văn Duyệt' }, settler: { ...settler, name: 'Trần Văn Duyệt' } },
        ...{ approval: third, outcome: 'countersigned', reason: null },
      },
    ]);
    expect(await answersOf(head)).toEqual([]);
    expect(await answersOf(auditor)).toEqual([]);
    const ages = { personId: 'hoi', within: [{}] };
    const today = program.stores.clock.today();
    expect(await answersTo(program.stores.pool, { ...ages, since: today })).toHaveLength(1);
    expect(await answersTo(program.stores.pool, { ...ages, since: plusDays(today, 1) })).toEqual([]);
    expect(await answersTo(program.stores.pool, { ...ages, within: [], since: today })).toEqual([]);
  });

  test('is asked of every task of a bulk command too', async () => {
    const { code, correction } = await nextWrongTask();
    const bulk = { command: 'correct', tasks: [code], ...correction };
    const dry = await by(await loggedIn(program, manager), '/bulk', { ...bulk, dryRun: true });
    expect(dry.json?.results).toEqual([{ task: code, ok: true, revision: 1 }]);
    const { json } = await by(await loggedIn(program, manager), '/bulk', bulk);
    expect(json?.results).toMatchObject([{ ok: true, revision: 1, approval: expect.any(String) as unknown }]);
    expect((await program.call('GET', `/tasks/${code}`)).json).toMatchObject({
      title: 'Một',
      approvals: [{}],
    });
  });

  test('nobody names who acts, and a token names nobody to countersign', async () => {
    const { path, correction } = await nextWrongTask();
    const cookie = await loggedIn(program, manager);
    const acted = await by(cookie, `${path}/commands/correct`, { ...correction, actor: 'person:tp' });
    expect(acted.json).toMatchObject({
      status: 400,
      errors: [{ type: 'unknown-field', field: 'actor' }],
    });
    const named = { ...correction, approvedBy: 'person:tp' };
    const byToken = await program.call('POST', `${path}/commands/correct`, {
      as: 'nobody',
      body: named,
      headers: { authorization: `Bearer ${manager.token}` },
    });
    expect(byToken.json).toMatchObject({ status: 400, errors: [{ field: 'approvedBy' }] });
    expect((await by(cookie, `${path}/commands/correct`, named)).status).toBe(202);
    const paused = await by(cookie, `${path}/commands/withdraw`, {
      occurredOn: '2024-01-09',
      approvedBy: 'person:tp',
      data: { reason: 'Thôi' },
    });
    expect(paused.json).toMatchObject({ status: 400, errors: [{ field: 'approvedBy' }] });
  });
});
