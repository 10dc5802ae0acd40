import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_BYTES } from '#importing/read-record';
import { HEADING, sheet, TASK, zipped } from '#importing/testing/workbook-parts';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { PASSWORD, recordAll, somebody, type Somebody } from './testing/people.ts';
import { loggedIn } from './testing/sessions.ts';

let fresh: FreshStores;
let program: RunningProgram;
let [manager, head, host] = [] as unknown as readonly [Somebody, Somebody, Somebody];
let cookies: Readonly<Record<'manager' | 'head' | 'host', string>>;
/** Of the one document of the foreign case, and of the correction that waits there. */
let [sha256, approval] = ['', ''];

const SCAN = Buffer.from('Tờ trình số 12');
const DATA = { title: 'Lúa', level: 'provincial', managingBody: 'Sở KH&CN' };
const PROPOSE = { command: 'propose', occurredOn: '2024-01-08', data: DATA };
const WITHDRAW = { occurredOn: '2024-01-09', data: { reason: 'Thôi' } };

beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
  host = await somebody(stores, { username: 'cn', role: 'host' });
  cookies = {
    manager: await loggedIn(program, manager),
    head: await loggedIn(program, head),
    host: await loggedIn(program, host),
  };
  sha256 = createHash('sha256').update(SCAN).digest('hex');
  await program.call('POST', '/files', {
    raw: SCAN,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const files = [{ sha256, size: SCAN.length, type: 'text/plain' }];
  const assign = { command: 'assign', occurredOn: '2024-01-08' };
  await recordAll(stores, [
    { code: 'OWN', ...PROPOSE },
    { code: 'OWN', ...assign, data: { role: 'host', personId: host.personId } },
    { code: 'FOREIGN', ...PROPOSE, document: { number: '12/TTr', files } },
  ]);
  const { json } = await program.call('GET', '/tasks/FOREIGN/events');
  const [{ id: targetEventId }] = json?.items as [{ id: string }];
  const correction = { targetEventId, field: 'data.title', to: 'Ngô', reason: 'Gõ nhầm' };
  const asked = await by('manager', 'POST /tasks/FOREIGN/commands/correct', {
    occurredOn: '2024-01-09',
    data: correction,
  });
  approval = String(asked.json?.approval);
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

function by(who: keyof typeof cookies, call: string, body?: object): Promise<Answered> {
  const [method = '', path = ''] = call.split(' ');
  const headers = { cookie: cookies[who], origin: program.origin };
  return program.call(method, path, { as: 'nobody', headers, ...(body !== undefined && { body }) });
}
const titleOf = async (code: string) => (await program.call('GET', `/tasks/${code}`)).json?.title;

describe('what belongs to somebody else is not there', () => {
  test('a foreign case, its events, its file and what waits in it, by any path', async () => {
    expect((await by('host', 'GET /tasks/OWN')).status).toBe(200);
    for (const path of ['', '/events', '/actions', '/diff?from=0&to=0', `/files/${sha256}`])
      expect([path, (await by('host', `GET /tasks/FOREIGN${path}`)).status]).toEqual([path, 404]);
    // The file is there, and his own case is no way to it.
    expect((await by('manager', `GET /tasks/FOREIGN/files/${sha256}`)).status).toBe(200);
    expect((await by('host', `GET /tasks/OWN/files/${sha256}`)).status).toBe(404);
    expect((await by('host', `GET /dossiers/FOREIGN/files/${sha256}`)).status).toBe(404);
  });

  test('a correction that waits in a foreign case is settled by no path of another case, and by nobody without the right', async () => {
    const settle = (who: keyof typeof cookies, code: string, how: string) =>
      by(who, `POST /tasks/${code}/approvals/${approval}/${how}`, how === 'return' ? { reason: 'Thôi' } : {});
    for (const how of ['countersign', 'return', 'recall']) {
      expect((await settle('head', 'OWN', how)).status).toBe(404);
      expect([403, 404]).toContain((await settle('host', 'FOREIGN', how)).status);
      expect([403, 404]).toContain((await settle('host', 'OWN', how)).status);
    }
    expect((await settle('head', 'FOREIGN', 'recall')).status).toBe(403);
    expect(await titleOf('FOREIGN')).toBe('Lúa');
    const { json } = await program.call('GET', '/tasks/FOREIGN');
    expect(json?.approvals).toMatchObject([{ approval }]);
  });

  test('a token of another is not listed and not revoked', async () => {
    const made = await by('manager', 'POST /tokens', { role: 'program-manager' });
    const id = String(made.json?.tokenId);
    const theirs = await by('host', 'GET /tokens');
    expect([theirs.status, theirs.text.includes(id)]).toEqual([200, false]);
    expect((await by('host', `DELETE /tokens/${id}`)).status).toBe(404);
    expect((await by('head', `DELETE /tokens/${id}`)).status).toBe(404);
    const headers = { authorization: `Bearer ${String(made.json?.token)}` };
    expect((await program.call('GET', '/tasks', { as: 'nobody', headers })).status).toBe(200);
  });

  test('a person who is another is not read', async () => {
    const [own, another] = [await by('host', 'GET /people/cn'), await by('host', 'GET /people/tp')];
    expect([403, 404]).toContain(another.status);
    expect(another.text).not.toContain('tp@');
    expect(own.text).not.toContain('tp');
  });
});

describe('nobody says of themselves who they are, or where a case stands', () => {
  const GIVEN = {
    actor: 'director',
    recordedBy: { by: 'person:tp' },
    roles: ['director'],
    personId: 'tp',
    state: 'Completed',
    revision: 7,
    definition: { id: 'facility', version: 1 },
    position: '1',
  };
  const NAMES = Object.keys(GIVEN);

  test.each<readonly [string, string, object]>([
    ['opening a case', 'POST /tasks', { task: 'NEW', ...PROPOSE }],
    ['a command', 'POST /tasks/OWN/commands/withdraw', WITHDRAW],
    ['a bulk command', 'POST /bulk', { command: 'withdraw', tasks: ['OWN'], ...WITHDRAW }],
    ['logging in', 'POST /session', { username: 'cv', password: PASSWORD }],
    ['a token', 'POST /tokens', { role: 'program-manager' }],
    ['another password', 'PUT /me/password', { current: PASSWORD, password: `${PASSWORD} mới` }],
    ['a second factor', 'POST /me/second-factor', { current: PASSWORD }],
    ['settling a correction', 'POST /tasks/FOREIGN/approvals/{approval}/recall', {}],
  ])('%s: each such field is refused by its name, and nothing is done', async (_name, call, body) => {
    const { status, json } = await by('manager', call.replace('{approval}', approval), { ...body, ...GIVEN });
    expect([call, status]).toEqual([call, 400]);
    const fields = (json?.errors as readonly { type: string; field: string }[])
      .filter(({ type }) => type === 'unknown-field')
      .map(({ field }) => field);
    expect(fields.toSorted()).toEqual(NAMES.toSorted());
  });

  test('nor in what a command says of the case', async () => {
    const { status, json } = await by('manager', 'POST /tasks', {
      task: 'NEW',
      ...PROPOSE,
      data: { ...DATA, ...GIVEN },
    });
    expect(status).toBe(400);
    expect((json?.errors as { field: string }[]).map(({ field }) => field).toSorted()).toEqual(
      NAMES.map((name) => `data.${name}`).toSorted(),
    );
  });

  test('nothing of it was done', async () => {
    expect((await program.call('GET', '/tasks/NEW')).status).toBe(404);
    expect((await program.call('GET', '/tasks/OWN')).json).toMatchObject({ state: 'Proposed', revision: 1 });
    expect((await by('manager', 'GET /me')).json).toMatchObject({
      roles: ['program-manager'],
      personId: 'cv',
    });
  });
});

describe('a path leads nowhere else', () => {
  const OUT = [
    '..%2f..%2fmaster.key',
    '%2e%2e%2fmaster.key',
    '..%5c..%5cmaster.key',
    '%2fetc%2fpasswd',
    '..%00',
    '%252e%252e%252f',
  ];
  test.each(OUT)('%s', async (out) => {
    for (const path of [
      `/tasks/FOREIGN/files/${out}`,
      `/tasks/${out}`,
      `/tasks/${out}/files/${sha256}`,
      `/definitions/${out}`,
      `/imports/approvals/${out}`,
      `/reminders/${out}`,
      `/people/${out}`,
    ]) {
      const { status, text } = await by('head', `GET ${path}`);
      expect([path, [400, 403, 404].includes(status)]).toEqual([path, true]);
      expect(text).toMatch(/^\{"type":"urn:lotrinh:/);
    }
    const { status } = await program.at('GET', `/api/docs/${out}`, { as: 'nobody' });
    expect(status).toBe(404);
  });
  test.each(['..', '.', 'a\\b', 'a\0', 'a\r\nSet-Cookie: x=1', 'a b', 'a"b', 'a?b', 'a#b', 'a%2fb'])(
    '%j is no code of a case',
    async (task) => {
      const { status, json, headers } = await by('manager', 'POST /tasks', { task, ...PROPOSE });
      expect([status, json?.field]).toEqual([400, 'task']);
      expect([headers.get('set-cookie'), headers.get('location')]).toEqual([null, null]);
    },
  );
  test('a code that looks like a path is a name, and Location leads back to it', async () => {
    const { status, headers } = await by('manager', 'POST /tasks', { task: '../x', ...PROPOSE });
    expect([status, headers.get('location')]).toEqual([201, '/api/v1/tasks/..%2Fx']);
    expect((await by('manager', 'GET /tasks/..%2Fx')).json?.code).toBe('../x');
  });
});

describe('another site changes nothing with the cookie of somebody here', () => {
  test.each([
    'POST /tasks',
    'POST /tasks/OWN/commands/withdraw',
    'POST /bulk',
    'POST /files',
    'POST /imports',
    'POST /tokens',
    'DELETE /tokens/x',
    'DELETE /session',
    'PUT /me/password',
    'POST /me/second-factor',
    'POST /reminders/reconcile',
  ])('%s', async (call) => {
    const [method = '', path = ''] = call.split(' ');
    for (const from of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: program.origin },
      // What a form of another site may send without being asked first.
      { origin: 'https://evil.example', 'content-type': 'text/plain' },
    ]) {
      const headers = { cookie: cookies.manager, ...from };
      const { status, json } = await program.call(method, path, { as: 'nobody', headers, raw: '{}' });
      expect([status, json?.type]).toEqual([403, 'urn:lotrinh:not-allowed']);
    }
    expect((await by('manager', 'GET /me')).status).toBe(200);
  });
});

describe('a workbook that is a bomb', () => {
  const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const send = (raw: Uint8Array, path: string, language: string) => {
    const headers = { cookie: cookies.manager, origin: program.origin, 'content-type': TYPE };
    return program.call('POST', path, {
      as: 'nobody',
      raw,
      headers: { ...headers, 'accept-language': language },
    });
  };
  test.each([
    ['that unpacks to more than it may', sheet(HEADING + TASK, ' '.repeat(MAX_FILE_BYTES))],
    [
      'whose cells are all joined',
      sheet(HEADING, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
  ])('%s is refused as too large, in the caller’s language, and waits for nobody', async (_name, parts) => {
    const raw = await zipped(parts);
    const [vi, en] = [await send(raw, '/imports', 'vi'), await send(raw, '/imports?dryRun=true', 'en')];
    expect([vi.status, vi.json?.type]).toEqual([413, 'urn:lotrinh:too-large']);
    expect(vi.json?.detail).toMatch(/^Tệp bảng tính chứa nhiều hơn .* 67108864 byte, 500000 ô/);
    expect([en.status, en.json?.detail]).toEqual([413, expect.stringMatching(/^The workbook holds more/)]);
    expect((await by('head', 'GET /imports/approvals')).text).not.toContain('"approval"');
  });
});

describe('a text that is asked for is a text', () => {
  const TEXTS = [
    "' OR 1=1 --",
    "'; DROP TABLE views.task_current; --",
    '%',
    '_',
    '\\',
    '$1',
    '") OR TRUE --',
  ];
  test.each(TEXTS)('%s finds nothing and harms nothing', async (text) => {
    const asked = encodeURIComponent(text);
    const found = await by('head', `GET /tasks?q=${asked}`);
    expect([found.status, found.json?.items]).toEqual([200, []]);
    for (const name of ['sort', 'cursor', 'state', 'kind', 'level', 'milestone', 'limit', 'after']) {
      const { status, json } = await by('head', `GET /tasks?${name}=${asked}`);
      expect([name, status, json?.field]).toEqual([name, 400, name]);
    }
    expect((await by('head', `GET /deadlines?task=${asked}`)).status).toBeLessThan(500);
    expect((await by('head', `GET /tasks/${asked}`)).status).toBe(404);
    expect((await by('head', 'GET /tasks?q=Lúa')).json?.items).not.toEqual([]);
  });
  test('none of it was a fault of the program', () => {
    expect(program.logged).toEqual([]);
  });
});
