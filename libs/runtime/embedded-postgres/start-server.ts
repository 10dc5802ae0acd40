import type { SpawnOptions } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnreachable } from '#event-store/errors';
import type { Launcher } from './launcher.ts';
import { makePrivate } from './layout.ts';
import type { Place } from './place.ts';
import type { Postmaster } from './postmaster.ts';
import { removeLeftovers, runningPostmaster } from './postmaster.ts';
import { identityOf } from './process-identity.ts';

/** A recovery after a crash may take so long. Smaller: a start on a slow disk is given up although it would end well. */
const READY_WITHIN_MS = 60_000;
/** A fast shutdown writes what is in memory. Larger: a hung server keeps a stopping program that long. */
const STOPPED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 10;
const LOG_AT_MOST_BYTES = 10_000_000;

/** For a machine with little memory, and everything on disk before it is acknowledged. */
const SERVER_SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  jit: 'off',
  // One server, backed up by exporting the log: no replica reads its WAL, and filling a new table writes none.
  wal_level: 'minimal',
  max_wal_senders: '0',
  log_min_messages: 'warning',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts the server on its data and waits until it answers. Nothing else runs on them: the caller holds the home's lock. */
export async function startServer({ layout, launcher, binaries }: Place): Promise<Postmaster> {
  if (launcher.as !== undefined) giveTo(layout.data, `${String(launcher.as.uid)}:${String(launcher.as.gid)}`);
  makePrivate(layout.run, launcher.as);
  removeLeftovers(layout.data, layout.run);
  const settings = Object.entries({ ...SERVER_SETTINGS, unix_socket_directories: layout.run });
  const flags = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program = '', ...args] = [...launcher.prefix, binaries.postgres, '-D', layout.data, ...flags];
  const log = openSync(layout.log, isTooLong(layout.log) ? 'w' : 'a', 0o600);
  // Detached: Ctrl-C goes to the whole group of the terminal, and the server must outlive our own shutdown.
  const child = spawn(program, args, {
    ...childOptions(launcher),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code) => (ended = `it ended with ${String(code)}`));
  return untilReady(layout.data, () =>
    ended === undefined ? undefined : `${ended}: ${lastLinesOf(layout.log)}`,
  );
}

/** Waits for a server that is coming up. @param failure says why it never will */
export async function untilReady(data: string, failure: () => string | undefined): Promise<Postmaster> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const server = runningPostmaster(data);
    if (server?.ready === true) return server;
    const why = failure() ?? (performance.now() > until ? 'it was not ready within a minute' : undefined);
    if (why !== undefined) throw new StoreUnreachable(`PostgreSQL did not start on ${data}; ${why}`);
    await wait(LOOK_EVERY_MS);
  }
}

/** Ends the server: at once for its clients (SIGINT, "fast"), everything committed stays. */
export async function stopServer(data: string): Promise<void> {
  const server = runningPostmaster(data);
  if (server === undefined) return;
  signal(server.pid, 'SIGINT');
  const until = performance.now() + STOPPED_WITHIN_MS;
  while (identityOf(server.pid) !== undefined) {
    // SIGQUIT gives up the work in memory; the WAL has it and the next start recovers it.
    if (performance.now() > until) {
      signal(server.pid, 'SIGQUIT');
      return;
    }
    await wait(LOOK_EVERY_MS);
  }
}

/** As whom and with what environment PostgreSQL's programs run: no PG… of ours, no locale of this machine. */
export function childOptions({ as }: Launcher): SpawnOptions {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return { cwd: '/', env, ...(as === undefined ? {} : { uid: as.uid, gid: as.gid }) };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it ended by itself in between
  }
}

function giveTo(folder: string, owner: string): void {
  spawnSync('chown', ['-R', owner, folder]);
}

function isTooLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_AT_MOST_BYTES;
}

function lastLinesOf(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join(' / ');
}
