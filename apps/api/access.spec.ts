import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RIGHTS, type Right } from '#access/may-do';
import { ROLES, type Role } from '#lifecycle/values/role';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { adoptDemoProfile } from '../../test/support/sample-program.ts';
import { recordAll, somebody, type Somebody } from './testing/people.ts';

let fresh: FreshStores;
let program: RunningProgram;
const people = new Map<Role, Somebody>();

const title = { title: 'Lúa', managingBody: 'Sở KH&CN' };
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  for (const role of ROLES)
    people.set(role, await somebody(stores, { username: role, role, personId: 'p-1' }));
  const opening = { command: 'propose', occurredOn: '2024-01-08', data: { ...title, level: 'provincial' } };
  const assigned = (code: string, personId: string) =>
    (['program-manager', 'host', 'council-member'] as const).map((role) => ({
      code,
      command: 'assign',
      occurredOn: '2024-01-08',
      data: { role, personId },
    }));
  await recordAll(stores, [
    { code: 'OWN', ...opening },
    ...assigned('OWN', 'p-1'),
    { code: 'FOREIGN', ...opening },
    ...assigned('FOREIGN', 'p-2'),
    { code: 'FACILITY', command: 'register-facility-task', occurredOn: '2024-01-08', data: title },
    {
      kind: 'dossier',
      code: 'HC-1',
      command: 'receive-administrative-dossier',
      occurredOn: '2024-01-08',
      data: { field: 'Bức xạ', procedure: 'Cấp phép', dueOn: '2024-02-08' },
    },
  ]);
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const bearer = (role: Role) => ({ authorization: `Bearer ${people.get(role)?.token ?? ''}` });
const as = (role: Role, call: string) => {
  const [method = '', path = ''] = call.split(' ');
  const body = method === 'POST' || method === 'PUT' ? { body: {} } : {};
  return program.at(method, path, { ...body, as: 'nobody', headers: bearer(role) });
};
const V1 = '/api/v1';
const MANAGED: readonly Role[] = ['program-manager', 'head-of-division', 'director'];

/** Every call of the document, the right that it asks for, and how it is tried. A call without a row is a failure. */
const CALLS: Readonly<Record<string, readonly [right: Right, tried: string]>> = {
  [`GET ${V1}/tasks`]: ['cases', `GET ${V1}/tasks`],
  [`POST ${V1}/tasks`]: ['record', `POST ${V1}/tasks`],
  [`GET ${V1}/tasks/{id}`]: ['cases', `GET ${V1}/tasks/NONE`],
  [`GET ${V1}/tasks/{id}/events`]: ['cases', `GET ${V1}/tasks/NONE/events`],
  [`GET ${V1}/tasks/{id}/diff`]: ['cases', `GET ${V1}/tasks/NONE/diff?from=0&to=0`],
  [`GET ${V1}/tasks/{id}/documents`]: ['cases', `GET ${V1}/tasks/NONE/documents`],
  [`GET ${V1}/tasks/{id}/people`]: ['cases', `GET ${V1}/tasks/NONE/people`],
  [`GET ${V1}/tasks/{id}/actions`]: ['cases', `GET ${V1}/tasks/NONE/actions`],
  [`GET ${V1}/tasks/{id}/eligibility`]: ['assess', `GET ${V1}/tasks/NONE/eligibility`],
  [`GET ${V1}/tasks/{id}/files/{sha256}`]: ['cases', `GET ${V1}/tasks/NONE/files/x`],
  [`POST ${V1}/tasks/{id}/commands/{command}`]: ['record', `POST ${V1}/tasks/NONE/commands/no-such-command`],
  [`POST ${V1}/tasks/{id}/approvals/{approval}/{settling}`]: [
    'record',
    `POST ${V1}/tasks/NONE/approvals/x/recall`,
  ],
  [`GET ${V1}/dossiers`]: ['cases', `GET ${V1}/dossiers`],
  [`POST ${V1}/dossiers`]: ['record', `POST ${V1}/dossiers`],
  [`GET ${V1}/dossiers/{id}`]: ['cases', `GET ${V1}/dossiers/NONE`],
  [`GET ${V1}/dossiers/{id}/events`]: ['cases', `GET ${V1}/dossiers/NONE/events`],
  [`GET ${V1}/dossiers/{id}/diff`]: ['cases', `GET ${V1}/dossiers/NONE/diff?from=0&to=0`],
  [`GET ${V1}/dossiers/{id}/documents`]: ['cases', `GET ${V1}/dossiers/NONE/documents`],
  [`GET ${V1}/dossiers/{id}/people`]: ['cases', `GET ${V1}/dossiers/NONE/people`],
  [`GET ${V1}/dossiers/{id}/actions`]: ['cases', `GET ${V1}/dossiers/NONE/actions`],
  [`GET ${V1}/dossiers/{id}/files/{sha256}`]: ['cases', `GET ${V1}/dossiers/NONE/files/x`],
  [`POST ${V1}/dossiers/{id}/commands/{command}`]: [
    'record',
    `POST ${V1}/dossiers/NONE/commands/no-such-command`,
  ],
  [`POST ${V1}/dossiers/{id}/approvals/{approval}/{settling}`]: [
    'record',
    `POST ${V1}/dossiers/NONE/approvals/x/recall`,
  ],
  [`GET ${V1}/deadlines`]: ['cases', `GET ${V1}/deadlines`],
  [`GET ${V1}/milestones`]: ['cases', `GET ${V1}/milestones`],
  [`GET ${V1}/changes`]: ['cases', `GET ${V1}/changes`],
  [`GET ${V1}/search`]: ['cases', `GET ${V1}/search?q=a`],
  [`GET ${V1}/openings`]: ['cases', `GET ${V1}/openings`],
  [`GET ${V1}/work`]: ['cases', `GET ${V1}/work`],
  [`GET ${V1}/reports/quarterly/{quarter}`]: ['reports', `GET ${V1}/reports/quarterly/2024-Q1`],
  [`GET ${V1}/reports/quarterly/{quarter}/text`]: ['reports', `GET ${V1}/reports/quarterly/2024-Q1/text`],
  [`GET ${V1}/reports/quarterly/{quarter}/figures/{figure}`]: [
    'reports',
    `GET ${V1}/reports/quarterly/2024-Q1/figures/C1`,
  ],
  [`GET ${V1}/definitions`]: ['definitions', `GET ${V1}/definitions`],
  [`GET ${V1}/definitions/{id}`]: ['definitions', `GET ${V1}/definitions/facility`],
  [`GET ${V1}/definitions/{id}/diagram`]: ['definitions', `GET ${V1}/definitions/facility/diagram`],
  [`POST ${V1}/imports`]: ['import', `POST ${V1}/imports`],
  [`GET ${V1}/imports/template`]: ['import', `GET ${V1}/imports/template`],
  [`GET ${V1}/imports/approvals`]: ['read-requests', `GET ${V1}/imports/approvals`],
  [`GET ${V1}/imports/approvals/{approval}/file`]: ['read-requests', `GET ${V1}/imports/approvals/none/file`],
  [`GET ${V1}/imports/approvals/{approval}`]: ['read-requests', `GET ${V1}/imports/approvals/none`],
  [`POST ${V1}/imports/approvals/{approval}/{settling}`]: [
    'import',
    `POST ${V1}/imports/approvals/none/no-such`,
  ],
  [`GET ${V1}/calendar`]: ['definitions', `GET ${V1}/calendar`],
  [`POST ${V1}/calendar/commands/{command}`]: ['declare', `POST ${V1}/calendar/commands/no-such`],
  [`GET ${V1}/calendar/approvals`]: ['read-requests', `GET ${V1}/calendar/approvals`],
  [`POST ${V1}/calendar/approvals/{approval}/{settling}`]: [
    'declare',
    `POST ${V1}/calendar/approvals/none/recall`,
  ],
  [`GET ${V1}/profile`]: ['definitions', `GET ${V1}/profile`],
  [`POST ${V1}/profile/commands/{command}`]: ['declare', `POST ${V1}/profile/commands/no-such`],
  [`GET ${V1}/profile/approvals`]: ['read-requests', `GET ${V1}/profile/approvals`],
  [`POST ${V1}/profile/approvals/{approval}/{settling}`]: [
    'declare',
    `POST ${V1}/profile/approvals/none/recall`,
  ],
  [`POST ${V1}/files`]: ['record', `POST ${V1}/files`],
  [`POST ${V1}/bulk`]: ['record', `POST ${V1}/bulk`],
  [`GET ${V1}/reminders`]: ['reminders', `GET ${V1}/reminders`],
  [`GET ${V1}/reminders/{id}`]: ['reminders', `GET ${V1}/reminders/none`],
  [`POST ${V1}/reminders/reconcile`]: ['configure', `POST ${V1}/reminders/reconcile`],
  [`POST ${V1}/session`]: ['open', `POST ${V1}/session`],
  [`DELETE ${V1}/session`]: ['self', `DELETE ${V1}/session`],
  [`GET ${V1}/session/ways`]: ['open', `GET ${V1}/session/ways`],
  [`GET ${V1}/session/oidc`]: ['open', `GET ${V1}/session/oidc`],
  [`GET ${V1}/session/oidc/callback`]: ['open', `GET ${V1}/session/oidc/callback?code=x&state=y`],
  [`GET ${V1}/me`]: ['self', `GET ${V1}/me`],
  [`PUT ${V1}/me/password`]: ['self', `PUT ${V1}/me/password`],
  [`POST ${V1}/me/second-factor`]: ['own', `POST ${V1}/me/second-factor`],
  [`PUT ${V1}/me/second-factor`]: ['own', `PUT ${V1}/me/second-factor`],
  [`POST ${V1}/me/second-factor/removal`]: ['own', `POST ${V1}/me/second-factor/removal`],
  [`GET ${V1}/tokens`]: ['own', `GET ${V1}/tokens`],
  [`POST ${V1}/tokens`]: ['own', `POST ${V1}/tokens`],
  [`DELETE ${V1}/tokens/{id}`]: ['own', `DELETE ${V1}/tokens/none`],
  [`GET ${V1}/people`]: ['people', `GET ${V1}/people`],
  [`GET ${V1}/people/{id}`]: ['people', `GET ${V1}/people/NONE`],
  [`GET ${V1}/audit/acts`]: ['read-configuration', `GET ${V1}/audit/acts`],
  [`GET ${V1}/audit/verify`]: ['verify', `GET ${V1}/audit/verify`],
  'GET /health/live': ['open', 'GET /health/live'],
  'GET /health/ready': ['open', 'GET /health/ready'],
  'GET /metrics': ['configure', 'GET /metrics'],
};

describe('every call, every role', () => {
  const document = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  test('the table has every call of the document, and no other', () => {
    expect(Object.keys(CALLS).sort()).toEqual(documented.sort());
  });

  test.each(Object.entries(CALLS))('%s: whoever has the right, nobody else', async (_, [right, tried]) => {
    const may = right in RIGHTS ? RIGHTS[right as keyof typeof RIGHTS] : undefined;
    for (const role of ROLES) {
      const { status, json } = await as(role, tried);
      // Whoever has a token alone has neither password nor second factor: told so beyond the door.
      const isBeyondDoor = JSON.stringify(json ?? {}).includes('phiên');
      const isIn = (status !== 401 && status !== 403) || (['self', 'own'].includes(right) && isBeyondDoor);
      expect([tried, role, isIn]).toEqual([tried, role, may === undefined || may.includes(role)]);
    }
    const [method = '', path = ''] = tried.split(' ');
    const nobody = await program.at(method, path, { as: 'nobody' });
    if (right === 'open') expect(nobody.status).not.toBe(403);
    else expect([nobody.status, nobody.json?.type]).toEqual([401, 'urn:lotrinh:unauthenticated']);
  });
});

describe('the screens that are somebody’s', () => {
  const SEES: Readonly<Record<Role, string>> = {
    'program-manager': 'work tasks reports imports',
    'head-of-division': 'work tasks reports imports',
    director: 'work tasks reports imports',
    auditor: 'work tasks reports',
    'provincial-committee': 'work tasks reports',
    accountant: 'work tasks reports',
    'council-secretary': 'work tasks',
    'facility-manager': 'work tasks',
    host: 'work tasks',
    'council-member': 'work tasks',
    'one-stop-officer': 'work',
    administrator: '',
  };
  const screensOf = ({ json }: Answered): string =>
    Object.entries(json?.sees as Record<string, boolean>)
      .flatMap(([screen, isSeen]) => (isSeen ? [screen] : []))
      .join(' ');
  test.each(Object.entries(SEES) as [Role, string][])('of a %s: %s', async (role, screens) => {
    expect(screensOf(await as(role, `GET ${V1}/me`))).toBe(screens);
  });

  test('under the name of the department, once it says what it is called', async () => {
    const departmentIn = async () => (await as('auditor', `GET ${V1}/me`)).json?.department;
    expect(await departmentIn()).toEqual({ name: null, parent: null });
    await adoptDemoProfile(program.stores);
    expect(await departmentIn()).toEqual({
      name: 'Sở Khoa học và Công nghệ',
      parent: 'UBND tỉnh Bình Thuận',
    });
  });

  test('whose cases are those that name them, and who is nobody, has an empty queue alone', async () => {
    expect(screensOf(await program.call('GET', '/me', { as: 'host' }))).toBe('work');
  });
});

describe('own and foreign cases', () => {
  //                                          OWN   FOREIGN FACILITY HC-1
  const reads: readonly (readonly [Role, string])[] = [
    ['program-manager', 'OWN FOREIGN FACILITY HC-1'],
    ['head-of-division', 'OWN FOREIGN FACILITY HC-1'],
    ['director', 'OWN FOREIGN FACILITY HC-1'],
    ['auditor', 'OWN FOREIGN FACILITY HC-1'],
    ['provincial-committee', 'OWN FOREIGN FACILITY'],
    ['accountant', 'OWN FOREIGN FACILITY'],
    ['council-secretary', 'OWN FOREIGN FACILITY'],
    ['facility-manager', 'FACILITY'],
    ['one-stop-officer', 'HC-1'],
    ['host', 'OWN'],
    ['council-member', 'OWN'],
  ];
  const CASES = ['OWN', 'FOREIGN', 'FACILITY', 'HC-1'] as const;
  const pathOf = (code: string) => (code === 'HC-1' ? `/dossiers/${code}` : `/tasks/${code}`);

  test.each(reads)('%s reads %s: one by one, in lists, in deadlines', async (role, expected) => {
    const readable = expected.split(' ');
    for (const code of CASES)
      for (const rest of ['', '/events', '/actions', '/documents', '/people']) {
        const call = `${pathOf(code)}${rest}`;
        const { status } = await as(role, `GET ${V1}${call}`);
        expect([call, status]).toEqual([call, readable.includes(code) ? 200 : 404]);
      }
    const listed = async (path: string, name: string) =>
      ((await as(role, `GET ${V1}${path}`)).json?.items as Record<string, string>[]).map(
        (item) => item[name],
      );
    const all = [...(await listed('/tasks', 'code')), ...(await listed('/dossiers', 'code'))];
    expect(all.sort()).toEqual([...readable].sort());
    for (const path of ['/deadlines', '/deadlines?asOf=2024-01-20'])
      expect(await listed(path, 'task')).toEqual(readable.includes('HC-1') ? ['HC-1'] : []);
  });

  const record = async (role: Role, step: string, data: object) => {
    const [code = '', command = ''] = step.split(' ');
    const body = { occurredOn: '2024-01-09', data };
    const path = `${V1}${pathOf(code)}/commands/${command}`;
    return program.at('POST', path, { body, as: 'nobody', headers: bearer(role) });
  };
  test.each(ROLES)('%s records what the contract lists, own and foreign', async (role) => {
    const order = await record(role, 'OWN order', { route: 'nowhere', year: 2024 });
    expect(order.status).toBe(role === 'provincial-committee' ? 400 : 403);
    for (const [code, isOwn] of [
      ['OWN', true],
      ['FOREIGN', false],
    ] as const) {
      const { status } = await record(role, `${code} withdraw`, { reason: 7 });
      const may = role === 'program-manager' ? isOwn : MANAGED.includes(role);
      expect([code, status]).toEqual([code, may ? 400 : 403]);
    }
    const dossier = await record(role, 'HC-1 return-administrative-dossier', { result: 7 });
    expect(dossier.status).toBe(role === 'one-stop-officer' ? 400 : 403);
  });

  test('the whole record of a case holds no name, only ids', async () => {
    expect((await as('auditor', `GET ${V1}/tasks/OWN/events`)).text).not.toMatch(/con trâu/);
  });
});
