import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { CompiledHouse } from '../../../test/support/compiled-house.ts';
import { compileHouse } from '../../../test/support/compiled-house.ts';
import type { FreeHome } from '../../../test/support/free-home.ts';
import { freeHome } from '../../../test/support/free-home.ts';
import { parentOf, processesNaming, until } from '../../../test/support/processes.ts';
import type { ServerUser } from '../../../test/support/server-user.ts';
import { SERVER_USER_SOURCE, startServerUser } from '../../../test/support/server-user.ts';
import { acquireServer } from './embedded-server.ts';

let house: CompiledHouse;
let program: string;
let template: FreeHome;
let home: FreeHome;

beforeAll(async () => {
  house = await compileHouse();
  program = house.program('server-user.mjs', SERVER_USER_SOURCE);
  template = freeHome();
  await (await acquireServer({ home: template.path })).release();
});
afterAll(async () => {
  house.remove();
  await template.remove();
});
beforeEach(() => {
  home = freeHome();
});
afterEach(() => home.remove());

async function ask<T>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(`SELECT ${sql} AS answer`)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Gives the home an empty database by copying one: making one takes seconds, and is tested where it matters. */
const furnish = (): void =>
  cpSync(join(template.path, 'postgres'), join(home.path, 'postgres'), { recursive: true });
const answers = async (url: string): Promise<boolean> => (await ask<number>(url, '1')) === 1;
/** A child that the server has just forked still bears its command line: what has one for a parent is no server. */
const servers = (): number => {
  const named = processesNaming(`-D ${home.path}/`.replace(' ', '\0'));
  return named.filter((pid) => !named.includes(parentOf(pid) ?? 0)).length;
};
const inHome = (ways: readonly string[] = []): Promise<ServerUser> =>
  startServerUser(program, { home: home.path, ways });

describe('the server of a home', () => {
  test('starts on a fresh home, keeps what was written, and is gone after its last user', async () => {
    const first = await acquireServer({ home: home.path });
    const client = new pg.Client(first.url);
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 7 AS n');
    await client.end();
    await first.release();
    expect(servers()).toBe(0);
    const second = await acquireServer({ home: home.path });
    expect(await ask(second.url, '(SELECT n FROM kept)')).toBe(7);
    await second.release();
    expect(processesNaming(home.path)).toEqual([]);
  });

  test('is UTF-8 and knows Vietnamese letters; nothing listens on the network; what is committed is on disk', async () => {
    furnish();
    const server = await acquireServer({ home: home.path });
    try {
      expect(await ask(server.url, `lower('ĐỀ TÀI')`)).toBe('đề tài');
      expect(await ask(server.url, `current_setting('server_encoding')`)).toBe('UTF8');
      expect(await ask(server.url, `current_setting('listen_addresses')`)).toBe('');
      expect(await ask(server.url, `current_setting('fsync') || current_setting('synchronous_commit')`)).toBe(
        'onon',
      );
    } finally {
      await server.release();
    }
  });

  test('two starters at once on a new home share one server', async () => {
    const users = await Promise.all([inHome(), inHome(), inHome()]);
    expect(new Set(users.map(({ url }) => url)).size).toBe(1);
    expect(servers()).toBe(1);
    expect(await Promise.all(users.map((user) => user.leave()))).toEqual([0, 0, 0]);
    expect(servers()).toBe(0);
  });

  test('who leaves first leaves it running; the last one stops it', async () => {
    furnish();
    const starter = await inHome();
    const verb = await inHome();
    await starter.leave();
    expect(await answers(verb.url)).toBe(true);
    await verb.leave();
    expect(servers()).toBe(0);
  });

  test('giving it back twice is once', async () => {
    furnish();
    const one = await acquireServer({ home: home.path });
    const other = await acquireServer({ home: home.path });
    await Promise.all([one.release(), one.release()]);
    expect(await answers(other.url)).toBe(true);
    await other.release();
    expect(servers()).toBe(0);
  });

  test('kill -9 of its user: the server lives on, the next one adopts it and can stop it', async () => {
    furnish();
    const killed = await inHome();
    const before = await ask<Date>(killed.url, 'pg_postmaster_start_time()');
    await killed.kill();
    expect(servers()).toBe(1);
    const next = await acquireServer({ home: home.path });
    expect(await ask<Date>(next.url, 'pg_postmaster_start_time()')).toEqual(before);
    await next.release();
    expect(servers()).toBe(0);
  });

  test('kill -9 of the server: the next start recovers', async () => {
    furnish();
    const user = await inHome();
    const client = new pg.Client(user.url);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(
      Number(readFileSync(join(home.path, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
    await until('the server has died', () => servers() === 0);
    await client.end().catch(() => undefined);
    const next = await acquireServer({ home: home.path });
    expect(await ask(next.url, '(SELECT n FROM kept)')).toBe(7);
    await next.release();
    await user.leave();
    expect(servers()).toBe(0);
  });

  test('a pid file that names a living stranger keeps nobody out', async () => {
    furnish();
    mkdirSync(join(home.path, 'run'));
    const stranger = [
      process.pid,
      `${home.path}/postgres`,
      0,
      5432,
      `${home.path}/run`,
      '',
      '0 0',
      'ready',
    ].join('\n');
    writeFileSync(join(home.path, 'postgres/postmaster.pid'), stranger);
    writeFileSync(join(home.path, 'run/.s.PGSQL.5432.lock'), stranger);
    const server = await acquireServer({ home: home.path });
    expect(await answers(server.url)).toBe(true);
    await server.release();
  });

  test('a lock left by a process that is gone is taken over', async () => {
    furnish();
    writeFileSync(
      join(home.path, 'postgres.lock'),
      JSON.stringify({ pid: process.pid, startedAt: 'in another life' }),
    );
    await (await acquireServer({ home: home.path })).release();
    expect(existsSync(join(home.path, 'postgres.lock'))).toBe(false);
  });

  test('a start that was cut short in the middle leaves nothing in the way', async () => {
    mkdirSync(join(home.path, 'postgres.new/base'), { recursive: true });
    const server = await acquireServer({ home: home.path });
    expect(await answers(server.url)).toBe(true);
    await server.release();
  });

  test('data of another major version are refused, not touched', async () => {
    mkdirSync(join(home.path, 'postgres'));
    writeFileSync(join(home.path, 'postgres/PG_VERSION'), '9.6\n');
    await expect(acquireServer({ home: home.path })).rejects.toMatchObject({ type: 'store-unreachable' });
    await expect(acquireServer({ home: home.path })).rejects.toThrow('9.6');
  });

  test('a home whose path is too long for a socket works all the same, and leaves no folder behind', async () => {
    const far = join(home.path, 'thư mục của sở '.repeat(6), 'x'.repeat(60));
    mkdirSync(far, { recursive: true });
    const server = await acquireServer({ home: far });
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect(await answers(server.url)).toBe(true);
    await server.release();
    expect({ short: socket.length < 90, left: existsSync(socket) }).toEqual({ short: true, left: false });
  });

  test('a home of mode 0700 works', async () => {
    furnish();
    chmodSync(home.path, 0o700);
    await (await acquireServer({ home: home.path })).release();
  });
});

describe('a throw-away home', () => {
  test('goes with its server when it is given back', async () => {
    const user = await inHome(['throw-away']);
    expect(await answers(user.url)).toBe(true);
    expect(await user.leave()).toBe(0);
    expect({ home: existsSync(home.path), processes: processesNaming(home.path) }).toEqual({
      home: false,
      processes: [],
    });
  });

  test('goes with its server also when the process is killed', async () => {
    const user = await inHome(['throw-away']);
    await user.kill();
    await until(
      'home and server are gone',
      () => !existsSync(home.path) && processesNaming(home.path).length === 0,
    );
  });
});

const asRoot = process.getuid?.() === 0;

describe(asRoot ? 'started by root' : 'started by an ordinary user', () => {
  test('an ordinary user has a server in a folder of their own', async () => {
    chmodSync(home.path, 0o755);
    const own = join(home.path, 'own');
    mkdirSync(own);
    if (asRoot) chownSync(own, 65534, 65534);
    const command = asRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const user = await startServerUser(program, { home: own, command });
    expect(await user.leave()).toBe(0);
    expect(servers()).toBe(0);
  });

  test('where no namespace can be made, root has a server too, in a home closed to all others', async () => {
    chmodSync(home.path, 0o700);
    const user = await inHome(['no-namespace']);
    expect(await answers(user.url)).toBe(true);
    const again = await acquireServer({ home: home.path });
    expect(again.url).toBe(user.url);
    await again.release();
    expect(await user.leave()).toBe(0);
    const signpost = join(home.path, 'postgres.outside');
    expect(existsSync(signpost)).toBe(asRoot);
    if (asRoot) rmSync(readFileSync(signpost, 'utf8'), { recursive: true });
  });
});
