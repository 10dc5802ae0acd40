import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';

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

const TAKEN = {
  command: 'take-over',
  occurredOn: '2024-01-08',
  actor: 'program-manager',
  data: {
    title: 'Lúa',
    level: 'provincial',
    managingBody: 'Sở KH&CN',
    state: 'InExecution',
    host: 'Viện Lúa',
    contract: { number: '1', effectiveFrom: '2024-01-08', endsOn: '2026-01-08', totalVnd: '900000000' },
  },
};
const ADOPTED = {
  occurredOn: '2025-11-03',
  actor: 'program-manager',
  data: { definition: 'provincial-2025', reason: 'Chuyển tiếp' },
};
const send = (
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> => program.call('POST', path, { body, headers });
const adopt = (code: string, more: object, headers?: Readonly<Record<string, string>>): Promise<Answered> =>
  send(`/tasks/${code}/commands/adopt-definition`, { ...ADOPTED, ...more }, headers);
const eventsOf = async (code: string): Promise<readonly unknown[]> =>
  (await program.call('GET', `/tasks/${code}/events`)).json?.items as readonly unknown[];

describe('dryRun in the body of a command', () => {
  test('of one that opens: 200 and what it would answer; no case, and no key bound', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const { status, headers, json } = await send('/tasks', { ...TAKEN, task: 'D-1', dryRun: true }, key);
    expect([status, headers.get('location'), headers.get('etag'), json]).toEqual([
      200,
      null,
      null,
      {
        ...{ code: 'D-1', revision: 0, events: [{ type: 'TaskTakenOver' }], repeated: false, dryRun: true },
        foreseen: expect.objectContaining({ state: expect.objectContaining({ after: 'InExecution' }) }),
      },
    ]);
    expect((await program.call('GET', '/tasks/D-1')).status).toBe(404);
    const other = { ...TAKEN, task: 'D-1', data: { ...TAKEN.data, title: 'Ngô' }, dryRun: false };
    expect((await send('/tasks', other, key)).status).toBe(201);
  });

  test('of adopt-definition: what would change, told again once it is recorded', async () => {
    await send('/tasks', { ...TAKEN, task: 'D-2' });
    const dry = await adopt('D-2', { dryRun: true });
    const changes = dry.json?.changes;
    expect([dry.status, dry.json]).toMatchObject([200, { code: 'D-2', revision: 1, dryRun: true }]);
    expect(changes).toContainEqual({
      what: 'deadline',
      id: 'D32',
      before: '2026-02-09 open',
      after: '2026-02-09 cancelled',
    });
    expect(await eventsOf('D-2')).toHaveLength(1);
    const recorded = await adopt('D-2', {});
    expect([recorded.status, recorded.headers.get('etag'), recorded.json?.changes]).toEqual([
      200,
      '"1"',
      changes,
    ]);
    expect(recorded.json).not.toHaveProperty('dryRun');
  });

  test('of a form that is being filled in: its rules so far, with 200 whatever its data lack', async () => {
    const council = { ...TAKEN.data, state: 'AcceptanceCouncil', council: { membersTotal: 9 } };
    await send('/tasks', { ...TAKEN, task: 'D-4', data: council });
    const conclude = (data: object, more = {}) =>
      send('/tasks/D-4/commands/conclude-acceptance', {
        ...{ occurredOn: '2025-11-03', dryRun: 'rules', data },
        ...{ actor: 'council-secretary', ...more },
      });
    const begun = await conclude({ membersTotal: 9, chairPresent: true });
    expect([begun.status, begun.json]).toMatchObject([200, { code: 'D-4', dryRun: true }]);
    const rules = begun.json?.rules as readonly { rule: string; holds: unknown; text: { vi: string } }[];
    expect(rules.map(({ rule, holds }) => [rule, holds])).toEqual([
      ['quorum', null],
      ['chair', true],
      ['reviewers', null],
      ['secretary', null],
      ['excellent', null],
      ['not-failed', null],
    ]);
    expect(rules[0]?.text.vi).toBe('cần ít nhất 6 trên 9 có mặt (2/3); chưa ghi');
    // What is wrong with the body and with the day is wrong as ever.
    expect((await conclude({}, { colour: 'red' })).status).toBe(400);
    expect((await conclude({}, { occurredOn: 'hôm qua' })).json?.field).toBe('occurredOn');
    // So is where the case stands, and a day to come, also while the form has a gap.
    const ofNine = { membersTotal: 9 };
    const tomorrow = await conclude(ofNine, { occurredOn: '2099-01-01' });
    expect(tomorrow.json).toMatchObject({ type: 'urn:lotrinh:occurred-in-future', field: 'occurredOn' });
    const elsewhere = (code: string, command: string) =>
      send(`/tasks/${code}/commands/${command}`, {
        ...{ occurredOn: '2025-11-03', actor: 'council-secretary', dryRun: 'rules', data: {} },
      });
    expect((await elsewhere('D-4', 'recommend')).json?.type).toBe('urn:lotrinh:illegal-state');
    expect((await elsewhere('D-0', 'conclude-acceptance')).json?.type).toBe('urn:lotrinh:not-found');
    expect((await adopt('D-4', { dryRun: 'rules' })).json?.rules).toEqual([]);
    const opened = await send('/tasks', { ...TAKEN, task: 'D-5', dryRun: 'rules' });
    expect([opened.status, opened.json]).toEqual([200, { code: 'D-5', dryRun: true, rules: [] }]);
    expect(await eventsOf('D-4')).toHaveLength(1);
  });

  test('a refusal is one as ever: the rule, the revision expected, the body', async () => {
    await send('/tasks', { ...TAKEN, task: 'D-3' });
    const facility = { data: { ...ADOPTED.data, definition: 'facility' }, dryRun: true };
    const refused = await adopt('D-3', facility);
    expect([refused.status, refused.json?.type]).toEqual([400, 'urn:lotrinh:invalid-field']);
    expect((await adopt('D-3', { dryRun: true }, { 'if-match': '"7"' })).status).toBe(412);
    const neither = await adopt('D-3', { dryRun: 'yes' });
    expect([neither.status, neither.json?.field]).toEqual([400, 'dryRun']);
    expect(await eventsOf('D-3')).toHaveLength(1);
  });
});
