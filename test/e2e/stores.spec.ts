import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line.ts';
import { freeHome, type FreeHome } from '../support/free-home.ts';
import { SAMPLE } from '../support/memory-log.ts';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';
import { query } from '../support/postgres-server.ts';
import { processesNaming } from '../support/processes.ts';

describe('damage is found, named and told by exit 4', () => {
  let stores: PortfolioStores;
  beforeAll(async () => {
    stores = await portfolioStores();
  });
  afterAll(() => stores.remove());

  test('a view row that somebody altered: verify says which, rebuild sets it right', async () => {
    const { lotrinh, url } = stores;
    await lotrinh.json('task', 'list');
    await query(url, `update views.task_current set state = 'Recognised' where code = 'BT-2023Q1-03'`);
    const found = await lotrinh.json('views', 'verify');
    expect([found.code, found.body]).toMatchObject([
      4,
      {
        ok: false,
        differences: [{ view: 'task_current', field: 'state', inView: 'Recognised', folded: 'Appraised' }],
      },
    ]);
    expect(JSON.stringify(found.body)).toContain('BT-2023Q1-03');
    expect((await lotrinh.json('views', 'rebuild')).body).toMatchObject({ ok: true, switched: true });
    const after = await lotrinh.json('views', 'verify');
    expect([after.code, after.body]).toMatchObject([0, { ok: true, differences: [] }]);
  });

  test('a row taken away and a row put in', async () => {
    const { lotrinh, url } = stores;
    await query(
      url,
      `insert into views.deadline select (jsonb_populate_record(d, '{"code":"GHOST"}')).* from views.deadline d limit 1;
       delete from views.task_current where code = 'BT-2023Q1-04'`,
    );
    const found = await lotrinh.json('views', 'verify');
    expect([found.code, JSON.stringify(found.body)]).toEqual([
      4,
      expect.stringMatching(/(?=.*GHOST)(?=.*BT-2023Q1-04)/),
    ]);
    expect((await lotrinh.json('views', 'rebuild')).code).toBe(0);
    expect((await lotrinh.json('views', 'verify')).code).toBe(0);
  });

  test('one byte of one event: audit verify names it, and nothing is built on it', async () => {
    const { lotrinh, url } = stores;
    expect((await lotrinh.json('audit', 'verify')).code).toBe(0);
    await query(
      url,
      `set session_replication_role = replica;
       update log.event set data = replace(data::text, '82.5', '82.6')::json
        where stream = 'task-BT-2023Q1-01' and type = 'DossierRecommended'`,
    );
    const found = await lotrinh.json('audit', 'verify');
    expect([found.code, found.body]).toMatchObject([
      4,
      { ok: false, firstBad: { stream: 'task-BT-2023Q1-01', revision: 6, why: expect.stringMatching(/\S/) } },
    ]);
    const shown = await lotrinh.json('task', 'show', 'BT-2023Q1-01');
    expect([shown.code, shown.body]).toMatchObject([4, { error: { type: 'damaged-event' } }]);
    expect((await lotrinh.json('views', 'rebuild')).code).toBe(4);
  });
});

describe('a store out of reach: exit 3, soon', () => {
  const listening: Server[] = [];
  let home: FreeHome;
  beforeEach(() => {
    home = freeHome();
  });
  afterEach(async () => {
    for (const server of listening.splice(0)) server.close();
    await home.remove();
  });

  async function portOf(server: Server): Promise<number> {
    listening.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  test.each(['EVENT_STORE_URL', 'DATABASE_URL'])('%s where nobody listens', async (name) => {
    const settings = { LOTRINH_HOME: home.path, [name]: 'postgres://127.0.0.1:1/none' };
    const { code, body, ms } = await commandLine(settings).json('task', 'list');
    expect([code, body]).toMatchObject([3, { error: { type: 'store-unreachable' } }]);
    expect(ms).toBeLessThan(10_000);
    expect(processesNaming(home.path)).toEqual([]);
  });

  test('a server that takes the connection and never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    const url = `postgres://127.0.0.1:${String(await portOf(silent))}/none`;
    const settings = { LOTRINH_HOME: home.path, EVENT_STORE_URL: url, DATABASE_URL: url };
    const { code, body, ms } = await commandLine(settings).json('task', 'list');
    expect([code, body]).toMatchObject([3, { error: { type: 'store-unreachable' } }]);
    expect(ms).toBeLessThan(10_000);
  });

  test('REDIS_URL where nobody listens: said once, in the words of the house', async () => {
    const lotrinh = commandLine({ LOTRINH_HOME: home.path, REDIS_URL: 'redis://127.0.0.1:1' });
    const forPeople = await lotrinh.plain('reminders', 'reconcile');
    expect(forPeople).toMatchObject({ code: 3, out: '' });
    expect(forPeople.err).toMatch(/^Không kết nối được với kho dữ liệu.*\n$/);
    const forPrograms = await lotrinh.json('reminders', 'reconcile');
    expect(forPrograms).toMatchObject({
      code: 3,
      err: '',
      body: { error: { type: 'store-unreachable' } },
    });
  });

  test.each(['kurrentdb', 'kurrentdb+discover'])(
    'a node that takes the call and never answers: %s',
    async (scheme) => {
      const silent = createServer((socket) => socket.on('error', () => undefined));
      const url = `${scheme}://127.0.0.1:${String(await portOf(silent))}?tls=false`;
      const { code, body, ms } = await commandLine({
        LOTRINH_HOME: home.path,
        EVENT_STORE_URL: url,
      }).json('audit', 'verify');
      expect([code, body]).toMatchObject([3, { error: { type: 'store-unreachable' } }]);
      // The embedded server for the views comes up and goes down within.
      expect(ms).toBeLessThan(40_000);
    },
  );

  test('a password in the address is in no answer', async () => {
    const url = 'postgres://me:geheim@127.0.0.1:1/none';
    const settings = { LOTRINH_HOME: home.path, EVENT_STORE_URL: url, DATABASE_URL: url };
    const { code, out, err } = await commandLine(settings).plain('task', 'list');
    expect([code, `${out}${err}`.includes('geheim')]).toEqual([3, false]);
  });
});

describe('the embedded stores of a home', () => {
  let home: FreeHome;
  beforeEach(() => {
    home = freeHome();
  });
  afterEach(() => home.remove());

  test('two verbs at once on a fresh home: both answer, on one log, and nothing goes on after', async () => {
    const lotrinh = commandLine({ LOTRINH_HOME: home.path });
    const [first, second] = await Promise.all([
      lotrinh.json('import', SAMPLE),
      lotrinh.json(
        'task',
        'do',
        'AT-ONCE',
        'register-facility-task',
        '--data',
        '{"title":"x","managingBody":"y"}',
      ),
    ]);
    expect([first.code, first.body, second.code]).toMatchObject([0, { accepted: 111 }, 0]);
    expect(processesNaming(home.path)).toEqual([]);
    expect((await lotrinh.json('audit', 'verify')).body).toMatchObject({
      ok: true,
      streams: 26,
      events: 112,
    });
    expect(processesNaming(home.path)).toEqual([]);
  });

  test('a verb that is interrupted leaves nothing running', async () => {
    const lotrinh = commandLine({ LOTRINH_HOME: home.path });
    expect((await lotrinh.json('task', 'list')).body).toEqual([]);
    const isUp = (): boolean => processesNaming(home.path).length > 0;
    const { code } = await lotrinh.interrupted(isUp, 'import', SAMPLE, '--json');
    expect([code, processesNaming(home.path)]).toEqual([130, []]);
    expect((await lotrinh.json('audit', 'verify')).body).toMatchObject({ ok: true });
  });
});
