import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { format } from '#messages/format';
import { commandLine } from '../support/command-line.ts';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';
import { STORE_SETS } from '../support/fresh-stores.ts';

interface Opened {
  readonly accountId: string;
  readonly password: string;
}

interface Listed {
  readonly username: string;
  readonly roles: readonly string[];
  readonly open: boolean;
  readonly mustChange: boolean;
}

describe.each(STORE_SETS)('who may get in, by the command line, on %s', (_name, start) => {
  let stores: PortfolioStores;
  beforeAll(async () => {
    stores = await portfolioStores(start);
  });
  afterAll(() => stores.remove());

  async function body<T = unknown>(...words: readonly string[]): Promise<T> {
    const called = await stores.lotrinh.json(...words);
    expect([words, called.code, called.body]).toEqual([words, 0, called.body]);
    return called.body as T;
  }
  const refused = async (...words: readonly string[]) => {
    const { code, body: told } = await stores.lotrinh.json(...words);
    return [code, (told as { error?: { type: string; field?: string } }).error];
  };
  const rolesOf = async (username: string) =>
    (await body<readonly Listed[]>('account', 'list')).find((one) => one.username === username)?.roles;

  test('an account is opened, given and taken roles, closed and opened again', async () => {
    const opened = await body<Opened>(
      'account',
      'open',
      'Ke.Toan',
      '--person',
      'person:p-1',
      '--role',
      'accountant',
      '--role',
      'host',
    );
    expect(opened).toMatchObject({
      username: 'ke.toan',
      personId: 'p-1',
      roles: ['accountant', 'host'],
      open: true,
      password: expect.stringMatching(/^\w{5}-\w{5}-\w{5}-\w{5}$/) as unknown,
    });
    expect(await refused('account', 'open', 'ke.toan', '--role', 'host')).toMatchObject([
      1,
      { type: 'already-exists', field: 'username' },
    ]);
    expect(await body('account', 'grant', 'ke.toan', '--role', 'director')).toMatchObject({
      roles: ['director', 'accountant', 'host'],
    });
    expect(await body('account', 'withdraw', 'ke.toan', '--role', 'host')).toMatchObject({
      roles: ['director', 'accountant'],
    });
    expect(await body('account', 'close', 'ke.toan', '--reason', 'Nghỉ việc')).toMatchObject({
      open: false,
      roles: [],
    });
    expect(await body('account', 'reopen', 'ke.toan')).toMatchObject({
      open: true,
      roles: ['director', 'accountant'],
    });
    expect(await body('account', 'log-out', 'ke.toan')).toMatchObject({ open: true });
    const reset = await body<Opened>('account', 'reset', 'ke.toan');
    expect([reset.accountId, reset.password === opened.password]).toEqual([opened.accountId, false]);
    expect(await body('account', 'list')).toMatchObject([
      { username: 'ke.toan', mustChange: true, secondFactor: false },
    ]);
  });

  test('a substitute holds a role for some days of the log, and may be taken back', async () => {
    const period = ['--role', 'provincial-committee', '--from', '2023-03-10'];
    expect(await refused('account', 'substitute', 'ke.toan', ...period, '--to', '2023-03-09')).toMatchObject([
      1,
      { type: 'invalid-field', field: 'to' },
    ]);
    await body('account', 'substitute', 'ke.toan', ...period, '--to', '2023-03-11');
    expect(await rolesOf('ke.toan')).toContain('provincial-committee');
    await body('account', 'substitute', 'ke.toan', ...period, '--withdraw');
    expect(await rolesOf('ke.toan')).not.toContain('provincial-committee');
    expect((await stores.lotrinh.json('account', 'substitute', 'ke.toan', ...period)).code).toBe(2);
  });

  test('a token is issued, listed without its secret, and revoked', async () => {
    const made = await body<{ token: string; tokenId: string }>('token', 'create', '--role', 'auditor');
    expect(made.token).toMatch(/^lotrinh_/);
    const ofAccount = [
      'token',
      'create',
      '--account',
      'ke.toan',
      '--role',
      'accountant',
      '--expires-on',
      '2023-03-31',
    ];
    await body(...ofAccount);
    expect(await refused('token', 'create', '--account', 'ke.toan', '--role', 'host')).toMatchObject([
      1,
      { type: 'not-found' },
    ]);
    expect(await refused('token', 'create', '--role', 'king')).toMatchObject([
      1,
      { type: 'invalid-field', field: 'role' },
    ]);
    expect((await stores.lotrinh.json('token', 'create')).code).toBe(2);
    await body('token', 'revoke', made.tokenId);
    const listed = await body('token', 'list');
    expect(listed).toMatchObject([
      { tokenId: made.tokenId, roles: ['auditor'], username: null, status: 'revoked' },
      { roles: ['accountant'], username: 'ke.toan', expiresOn: '2023-03-31', status: 'valid' },
    ]);
    expect(JSON.stringify(listed)).not.toContain('lotrinh_');
  });

  test('a user of the log-in provider is let in where one is set', async () => {
    expect(await refused('account', 'link', 'ke.toan', '--subject', 's-1')).toMatchObject([
      1,
      { type: 'invalid-field', field: 'subject' },
    ]);
    const issuer = 'https://id.example.vn/';
    const set = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'lotrinh', OIDC_CLIENT_SECRET: 'secret' };
    const lotrinh = commandLine({ ...stores.settings, ...set });
    const opened = ['account', 'open', 'lan', '--role', 'host', '--subject', 's-1'];
    const called = await lotrinh.json(...opened);
    expect(called).toMatchObject({ code: 0, body: { username: 'lan', roles: ['host'], provider: issuer } });
    expect(called.body).not.toHaveProperty('password');
    expect(JSON.stringify(await body('audit', 'acts'))).not.toContain('s-1');
    const { out } = await stores.lotrinh.plain('account', 'list');
    expect(out).toContain(format('status.by-provider'));
    const linked = await lotrinh.json('account', 'link', 'ke.toan', '--subject', 's-2');
    expect(linked.body).toMatchObject({ username: 'ke.toan', provider: issuer });
    expect(await body('account', 'reset', 'ke.toan')).toMatchObject({ provider: null });
  });

  test('people read what was done in their own words', async () => {
    const { out } = await stores.lotrinh.plain('account', 'list');
    expect(out).toContain(format('status.must-change'));
    expect((await stores.lotrinh.plain('token', 'list')).out).toContain('31/03/2023');
    expect((await stores.lotrinh.plain('account', 'close', 'nobody')).err).toContain('nobody');
  });

  test('nothing of it disturbs the log, the views, the lists or the reminders', async () => {
    expect(await body('audit', 'verify')).toMatchObject({ ok: true });
    expect(await body('views', 'verify')).toMatchObject({ ok: true, differences: [] });
    expect(await body('views', 'rebuild')).toMatchObject({ ok: true, switched: true });
    const tasks = await body<readonly { code: string }[]>('task', 'list');
    expect(tasks.filter(({ code }) => code === 'access')).toEqual([]);
    expect(await refused('task', 'show', 'access')).toMatchObject([1, { type: 'not-found' }]);
    await body('reminders', 'reconcile');
    const before = await body('reminders', 'list');
    await body('account', 'grant', 'ke.toan', '--role', 'host');
    expect(await body('reminders', 'reconcile')).toMatchObject({ added: 0, removed: 0 });
    expect(await body('reminders', 'list')).toEqual(before);
  });
});
