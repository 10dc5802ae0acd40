import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A throw-away Redis of Debian: own folder, loopback, append-only file, `hz 100`. */
export interface RedisServer {
  readonly url: string;
  /** For the test's own questions; waits out an outage. */
  readonly client: Redis;
  /** As an outage: nothing listens any more; what was acknowledged is on disk. */
  halt(): Promise<void>;
  /** Starts it again on the same port and folder, or on an empty folder. */
  start(as?: { readonly empty?: boolean }): Promise<void>;
  /** Alive and deaf: connections stand, nothing answers. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 20_000;

/** @param settings further ones of redis.conf: `['maxmemory-policy', 'allkeys-lru']` */
export async function startRedisServer(...settings: readonly (readonly string[])[]): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${String(port)}`;
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50, lazyConnect: true });
  client.on('error', () => undefined);
  let folder = '';
  let server: ChildProcess | undefined;
  const newFolder = (): void => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-redis-'));
  };
  const start = async (as: { readonly empty?: boolean } = {}): Promise<void> => {
    if (folder === '' || as.empty === true) newFolder();
    server = run({ port, folder, settings });
    await untilAnswers(url);
  };
  const halt = async (): Promise<void> => {
    // One that is not installed never began, and never ends.
    if (server?.pid === undefined) return;
    const ended = once(server, 'close');
    server.kill('SIGCONT');
    server.kill('SIGKILL');
    await ended;
    server = undefined;
  };
  const stop = async (): Promise<void> => {
    client.disconnect();
    await halt();
    rmSync(folder, { recursive: true, force: true });
  };
  await start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    client,
    halt,
    start,
    freeze: () => Promise.resolve(void server?.kill('SIGSTOP')),
    thaw: () => Promise.resolve(void server?.kill('SIGCONT')),
    stop,
  };
}

function run(of: { port: number; folder: string; settings: readonly (readonly string[])[] }): ChildProcess {
  const own = [
    ['port', String(of.port)],
    ['bind', '127.0.0.1'],
    ['dir', of.folder],
    ['appendonly', 'yes'],
    ['appendfsync', 'always'],
    ['save', ''],
    ['hz', '100'],
  ];
  const words = [...own, ...of.settings].flatMap(([name = '', ...value]) => [`--${name}`, ...value]);
  // That it is not there is said by whoever waits for its answer.
  return spawn('redis-server', words, { stdio: 'ignore' }).on('error', () => undefined);
}

async function untilAnswers(url: string): Promise<void> {
  const end = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    probe.on('error', () => undefined);
    const answered = await probe
      .connect()
      .then(() => probe.quit())
      .catch(() => undefined);
    if (answered !== undefined) return;
    probe.disconnect();
    if (performance.now() > end) throw new Error('redis-server does not answer; is it installed?');
    await pause(20);
  }
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}
