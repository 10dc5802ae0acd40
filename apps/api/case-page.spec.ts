import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessOn } from '#access/access-deps';
import { recordAct } from '#access/record-act';
import { operatorPrincipal } from '#access/principal';
import { accountNamed } from '#access/accounts';
import { peopleOn } from '#people/people-deps';
import { takeIn } from '#people/take-in';
import { plainDate } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';
import { digestItemsOf } from '#reminders/digest/digest-items';
import { loadSubject } from '#views/subject-of';
import { sampleProgram } from '../../test/support/sample-program.ts';
import type { RunningProgram } from '../../test/support/running-program.ts';
import { recordAll, somebody, type Somebody } from './testing/people.ts';

const CODE = 'BT-2023Q1-01';
const BY = { actor: 'operator:test', recordedBy: { by: 'operator:test' } };
const NAMES = { 'p-manager': 'Trần Thị Quản Lý', 'p-host': 'Lê Văn Chủ Trì' };
let program: RunningProgram;
const callers = new Map<Role, Somebody>();
const assign = (role: Role, personId: string) => ({
  kind: 'task',
  code: CODE,
  command: 'assign',
  occurredOn: '2023-03-09',
  data: { role, personId },
});
beforeAll(async () => {
  program = await sampleProgram();
  const { stores } = program;
  for (const [personId, name] of Object.entries(NAMES))
    await takeIn({ personId, details: { name } }, BY, peopleOn(stores));
  for (const role of ['program-manager', 'host', 'accountant', 'auditor'] as const)
    callers.set(
      role,
      await somebody(stores, { username: role, role, personId: `p-${role.split('-').at(-1) ?? ''}` }),
    );
  await recordAll(stores, [assign('program-manager', 'p-manager'), assign('host', 'p-host')]);
}, 60_000);
afterAll(() => program.stop());

const as = (role: Role, path: string, headers = {}) =>
  program.call('GET', path, {
    as: 'nobody',
    headers: { authorization: `Bearer ${callers.get(role)?.token ?? ''}`, ...headers },
  });
type Items = readonly Record<string, unknown>[];
const itemsOf = async (role: Role, path: string) => (await as(role, path)).json?.items as Items;

test('the way of a task: each state with its day and milestone, and the states ahead', async () => {
  const { json } = await as('accountant', `/tasks/${CODE}`);
  const { gone, ahead } = json?.way as { gone: Items; ahead: Items };
  expect(gone.map(({ state, since }) => [state, since]).slice(-3)).toEqual([
    ['InExecution', '2020-02-03'],
    ['AcceptanceSubmitted', '2023-01-16'],
    ['AcceptanceCouncil', '2023-02-08'],
  ]);
  expect(gone.filter(({ milestone }) => milestone === 'registered')).toHaveLength(6);
  expect(gone.find(({ state }) => state === 'InExecution')?.repeated).toMatchObject([
    { event: 'PeriodicReportSubmitted', count: 5 },
  ]);
  expect(ahead.map(({ state }) => state)).toContain('ResultRegistered');
});

describe('the papers of a task', () => {
  test('say which step is on record without the paper that its regulation wants, and what comes next', async () => {
    const { json } = await as('accountant', `/tasks/${CODE}/documents`);
    const items = json?.items as Items;
    expect(items.find(({ event }) => event === 'ContractSigned')).toMatchObject({
      missing: true,
      number: 'BT01/HĐ-SKHCN',
      asked: { label: { vi: 'Hợp đồng' }, source: 'TT 05/2014/TT-BKHCN' },
    });
    expect(items.find(({ event }) => event === 'SelectionCallOpened')).toMatchObject({ missing: false });
    expect(json?.ahead).toMatchObject([{ command: 'conclude-acceptance' }]);
  });

  test('have the files of a document, and say which of them is no longer there', async () => {
    const raw = Buffer.from('%PDF-1.7 công văn');
    const file = (await program.call('POST', '/files', { raw })).json as { readonly sha256: string };
    const document = { number: '05/CV', date: '2023-03-09', files: [{ ...file, name: 'công văn.pdf' }] };
    const { status } = await program.call('POST', `/tasks/BT-2023Q1-02/commands/publish-acceptance-info`, {
      as: 'program-manager',
      body: {
        occurredOn: '2023-03-10',
        document,
        data: { url: 'https://example.org/nghiem-thu' },
      },
    });
    expect(status).toBe(200);
    const last = async () => (await itemsOf('accountant', '/tasks/BT-2023Q1-02/documents')).at(-1);
    const named = { ...file, name: 'công văn.pdf' };
    expect(await last()).toMatchObject({
      missing: false,
      document: { number: '05/CV', files: [{ ...named, isGone: false }] },
    });
    const { sha256 } = file;
    rmSync(join(program.stores.settings.home, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(await last()).toMatchObject({ document: { files: [{ ...named, isGone: true }] } });
  });
});

describe('what a task calls for', () => {
  const calledOf = async (code: string) =>
    (await as('program-manager', `/tasks/${code}/actions`)).json?.called as Items;

  test('is what the queue has of it: one act on one call with all the tasks of the call', async () => {
    const codes = ['04', '05', '06', '07', '08'].map((number) => `BT-2023Q1-${number}`);
    expect(await calledOf('BT-2023Q1-05')).toEqual([
      {
        ...{ command: 'establish-selection-council', mine: true, dueOn: null, isRight: false },
        cases: codes,
      },
    ]);
  });

  test('of whoever the letters of its deadline say that they must act', async () => {
    const of = { kind: 'task', code: 'BT-2023Q1-02' };
    const subject = await loadSubject(program.stores.store, of);
    const letters = subject === undefined ? [] : digestItemsOf(subject, plainDate('2023-03-10'));
    expect(letters.map(({ deadline, mustAct }) => [deadline, mustAct])).toContainEqual(['D36', 'director']);
    const items = await itemsOf('program-manager', `/tasks/${of.code}/actions`);
    const actorOf = (command: string) => items.find((one) => one.command === command)?.actor;
    expect(actorOf('establish-acceptance-council')).toMatchObject({ role: 'director' });
    expect(actorOf('publish-acceptance-info')).toMatchObject({ role: 'program-manager' });
  });

  test('a running task calls for no extension: the last day to ask for one is a right', async () => {
    const contract = {
      ...{ number: 'HĐ-9', effectiveFrom: '2022-03-01', endsOn: '2023-06-30', totalVnd: '500000000' },
    };
    await recordAll(program.stores, [
      {
        ...{ kind: 'task', code: 'DC-9', command: 'take-over', occurredOn: '2022-03-01' },
        data: {
          ...{ title: 'Nuôi cua biển', level: 'provincial', state: 'InExecution', contract },
          managingBody: 'Sở Khoa học và Công nghệ',
        },
      },
    ]);
    const called = await calledOf('DC-9');
    expect(called.map(({ command, isRight }) => [command, isRight])).toEqual([
      ['grant-extension', true],
      ['submit-acceptance-dossier', false],
    ]);
  });
});

describe('the persons of a task', () => {
  test('a manager reads their names, since when they do what, and who stands in', async () => {
    const access = accessOn(program.stores);
    const by = operatorPrincipal('operator:test');
    const account = await accountNamed('accountant', access);
    if (account.status === 'refused') throw new Error('no accountant');
    const act = {
      name: 'name-substitute',
      accountId: account.accountId,
      role: 'program-manager',
      from: plainDate('2023-03-10'),
      to: plainDate('2023-03-20'),
    } as const;
    expect((await recordAct(act, { by }, access)).status).toBe('accepted');
    const { json } = await as('program-manager', `/tasks/${CODE}/people`);
    expect(json?.items).toMatchObject([
      { part: 'assigned', role: { role: 'program-manager' }, name: NAMES['p-manager'], since: '2023-03-09' },
      { part: 'assigned', role: { role: 'host' }, name: NAMES['p-host'], since: '2023-03-09' },
      { part: 'host', personId: null, since: '2020-01-06' },
    ]);
    expect(json?.substitutes).toMatchObject([
      { personId: 'p-accountant', role: { role: 'program-manager' }, from: '2023-03-10', to: '2023-03-20' },
    ]);
    expect(json?.recorders).toMatchObject([
      { by: 'operator:test', byLabel: { vi: 'người quản trị máy chủ (test)' }, events: 21, imported: 19 },
    ]);
  });

  test('others read ids, and their own name alone', async () => {
    const namesFor = async (role: Role) =>
      (await itemsOf(role, `/tasks/${CODE}/people`)).map(({ personId, name }) => personId && name);
    expect(await namesFor('accountant')).toEqual([null, null, null]);
    expect(await namesFor('auditor')).toEqual([null, null, null]);
    expect(await namesFor('host')).toEqual([null, NAMES['p-host'], null]);
    expect((await as('auditor', `/tasks/${CODE}/people`)).json?.substitutes).toEqual([]);
  });
});

test('a regulation is drawn by places, in the language of who asks; one that is not there is not found', async () => {
  const drawn = (language: string) =>
    as('accountant', '/definitions/provincial-2014@2/diagram', { 'accept-language': language });
  const { json } = await drawn('vi');
  const states = json?.states as Items;
  expect(states.find(({ state }) => state === 'AcceptanceCouncil')).toMatchObject({
    milestone: 'contracted',
    lines: ['Đã lập hội đồng nghiệm thu'],
  });
  expect(json?.arrows).toContainEqual(
    expect.objectContaining({ from: 'AcceptanceCouncil', to: 'Passed', commands: ['conclude-acceptance'] }),
  );
  expect(JSON.stringify((await drawn('en')).json?.states)).toContain('"lines":["Proposed"]');
  expect((await as('accountant', '/definitions/none/diagram')).status).toBe(404);
});

test('the log is verified for an auditor, for nobody else', async () => {
  expect((await as('auditor', '/audit/verify')).json).toMatchObject({ ok: true });
  expect((await as('program-manager', '/audit/verify')).status).toBe(403);
});
