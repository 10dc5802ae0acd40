import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../../test/support/running-program.ts';
import { recordAll, somebody, type Somebody } from '../testing/people.ts';

describe.each(STORE_SETS)('what the department declares over HTTP, %s', (_, openStores) => {
  let fresh: FreshStores;
  let program: RunningProgram;
  let [manager, head, director] = [] as unknown as readonly [Somebody, Somebody, Somebody];
  beforeAll(async () => {
    fresh = await openStores();
    program = await runningProgram(fresh.settings);
    const { stores } = program;
    manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
    head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
    director = await somebody(stores, { username: 'gd', role: 'director' });
  }, 60_000);
  afterAll(async () => {
    await program.stop();
    await fresh.stop();
  });

  const as = ({ token }: Somebody, path: string, body: object = {}): Promise<Answered> =>
    program.call('POST', path, { as: 'nobody', body, headers: { authorization: `Bearer ${token}` } });
  const holiday = (date: string) => ({
    occurredOn: '2024-01-08',
    data: { date, off: true, source: 'Thông báo 1' },
    reason: 'Theo thông báo',
  });
  const dayIn = async (date: string) => {
    const { json } = await program.call('GET', '/calendar');
    return (json?.items as { day: string; off: boolean }[]).find(({ day }) => day === date);
  };
  const dueOf = async (code: string) =>
    ((await program.call('GET', `/tasks/${code}`)).json?.deadlines as { id: string; dueOn: string }[]).find(
      ({ id }) => id === 'D08',
    )?.dueOn ?? '';

  test('a holiday waits for a second person; countersigned it is on record, and moves what is due', async () => {
    const opening = { title: 'Lúa', level: 'provincial', managingBody: 'Sở KH&CN', year: 2023 };
    const { year, ...proposed } = opening;
    await recordAll(program.stores, [
      { code: 'C-1', command: 'propose', occurredOn: '2023-10-02', data: proposed },
      { code: 'C-1', command: 'order', occurredOn: '2023-10-09', data: { route: 'selection', year } },
      {
        code: 'C-1',
        command: 'open-call',
        occurredOn: '2023-11-01',
        data: { callId: 'DOT-1', round: 1, closesOn: '2024-01-04' },
      },
      { code: 'C-1', command: 'close-call', occurredOn: '2024-01-04' },
    ]);
    const dueOn = await dueOf('C-1');
    const asked = await as(manager, '/calendar/commands/declare-holiday', holiday(dueOn));
    expect([asked.status, asked.json?.code]).toEqual([202, 'vietnam']);
    const approval = String(asked.json?.approval);
    expect(await dayIn(dueOn)).toBeUndefined();
    expect((await program.call('GET', '/calendar/approvals')).json?.items).toMatchObject([
      { approval, command: 'declare-holiday', requestedBy: 'person:cv', status: 'pending' },
    ]);
    expect((await as(manager, `/calendar/approvals/${approval}/countersign`)).json).toMatchObject({
      status: 403,
    });
    const signed = await as(head, `/calendar/approvals/${approval}/countersign`);
    expect([signed.status, signed.json?.events]).toMatchObject([200, [{ type: 'HolidayDeclared' }]]);
    expect(await dayIn(dueOn)).toMatchObject({
      off: true,
      setBy: { actor: 'person:cv', approvedBy: 'person:tp' },
    });
    expect([dueOn, await dueOf('C-1')]).toEqual(['2024-01-15', '2024-01-16']);
    expect((await program.call('GET', '/calendar/approvals')).json?.items).toEqual([]);
  });

  test('is returned with a reason, or recalled by who asked; then it may be asked for again', async () => {
    const path = '/calendar/commands/declare-holiday';
    const first = await as(manager, path, holiday('2024-03-11'));
    const returned = `/calendar/approvals/${String(first.json?.approval)}/return`;
    expect((await as(head, returned)).json).toMatchObject({ errors: [{ field: 'reason' }] });
    expect((await as(head, returned, { reason: 'Chưa có thông báo' })).status).toBe(200);
    const second = await as(manager, path, holiday('2024-03-11'));
    const twin = await as(manager, path, holiday('2024-03-11'));
    expect([second.status, twin.status, twin.json?.type]).toEqual([202, 409, 'urn:lotrinh:already-exists']);
    expect((await as(manager, `/calendar/approvals/${String(second.json?.approval)}/recall`)).status).toBe(
      200,
    );
    expect(await dayIn('2024-03-11')).toBeUndefined();
  });

  test('what the rules refuse is refused at the asking; a dry run asks nobody', async () => {
    const off = await as(manager, '/calendar/commands/declare-holiday', holiday('2024-01-01'));
    expect([off.status, off.json?.type]).toEqual([409, 'urn:lotrinh:already-exists']);
    const wrong = await as(manager, '/calendar/commands/declare-holiday', { occurredOn: '2024-01-08' });
    expect(wrong.json).toMatchObject({
      status: 400,
      errors: [{ field: 'data.date' }, { field: 'data.off' }, { field: 'data.source' }],
    });
    const unknown = await as(manager, '/calendar/commands/adopt-profile', { occurredOn: '2024-01-08' });
    expect(unknown.json).toMatchObject({ status: 400, type: 'urn:lotrinh:unknown-command' });
    const dry = await as(manager, '/calendar/commands/declare-holiday', {
      ...holiday('2024-03-12'),
      dryRun: true,
    });
    expect(dry.json).toMatchObject({ dryRun: true, events: [{ type: 'CountersignRequested' }] });
    expect((await program.call('GET', '/calendar/approvals')).json?.items).toEqual([]);
  });

  test('so is a profile, by two heads', async () => {
    const definitions = { 'provincial-2023': { deadlines: { D19: { count: 20, unit: 'days' } } } };
    const profile = { name: 'Sở KH&CN', source: 'QĐ 1', definitions };
    const body = { occurredOn: '2024-01-08', data: { profile } };
    expect((await program.call('GET', '/profile')).json).toEqual({ profile: null, adoptedBy: null });
    const asked = await as(head, '/profile/commands/adopt-profile', body);
    expect(asked.status).toBe(202);
    const sign = `/profile/approvals/${String(asked.json?.approval)}/countersign`;
    expect((await as(head, sign)).status).toBe(403);
    expect((await as(manager, sign)).json).toMatchObject({ status: 403 });
    expect((await as(director, sign)).json).toMatchObject({ events: [{ type: 'ProfileAdopted' }] });
    expect((await program.call('GET', '/profile')).json).toMatchObject({
      profile,
      adoptedBy: { actor: 'person:tp', approvedBy: 'person:gd' },
    });
    const again = await as(head, '/profile/commands/adopt-profile', body);
    expect([again.status, again.json?.type]).toEqual([409, 'urn:lotrinh:already-exists']);
  });
});
