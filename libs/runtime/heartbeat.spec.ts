import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cuttableLink, type CuttableLink } from '../../test/support/cuttable-link.ts';
import { freeHome, type FreeHome } from '../../test/support/free-home.ts';
import { until } from '../../test/support/processes.ts';
import { acquireServer, type EmbeddedServer } from './embedded-postgres/embedded-server.ts';
import { heartbeat } from './heartbeat.ts';
import { openStores, type Stores } from './open-stores.ts';
import { readSettings } from './settings.ts';

const OFTEN = { program: 'projector', everyMs: 20 } as const;

async function healthCheck(args: readonly string[], env: NodeJS.ProcessEnv): Promise<unknown> {
  const child = spawn(process.execPath, ['scripts/health.mjs', ...args], { env });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

describe('a program that listens nowhere', () => {
  let home: FreeHome;
  let elsewhere: FreeHome;
  let server: EmbeddedServer;
  let link: CuttableLink;
  let stores: Stores;
  let file: string;
  beforeEach(async () => {
    home = freeHome();
    elsewhere = freeHome();
    file = join(home.path, 'alive', 'projector');
    server = await acquireServer({ home: elsewhere.path });
    link = await cuttableLink(server.url);
  });
  afterEach(async () => {
    await stores.close();
    await link.close();
    await server.release();
    await home.remove();
    await elsewhere.remove();
  });
  const opened = (urls: NodeJS.ProcessEnv) => openStores(readSettings({ LOTRINH_HOME: home.path, ...urls }));
  const health = (program: string) => healthCheck([program], { LOTRINH_HOME: home.path });

  test('beats while its stores answer, and leaves nothing when it ends', async () => {
    stores = await opened({ DATABASE_URL: server.url, EVENT_STORE_URL: server.url });
    const alive = heartbeat(stores, OFTEN);
    await until('it beats', () => existsSync(file));
    utimesSync(file, 0, 0);
    await until('it beats again', () => statSync(file).mtimeMs > 0);
    expect([await health('projector'), await health('reminder')]).toEqual([0, 1]);
    await alive.close();
    expect(existsSync(file)).toBe(false);
  });

  test.each(['DATABASE_URL', 'EVENT_STORE_URL'])('%s away: it beats no more', async (setting) => {
    stores = await opened({ DATABASE_URL: server.url, EVENT_STORE_URL: server.url, [setting]: link.url });
    const alive = heartbeat(stores, OFTEN);
    await until('it beats', () => existsSync(file));
    link.refuse();
    let quiet = 0;
    await until('it has stopped', () => {
      quiet = statSync(file).mtimeMs === 0 ? quiet + 1 : 0;
      utimesSync(file, 0, 0);
      return quiet === 20;
    });
    expect(await health('projector')).toBe(1);
    await alive.close();
  });
});

describe('the health check of the API', () => {
  let server: Server;
  afterEach(() => void server.close());

  test.each([
    [200, 0],
    [503, 1],
  ])('an answer of %i ends it with %i', async (status, code) => {
    server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await healthCheck([], { PORT: String(port) })).toBe(code);
    server.close();
    await once(server, 'close');
    expect(await healthCheck([], { PORT: String(port) })).toBe(1);
  });
});
